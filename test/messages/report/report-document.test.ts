import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breather } from '../../../src/csv/breath.ts';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { PromptId } from '../../../src/domain/ids.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { onPaper, type ReportSpeech } from '../../../src/messages/report/report-speech.ts';
import { inline } from '../../../src/messages/typed.ts';
import { stored } from '../../support/examples-app.ts';
import { ADA, framework, JUN, MINA, speechIn } from '../../support/examples-assessment.ts';
import { secret } from '../../support/examples-entries.ts';
import { assessments, hostileText } from '../../support/examples-generated.ts';
import { photoresistClosed } from '../../support/examples-photoresist.ts';
import { vote } from '../../support/examples-ratings.ts';
import { appWith, CALLED, documentOf, factsOf } from '../../support/examples-report.ts';

const CASE = photoresistClosed();
const speech: ReportSpeech = {
  ...speechIn('en'),
  called: CALLED,
  timezone: 'Asia/Seoul',
  breathe: breather(),
};

describe('what is said in Discord, on paper', () => {
  test.each([
    ['- ⚠️ **Trigger** names no source', 'Trigger names no source'],
    ['-# by <@200000000000000001> · <t:1562288460:f>', 'by Mina Park · 5 Jul 2019, 10:01'],
    ['- **`a` \\*b\\* \\[c\\]**', 'a *b* [c]'],
    ['by <@200000000000009999>', 'by member …9999'],
    ['by <@000000000000000001>', 'by a member whose data was deleted'],
  ])('%j reads %j', (line, said) => {
    expect(onPaper(speech, line)).toBe(said);
  });

  test('what people typed reads as they typed it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a b*_~`|[]<>@#:.-+1\\') }), (typed) => {
        const word = `x${typed}`.replace(/\s+/g, ' ').trim();
        expect(onPaper(speech, `**${inline(word, 500)}**: said`)).toBe(`${word}: said`);
      }),
    );
  });
});

/** Every text that people gave to an assessment and that nobody keeps secret. */
function typedIn({ answers, entries, passages, closure, reviews }: Assessment): readonly string[] {
  const slots = [answers, ...reviews.map((review) => review.answers)].flatMap((each) => Object.values(each));
  const given = slots.flatMap(({ current, proposals }) => [current, ...proposals]);
  return [
    ...given.flatMap(({ value, source }) => [
      ...(value.kind === 'text' ? [value.text] : value.kind === 'unknown' ? [value.reason] : []),
      ...(source === undefined ? [] : [source]),
    ]),
    ...entries.flatMap(({ values }) =>
      Object.values(values).flatMap((value) => (value.kind === 'text' ? [value.text] : [])),
    ),
    ...passages.flatMap(({ gaps, reason }) => (gaps.length > 0 && reason !== undefined ? [reason] : [])),
    ...(closure?.reason === undefined ? [] : [closure.reason]),
  ];
}

test('whatever people gave stands in the record in full, in every language', async () => {
  const short = (most: number) => hostileText(Math.min(most, 400));
  await fc.assert(
    fc.asyncProperty(
      assessments(framework, short),
      fc.constantFrom(...LOCALES),
      async (generated, locale) => {
        const assessment = { ...generated, id: CASE.id, private: false };
        const app = await appWith(0);
        await stored(app, assessment);
        const { parts, sheets } = await documentOf(await factsOf(app, CASE.id), locale);
        const [record, cells] = [JSON.stringify(parts), JSON.stringify(sheets)];
        for (const text of typedIn(assessment)) {
          const written = JSON.stringify(text).slice(1, -1);
          expect(record.includes(written)).toBe(true);
          expect(cells.includes(written)).toBe(true);
        }
      },
    ),
    { numRuns: 12, endOnFailure: true },
  );
});

test('of a ballot that nobody has revealed only how many have voted is told', async () => {
  const reason = 'only Jun knows this';
  const ballots = { inherent: secret(vote(JUN, { reason }), vote(ADA)) };
  const app = await appWith(0, { ballots });
  const document = JSON.stringify(await documentOf(await factsOf(app, CASE.id), 'en'));
  expect(document).not.toContain(reason);
  expect(document).toContain('2 members have rated; not revealed.');
});

test('who gave what, and when, is told by name and by the clock of the team', async () => {
  const document = JSON.stringify(await documentOf(await factsOf(await appWith(0), CASE.id), 'zh-CN'));
  expect(document).toContain('李俊，2019年7月5日 10:01');
  for (const id of [MINA, JUN, ADA]) expect(document).not.toContain(id);
});

describe('what the team has decided against what a score would say', () => {
  const brief = async (change: Partial<Assessment>) =>
    JSON.stringify((await documentOf(await factsOf(await appWith(0, change), CASE.id), 'en')).brief);
  const saying = (prompt: string, choice: string): Assessment['answers'] => {
    const id = PromptId.parse(prompt);
    const slot = CASE.answers[id];
    if (slot === undefined) expect.fail();
    const value = { kind: 'choice', choice } as const;
    return { [id]: { ...slot, current: { ...slot.current, value } } };
  };
  const MET = { ...saying('c1', 'met'), ...saying('c2', 'met'), ...saying('c3', 'met') };
  const end = { by: MINA, at: CASE.startedAt, concerns: [], reason: 'We were wrong' };

  test('is said where it was closed as no chokepoint', async () => {
    const answers = { ...CASE.answers, ...MET };
    expect(await brief({ answers, closure: { ...end, decision: 'no-chokepoint' } })).toContain(
      'Closed as “No chokepoint”, although C1, C2 and C3 were all answered as met: by the criteria it is a chokepoint; the decision in stage 2 was to treat the risk.',
    );
    expect(await brief({ answers, closure: { ...end, decision: 'treated' } })).not.toContain('although');
  });

  test('leaves out what would change a tier that is not the team’s', async () => {
    const told = 'What would change the tier';
    const kept = ['share', 'substitution'].map((each) => PromptId.parse(each));
    const only: Assessment['answers'] = Object.fromEntries(
      Object.entries(CASE.answers).filter(([id]) => kept.some((each) => each === id)),
    );
    const asks = 'What would a cut-off stop';
    const open = await brief({ answers: only, closure: null });
    expect([open.includes(told), open.includes(asks)]).toEqual([true, true]);
    const overridden = { ...only, ...MET };
    const said = await brief({ answers: overridden, closure: null });
    expect([said.includes(told), said.includes(asks)]).toEqual([false, false]);
  });
});
