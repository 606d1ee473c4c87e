import { expect, test } from 'vitest';
import type { AnswerValue } from '../../../src/domain/assessment/answer.ts';
import { afterSwitching } from '../../../src/domain/register/after-switching.ts';
import { assessmentWith } from '../../support/examples-assessment.ts';
import { country, number, pick, source } from '../../support/examples-entries.ts';

const share = (amount: number, unit = 'percent-one-country'): AnswerValue => ({
  kind: 'number',
  amount,
  unit,
});
const carries = (id: number, code: string, per: number, state = 'qualified') =>
  source(id, { state: pick(state), country: country(code), share: number(per, 'percent') });
const left = (given: AnswerValue | undefined, ...entries: ReturnType<typeof source>[]) =>
  afterSwitching(
    assessmentWith(
      { entries },
      {
        'risk-country': { kind: 'countries', countries: ['JP' as never] },
        ...(given && { share: given }),
      },
    ),
  );

// By hand: the squares of the shares, and what nobody knows the origin of either spread thin or all in one more country.
test.each([
  [
    'one source takes a quarter',
    [carries(1, 'BE', 25)],
    { moved: 25, left: { largest: { country: 'JP', share: 65 }, hhi: { least: 4850, most: 4950 } } },
  ],
  [
    'two take more than there is',
    [carries(1, 'BE', 60), carries(2, 'US', 60)],
    { moved: 90, left: { largest: { country: 'BE', share: 60 }, hhi: { least: 4500, most: 4600 } } },
  ],
  [
    'two in one country count together',
    [carries(1, 'BE', 25), carries(2, 'BE', 25)],
    { moved: 50, left: { largest: { country: 'BE', share: 50 }, hhi: { least: 4100, most: 4200 } } },
  ],
])('%s', (_, entries, expected) => {
  expect(left(share(90), ...entries)).toMatchObject({
    today: { largest: { country: 'JP', share: 90 }, hhi: { least: 8100, most: 8200 } },
    ...expected,
  });
});

test.each([
  ['no share is known', undefined, carries(1, 'BE', 25)],
  ['the share is of all countries together', share(90, 'percent-abroad'), carries(1, 'BE', 25)],
  ['no source is qualified', share(90), carries(1, 'BE', 25, 'qualifying')],
  ['the source is where the risk comes from', share(90), carries(1, 'JP', 25)],
  ['no source says what it could carry', share(90), source(1, { state: pick('qualified') })],
])('nothing is said where %s', (_, given, entry) => {
  expect(left(given, entry)).toBeUndefined();
});
