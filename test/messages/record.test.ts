import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/discord/render.ts';
import type { Answer } from '../../src/domain/assessment/answer.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import type { STAGES } from '../../src/domain/framework/names.ts';
import { PromptId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { recordView } from '../../src/messages/record.ts';
import type { Speech } from '../../src/messages/speech.ts';
import { label } from '../../src/messages/typed.ts';
import type { View } from '../../src/messages/view.ts';
import { panelWords } from '../../src/messages/words/panel.ts';
import {
  answered,
  assessmentWith,
  framework,
  JUN,
  NOW,
  STAGE_1,
  slot,
  speechIn,
  text,
  unknown,
} from '../support/examples-assessment.ts';
import { assessments, hostileText, longChinese } from '../support/examples-generated.ts';
import { buttonsOf, read, textsOf } from '../support/examples-view.ts';

const waiting = answered(text('Three fabs'), { by: JUN, version: 5 });
const TWO_STAGES = assessmentWith(
  {
    stage: 'assess',
    passages: [
      {
        stage: 'identify',
        by: JUN,
        at: NOW,
        gaps: [{ prompt: PromptId.parse('stock'), cause: 'unanswered' }],
        reason: 'The board\nmeets *today*',
      },
    ],
  },
  {
    home: STAGE_1.home,
    affected: slot(
      answered(text('Two fabs\n# and a line'), { evidence: 'strong', source: 'The *plan*' }),
      waiting,
    ),
    likelihood: { kind: 'choice', choice: 'rare' },
  },
);

/** Every page, turned to by the buttons as people do. */
function pagesOf(speech: Speech, assessment: Assessment): View[] {
  const pages: View[] = [];
  for (let more = true; more; ) {
    const here = pages.length;
    const view = recordView(speech, assessment, { page: here });
    pages.push(view);
    const turns = buttonsOf(view).map(({ action }) => (action.do === 'turn' ? action.page : -9));
    expect(turns.every((to) => Math.abs(to - here) === 1)).toBe(true);
    expect(turns.includes(here - 1)).toBe(here > 0);
    more = turns.includes(here + 1);
  }
  return pages;
}

describe('all answers', () => {
  test('of all stages stand in full with author, strength and source, those that wait as well', () => {
    expect(read(recordView(speechIn('en'), TWO_STAGES, { page: 0 }))).toMatchInlineSnapshot(`
      "(plain)
      ### All answers · ArF photoresist
      ────
      **1 Identify**
      ✅ **Home country** · fair evidence
      > South Korea
      -# <@200000000000000001>, <t:1795411800:f>
      ✅ **Who is affected** · strong evidence
      > Two fabs
      > \\# and a line
      -# <@200000000000000001>, <t:1795411800:f>
      -# Source: The \\*plan\\*
      ✅ **Who is affected** · fair evidence
      > Three fabs
      -# <@200000000000000002>, <t:1795411800:f>
      ⚠️ <@200000000000000002> moved on from **Identify** with 1 gap:
      - **Stock lasts**: not answered
      > The board
      > meets \\*today\\*
      -# <t:1795411800:f>
      **2 Assess**
      ✅ **Likelihood** · fair evidence
      > Rare
      -# <@200000000000000001>, <t:1795411800:f>"
    `);
  });

  test('of an assessment without any say so', () => {
    for (const locale of LOCALES) {
      const view = recordView(speechIn(locale), assessmentWith(), { stage: 'assess' });
      expect(textsOf(view)).toContain(panelWords[locale].noAnswers);
      expect(buttonsOf(view)).toEqual([]);
    }
  });

  test('open where the stage begins, or at the first page where it has none', () => {
    const long = text('long words '.repeat(180));
    const assessment = assessmentWith({}, { cause: long, affected: long, meaning: long });
    const at = (stage: (typeof STAGES)[number]) => read(recordView(speechIn('en'), assessment, { stage }));
    expect(at('identify')).toContain('**1 Identify**');
    expect(at('assess')).toContain('**2 Assess**');
    expect(at('assess')).not.toContain('Page 1 of');
    expect(at('adjust')).toBe(at('identify'));
  });

  test.each([-1, 99])('have no page %i; the nearest is shown', (page) => {
    const assessment = assessmentWith(
      {},
      { affected: text('long words '.repeat(180)), cause: text('x'.repeat(1500)) },
    );
    const pages = pagesOf(speechIn('en'), assessment);
    const nearest = pages.at(page < 0 ? 0 : -1);
    expect(pages.length).toBeGreaterThan(1);
    expect(recordView(speechIn('en'), assessment, { page })).toEqual(nearest);
  });
});

/** Texts without what is ours in them: marks of quotations, the word for a source, escapes; and without blanks. */
function squashed(speech: Speech, lines: readonly string[]): string {
  const source = `-# ${panelWords[speech.locale].recordSource('')}`.trimEnd();
  return lines
    .flatMap((each) => each.split('\n'))
    .map((line) => (line.startsWith(source) ? line.slice(source.length) : line.replace(/^> /, '')))
    .join('')
    .replace(/\\(.)/gu, '$1')
    .replaceAll('@\u200B', '@')
    .replace(/\s/g, '');
}

function typedBy(answer: Answer): readonly string[] {
  const { value, source } = answer;
  const said = value.kind === 'text' ? [value.text] : value.kind === 'unknown' ? [value.reason] : [];
  return source === undefined ? said : [...said, source];
}

function typedIn(assessment: Assessment): readonly string[] {
  const answers = Object.values(assessment.answers).flatMap(({ current, proposals }) => [
    current,
    ...proposals,
  ]);
  const reasons = assessment.passages.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
  return [...answers.flatMap(typedBy), ...reasons];
}

function expectNothingLost(speech: Speech, assessment: Assessment): void {
  const pages = pagesOf(speech, assessment);
  for (const page of pages) {
    const sent = render(page).components[0].components;
    expect(sent.map((each) => ('content' in each ? each.content : ''))).toEqual(
      page.blocks.map((block) => (block.kind === 'text' ? block.text : '')),
    );
  }
  // The title and the number of the page stand around what is on it.
  const all = squashed(
    speech,
    pages.map((page) => textsOf(page)[1] ?? ''),
  );
  for (const typed of typedIn(assessment)) {
    const wanted = label(typed, Number.POSITIVE_INFINITY).replace(/\s/g, '');
    expect(all.includes(wanted), typed).toBe(true);
  }
}

describe('whatever was typed, every page fits as it is, and all of it is on the pages', () => {
  test.each([
    ['what people send to see what breaks', hostileText, 10],
    ['Chinese as long as it may be', longChinese, 5],
  ] as const)('%s', (_, typed, numRuns) => {
    fc.assert(
      fc.property(assessments(framework, typed), fc.constantFrom(...LOCALES), (assessment, locale) => {
        expectNothingLost(speechIn(locale), assessment);
      }),
      { numRuns },
    );
  });

  test.each([
    ['marks that are all escaped', '*'],
    ['names that everybody has', '@here '],
    ['hundreds of lines', 'a\n'],
    ['hundreds of headings with nothing between', '# 号\n\n'],
    ['nothing but the marks of quotations', '> '],
    ['one letter under a pile of marks', '\u0301'],
    ['emoji of many parts', '👨‍👩‍👧‍👦🏳️‍🌈'],
    ['Chinese without a blank', '光刻胶断供后库存仅够维持七周'],
  ])('%s, as long as may be', (_, part) => {
    const long = (most: number) => `Z${part.repeat(most).slice(0, most - 1)}`;
    const slots = framework.stages
      .flatMap(({ prompts }) => prompts)
      .map((prompt) => {
        const value = prompt.kind === 'text' ? text(long(prompt.longest)) : unknown(long(1000));
        const answer = (version: number) => answered(value, { version, source: long(1000) });
        return [prompt.id, slot(answer(1), answer(2))] as const;
      });
    const [passage = expect.fail()] = TWO_STAGES.passages;
    const passages = [{ ...passage, reason: long(1000) }];
    expectNothingLost(speechIn('zh-CN'), assessmentWith({ passages }, Object.fromEntries(slots)));
  });

  test('Chinese answers of any length, packed as tightly as they go', () => {
    const prompts = framework.stages.flatMap((stage) => stage.prompts);
    for (let length = 100; length <= 820; length += 15) {
      const reason = unknown('光刻胶断供后库存仅够维持七周'.repeat(60).slice(0, length));
      const answers = Object.fromEntries(prompts.map(({ id }) => [id, reason]));
      expectNothingLost(speechIn('zh-CN'), assessmentWith({ technology: '光刻胶'.repeat(33) }, answers));
    }
  });
});
