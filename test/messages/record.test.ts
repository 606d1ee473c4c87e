import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/discord/render.ts';
import type { Answer } from '../../src/domain/assessment/answer.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import type { Ballot, Round } from '../../src/domain/assessment/ballot.ts';
import type { STAGES } from '../../src/domain/framework/names.ts';
import { PromptId } from '../../src/domain/ids.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import { recordView } from '../../src/messages/record.ts';
import type { Speech } from '../../src/messages/speech.ts';
import { label } from '../../src/messages/typed.ts';
import type { View } from '../../src/messages/view.ts';
import { panelWords } from '../../src/messages/words/panel.ts';
import { recordWords } from '../../src/messages/words/record.ts';
import {
  answered,
  assessmentWith,
  framework,
  JUN,
  MINA,
  NOW,
  STAGE_1,
  STAGE_6,
  slot,
  slots,
  speechIn,
  text,
  unknown,
} from '../support/examples-assessment.ts';
import {
  acceptance,
  action,
  agreed,
  agreement,
  closure,
  review,
  secret,
  treatment,
  vote,
  words,
} from '../support/examples-entries.ts';
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
      -# <@200000000000000001>, <t:1795411800:f>
      > South Korea
      ✅ **Who is affected** · strong evidence
      -# <@200000000000000001>, <t:1795411800:f>
      > Two fabs
      > \\# and a line
      -# Source: The \\*plan\\*
      ✅ **Who is affected** · fair evidence
      -# <@200000000000000002>, <t:1795411800:f>
      > Three fabs
      ⚠️ <@200000000000000002> moved on from **Identify** with 1 gap:
      -# <t:1795411800:f>
      - **Stock lasts**: not answered
      > The board
      > meets \\*today\\*
      **2 Assess**
      ✅ **Likelihood** · fair evidence
      -# <@200000000000000001>, <t:1795411800:f>
      > Rare"
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

describe('all answers hold more than answers', () => {
  const all = (assessment: Assessment, locale: Locale = 'en') =>
    pagesOf(speechIn(locale), assessment)
      .map((page) => textsOf(page)[1] ?? '')
      .join('\n');

  test('an earlier review with what changed, when the next one was due, and half a rating', () => {
    const { changed, 'current-likelihood': likelihood, review: due } = STAGE_6;
    const answers = slots({ changed, 'current-likelihood': likelihood, review: due });
    const shown = all(assessmentWith({ stage: 'adjust', reviews: [review({ answers })] }));
    expect(shown).toContain(`**Earlier review**, closed <t:1795411800:d> by <@${JUN}>`);
    expect(shown).toContain('> Two suppliers are qualified');
    expect(shown).toContain('> May 1, 2027');
    expect(shown).toContain('> Possible');
  });

  test('the end, all that spoke against it, and why', () => {
    const concerns = Array.from({ length: 30 }, () => ({ concern: 'no-level' }) as const);
    const shown = all(
      assessmentWith({ stage: 'adjust', closure: closure({ concerns, reason: 'The *end*' }) }),
    );
    expect(shown).toContain('🔒 **Closed: ');
    expect(shown.split('- there is no level of risk yet')).toHaveLength(31);
    expect(shown).toContain('> The \\*end\\*');
  });

  const ours = vote(MINA, 'likely', 'major', { reason: 'The licence' });
  const theirs = vote(JUN, 'rare', 'minor');

  test('ratings once they are revealed, what was agreed and why, and who disagrees', () => {
    const given = agreed(agreement('likely', 'major'), ours, theirs);
    const shown = all(assessmentWith({ stage: 'assess', ballots: { inherent: given } }));
    expect(shown).toContain('**Independent ratings** before any treatment');
    expect(shown).toContain(`- <@${MINA}>: 🟣 **Likely × Major**`);
    expect(shown).toContain('> The licence');
    expect(shown).toContain('> The licence rule is in force');
    expect(shown).toContain(`Still rates it otherwise: <@${JUN}> (Rare × Minor)`);
  });

  test('ratings that made room for new ones, and of those that nobody saw only how many', () => {
    const round = (ballot: Ballot): Round => ({ ...ballot, of: 'inherent', ended: 9 });
    const rounds = [round(agreed(agreement('likely', 'major'), ours, theirs)), round(secret(theirs))];
    const shown = all(assessmentWith({ stage: 'assess', rounds }));
    expect(shown).toContain('> The licence');
    expect(shown).toContain(`Still rates it otherwise: <@${JUN}> (Rare × Minor)`);
    expect(shown).toContain(recordWords.en.unrevealed(1));
  });

  test.each(LOCALES)('of ratings that are secret only how many there are (%s)', (locale) => {
    const shown = all(assessmentWith({ ballots: { inherent: secret(ours, theirs) } }), locale);
    expect(shown).toContain(recordWords[locale].unrevealed(2));
    expect(shown).not.toContain('licence');
    expect(shown).not.toContain(MINA);
  });

  test('entries with the mark of where they stand', () => {
    const shown = all(assessmentWith({ entries: [acceptance(3), action(4, null)] }));
    expect(shown).toContain('⚠️ **1 Treatment 3**');
    expect(shown).toContain('⚠️ **1 Action 4**');
  });

  test('no page begins with words of which it does not say whose they are', () => {
    const long = text('long words '.repeat(130));
    const entries = [
      treatment(3, { why: words('why '.repeat(150)) }),
      treatment(4, { why: words('x '.repeat(300)) }),
    ];
    const given = { affected: long, cause: long, meaning: long, changed: long };
    for (const page of pagesOf(speechIn('en'), assessmentWith({ entries }, given))) {
      const [first = ''] = (textsOf(page)[1] ?? '').split('\n');
      expect(first).not.toMatch(/^(> |-# [^…])/);
    }
  });
});

/** Texts without what is ours in them: marks of quotations, the word for a source, escapes; and without blanks. */
function squashed(speech: Speech, lines: readonly string[]): string {
  const source = `-# ${panelWords[speech.locale].recordSource('')}`.trimEnd();
  return lines
    .flatMap((each) => each.split('\n'))
    .filter((line) => !line.startsWith('-# … '))
    .map((line) => (line.startsWith(source) ? line.slice(source.length) : line.replace(/^> /, '')))
    .join('')
    .replace(/\\(.)/gu, '$1')
    .replace(/[\u2068\u2069]/g, '')
    .replaceAll('@\u200B', '@')
    .replace(/\s/g, '');
}

function typedBy(answer: Answer): readonly string[] {
  const { value, source } = answer;
  const said = value.kind === 'text' ? [value.text] : value.kind === 'unknown' ? [value.reason] : [];
  return source === undefined ? said : [...said, source];
}

function typedIn(assessment: Assessment): readonly string[] {
  const slots = [assessment, ...assessment.reviews].flatMap(({ answers }) => Object.values(answers));
  const answers = slots.flatMap(({ current, proposals }) => [current, ...proposals]);
  const revealed = Object.values(assessment.ballots).filter((each) => each.revealed !== null);
  const reasons = [
    ...assessment.passages.filter(({ gaps }) => gaps.length > 0),
    ...revealed.flatMap(({ votes, agreed }) => (agreed === null ? votes : [...votes, agreed])),
    ...(assessment.closure === null ? [] : [assessment.closure]),
  ].flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
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
    ['what people send to see what breaks', hostileText, 5],
    ['Chinese as long as it may be', longChinese, 2],
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
