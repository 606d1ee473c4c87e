import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/domain/locale.ts';
import { assessWords } from '../../src/messages/words/assess.ts';
import { calendarWords } from '../../src/messages/words/calendar.ts';
import { type CommandWord, commandWords } from '../../src/messages/words/commands.ts';
import { exampleWords } from '../../src/messages/words/example.ts';
import { exchangeWords } from '../../src/messages/words/exchange.ts';
import { exposureWords } from '../../src/messages/words/exposure.ts';
import { failureWords } from '../../src/messages/words/failures.ts';
import { formWords } from '../../src/messages/words/forms.ts';
import { gapPictureWords } from '../../src/messages/words/gap-picture.ts';
import { helpWords } from '../../src/messages/words/help.ts';
import { koreaWords } from '../../src/messages/words/korea.ts';
import { lessonsWords } from '../../src/messages/words/lessons.ts';
import { listWords } from '../../src/messages/words/lists.ts';
import { monitorCardWords } from '../../src/messages/words/monitor-card.ts';
import { monitorDraftWords } from '../../src/messages/words/monitor-draft.ts';
import { monitorExchangeWords } from '../../src/messages/words/monitor-exchange.ts';
import { monitorFormWords } from '../../src/messages/words/monitor-forms.ts';
import { monitorHistoryWords } from '../../src/messages/words/monitor-history.ts';
import { monitorListWords } from '../../src/messages/words/monitor-list.ts';
import { monitorPlanWords } from '../../src/messages/words/monitor-plan.ts';
import { monitorRowWords } from '../../src/messages/words/monitor-rows.ts';
import { monitorWatchWords } from '../../src/messages/words/monitor-watch.ts';
import { panelWords } from '../../src/messages/words/panel.ts';
import { ratingWords } from '../../src/messages/words/ratings.ts';
import { reportWords } from '../../src/messages/words/report.ts';
import { reportColumnsWords } from '../../src/messages/words/report-columns.ts';
import { reportBriefWords } from '../../src/messages/words/report-document.ts';
import { reportLegendWords } from '../../src/messages/words/report-legend.ts';
import { reportRecordWords } from '../../src/messages/words/report-record.ts';
import { reportRegisterWords } from '../../src/messages/words/report-register.ts';
import { scoreWords } from '../../src/messages/words/score.ts';
import { scoreCardWords } from '../../src/messages/words/score-card.ts';
import { scoreFailureWords } from '../../src/messages/words/score-failures.ts';
import { scoreFindingWords } from '../../src/messages/words/score-findings.ts';
import { scoreFormWords } from '../../src/messages/words/score-forms.ts';
import { scoreProposalWords } from '../../src/messages/words/score-proposal.ts';
import { scoreReasoningWords } from '../../src/messages/words/score-reasoning.ts';
import { settingsWords } from '../../src/messages/words/settings.ts';
import { simulationWords } from '../../src/messages/words/simulation.ts';
import { whatIfWords } from '../../src/messages/words/what-if.ts';
import { framework } from '../support/examples-assessment.ts';

const TABLES = {
  gapPictureWords,
  simulationWords,
  whatIfWords,
  assessWords,
  calendarWords,
  commandWords,
  exampleWords,
  exchangeWords,
  exposureWords,
  failureWords,
  formWords,
  helpWords,
  listWords,
  koreaWords,
  lessonsWords,
  monitorCardWords,
  monitorDraftWords,
  monitorExchangeWords,
  monitorFormWords,
  monitorHistoryWords,
  monitorListWords,
  monitorPlanWords,
  monitorRowWords,
  monitorWatchWords,
  panelWords,
  ratingWords,
  reportWords,
  reportBriefWords,
  reportColumnsWords,
  reportLegendWords,
  reportRecordWords,
  reportRegisterWords,
  scoreCardWords,
  scoreFailureWords,
  scoreFindingWords,
  scoreFormWords,
  scoreProposalWords,
  scoreReasoningWords,
  scoreWords,
  settingsWords,
};

interface Text {
  readonly at: string;
  /** With what it is given in the place of each parameter, in order. */
  readonly said: string;
  readonly given: readonly string[];
}

/** Reads as `mark`, also where a text asks for the first or the last step of a scale. */
function parameter(mark: string) {
  return { first: mark, last: mark, toString: () => mark };
}

function textsIn(node: unknown, at: string): Text[] {
  if (typeof node === 'string') return [{ at, said: node, given: [] }];
  if (typeof node === 'function') {
    const given = Array.from({ length: node.length }, (_, index) => `⟦${index}⟧`);
    return [{ at, said: String(Reflect.apply(node, undefined, given.map(parameter))), given }];
  }
  if (typeof node !== 'object' || node === null) throw new Error(`${at} is no text`);
  return Object.entries(node).flatMap(([key, child]) => textsIn(child, `${at}.${key}`));
}

const pairs = Object.entries(TABLES).flatMap(([name, table]) => {
  const [en, zh] = LOCALES.map((locale) => textsIn(table[locale], name));
  return (en ?? []).map((text, index) => ({ en: text, zh: zh?.[index] }));
});

test('there are texts, and each has its other language in the same place', () => {
  expect(pairs.length).toBeGreaterThan(180);
  for (const { en, zh } of pairs) expect(zh?.at).toBe(en.at);
});

test.each(pairs)('$en.at is said in both languages, with all that it is given', ({ en, zh }) => {
  for (const text of [en, zh]) {
    expect(text?.said.trim()).toMatch(/./);
    expect(text?.said).not.toMatch(/undefined|null|NaN|\[object|\s$/);
    for (const given of text?.given ?? []) expect(text?.said).toContain(given);
  }
  expect(zh?.given).toEqual(en.given);
});

// Names, codes and what people type; an option’s other name, where Discord does not show the Chinese one; the language
// that is offered by its own name.
const NOT_TRANSLATED =
  /`[^`]*`|⟦\d⟧|（assessment）|Unchoke|Discord|AS\/NZS 4360|Asia\/(Seoul|Shanghai)|Europe\/Berlin|cron|CSV|PDF|Excel|Markdown|JSON|ICS|MB\b|UTF-\d+|GB18030|ISO\b|English（英语）|\bUS\b|Interfaces|HHI|EUV/g;

test.each(pairs)('$en.at: no English in the Chinese, no Chinese in the English', ({ en, zh }) => {
  const chinese = (zh?.said ?? '').replace(NOT_TRANSLATED, '');
  expect(chinese).not.toMatch(/[A-Za-z]{2,}/);
  if (!en.at.endsWith('.zh-CN')) expect(en.said).not.toMatch(/\p{Script=Han}/u);
});

test.each(pairs)('$en.at: each language has its own marks', ({ en, zh }) => {
  expect(en.said).not.toMatch(/[，。；：（）、！？]/);
  const prose = (zh?.said ?? '').replace(NOT_TRANSLATED, '').replace(/, (?=。|$)/g, '');
  expect(prose).not.toMatch(/[;!?]|:(?=\p{Script=Han}|$)|\.$/u);
});

test('help explains the picture of the matrix in the words of its scales', () => {
  for (const locale of LOCALES) {
    const said = helpWords[locale].topics.rate.text.toLowerCase();
    const ends = [framework.likelihood, framework.consequence].flatMap((scale) => [
      scale.at(0),
      scale.at(-1),
    ]);
    for (const step of [...ends, ...framework.level]) {
      expect(said).toContain(step?.label[locale].toLowerCase());
    }
  }
});

describe('the names of commands and options', () => {
  const words = Object.keys(commandWords.en) as CommandWord[];
  test.each(words)('%s', (word) => {
    for (const locale of LOCALES) {
      const { name, description } = commandWords[locale][word];
      expect(name).toMatch(/^[-_\p{L}\p{N}]{1,32}$/u);
      expect(name).toBe(name.toLowerCase());
      expect([...description].length).toBeLessThanOrEqual(100);
      expect(description).not.toMatch(/[.。]$/);
    }
  });

  test('that help and failures tell to run exist', () => {
    const known = new Set(words.map((word) => commandWords.en[word].name));
    const chinese = new Set(words.map((word) => commandWords['zh-CN'][word].name));
    const told = pairs.flatMap(({ en, zh }) =>
      [en, zh].flatMap((text) =>
        [...(text?.said ?? '').matchAll(/`\/([^`]+)`/g)].map((match) => match[1] ?? ''),
      ),
    );
    expect(told.length).toBeGreaterThan(20);
    for (const command of told) {
      for (const part of command.trim().split(' ')) {
        const name = part.replace(/:.*$/, '');
        expect(known.has(name) || chinese.has(name), command).toBe(true);
      }
    }
  });
});
