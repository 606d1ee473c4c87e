import { describe, expect, test } from 'vitest';
import {
  findAssessment,
  findByThread,
  listAssessments,
  meantAssessment,
  suggestAssessments,
} from '../../src/app/assess/find.ts';
import { AssessmentId, ChannelId, Instant } from '../../src/domain/ids.ts';
import { actor, memoryApp, OTHER_SERVER, stored } from '../support/examples-app.ts';
import { assessmentWith, CHANNEL, JUN, MINA } from '../support/examples-assessment.ts';
import { must } from '../support/store-examples.ts';

const threadOf = (number: number) => ChannelId.parse(`30000000000000010${number}`);
const example = (number: number, technology: string, more: { private?: boolean } = {}) =>
  assessmentWith({
    id: AssessmentId.parse(`a00000000${number}`),
    technology,
    startedAt: Instant.parse(`2026-11-2${number}T05:30:00.000Z`),
    place: { channel: CHANNEL, thread: threadOf(number), panel: null },
    people: [MINA],
    ...more,
  });

const photoresist = example(1, 'ArF photoresist');
const gas = example(2, 'Étching gas');
const secret = example(3, 'Secret resist', { private: true });
const twin = example(4, 'Étching gas');

async function appWithAll(...more: readonly (typeof photoresist)[]) {
  const app = memoryApp();
  for (const each of [photoresist, gas, secret, ...more]) await stored(app, each);
  await stored(app, example(5, 'Elsewhere'), OTHER_SERVER);
  return app;
}

const jun = actor({ id: JUN });
const mina = actor({ id: MINA });
const missing = { ok: false, error: { code: 'no-such-assessment' } };

test('a list holds what its reader may see of their server, the latest first', async () => {
  const app = await appWithAll();
  const names = async (member: typeof jun) =>
    must(await listAssessments(app, member)).map(({ technology }) => technology);
  expect(await names(jun)).toEqual(['Étching gas', 'ArF photoresist']);
  expect(await names(mina)).toEqual(['Secret resist', 'Étching gas', 'ArF photoresist']);
  expect(await names(actor({ rights: { see: false, write: false } }))).toEqual([]);
  expect(await names(actor({ server: OTHER_SERVER }))).toEqual(['Elsewhere']);
});

describe('what a member means', () => {
  test.each([
    ['its id', 'a000000001', photoresist],
    ['its id as they type it', ' A000000001 ', photoresist],
    ['its name', 'ArF photoresist', photoresist],
    ['its name in another case', 'arf PHOTORESIST', photoresist],
    ['its name with blanks that were not kept', '  ArF   photoresist ', photoresist],
    ['its name with letters and accents apart', 'E\u0301tching gas', gas],
  ])('by %s', async (_, typed, expected) => {
    expect(must(await meantAssessment(await appWithAll(), jun, typed))).toEqual(expected);
  });

  test.each([
    ['half of a name', 'photoresist'],
    ['nothing', ''],
    ['a name that nothing bears', 'Lithography'],
    ['a private one by its name', 'Secret resist'],
    ['a private one by its id', 'a000000003'],
    ['one of another server', 'Elsewhere'],
  ])('is not found by %s', async (_, typed) => {
    expect(await meantAssessment(await appWithAll(), jun, typed)).toEqual(missing);
  });

  test('is not guessed from a name that two bear, only from the id', async () => {
    const app = await appWithAll(twin);
    expect(await meantAssessment(app, jun, 'Étching gas')).toEqual({
      ok: false,
      error: { code: 'ambiguous-name', count: 2 },
    });
    expect(must(await meantAssessment(app, jun, 'a000000004'))).toEqual(twin);
  });

  test('is told from a twin that they may not see', async () => {
    const app = await appWithAll({ ...twin, private: true });
    expect(must(await meantAssessment(app, jun, 'Étching gas'))).toEqual(gas);
  });

  test('is the one whose thread they are in, where they name none', async () => {
    const app = await appWithAll();
    const inThread = actor({ here: threadOf(1) });
    expect(must(await meantAssessment(app, inThread, undefined))).toEqual(photoresist);
    expect(await meantAssessment(app, jun, undefined)).toEqual({
      ok: false,
      error: { code: 'no-assessment-here' },
    });
  });
});

test('a private one cannot be told from one that does not exist, nor from one in another server', async () => {
  const app = await appWithAll();
  for (const id of ['a000000003', 'a000000009', 'a000000005'].map((each) => AssessmentId.parse(each))) {
    expect(await findAssessment(app, jun, id)).toEqual(missing);
  }
  expect(await findByThread(app, jun, threadOf(3))).toEqual(await findByThread(app, jun, threadOf(9)));
  expect(await suggestAssessments(app, jun, 'Secret', 25)).toEqual([]);
});

test('in the thread of a private one it is there for whoever reads the thread', async () => {
  const app = await appWithAll();
  const inThread = actor({ here: threadOf(3) });
  expect(must(await findAssessment(app, inThread, secret.id))).toEqual(secret);
  expect(must(await findByThread(app, inThread, threadOf(3)))).toEqual(secret);
});

describe('suggestions', () => {
  test.each([
    ['', 25, ['Secret resist', 'Étching gas', 'ArF photoresist']],
    ['', 2, ['Secret resist', 'Étching gas']],
    ['res', 25, ['Secret resist', 'ArF photoresist']],
    ['SECRET', 25, ['Secret resist']],
    ['a000000002', 25, ['Étching gas']],
    ['xyz', 25, []],
  ])('for %j, at most %i', async (typed, limit, expected) => {
    const found = await suggestAssessments(await appWithAll(), mina, typed, limit);
    expect(found.map(({ technology }) => technology)).toEqual(expected);
  });

  test('begin with the names that begin so', async () => {
    const found = await suggestAssessments(
      await appWithAll(example(0, 'Resist stripper')),
      mina,
      'resist',
      25,
    );
    expect(found.map(({ technology }) => technology)).toEqual([
      'Resist stripper',
      'Secret resist',
      'ArF photoresist',
    ]);
  });
});
