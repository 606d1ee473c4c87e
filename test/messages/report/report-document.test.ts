import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breather } from '../../../src/csv/breath.ts';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
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
