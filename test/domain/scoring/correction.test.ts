import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  corrected,
  standing,
  TOPICS,
  Topic,
  topicOf,
  vouched,
} from '../../../src/domain/scoring/correction.ts';
import { INDICATORS } from '../../../src/domain/scoring/evidence.ts';
import { score } from '../../../src/domain/scoring/score.ts';
import { settled } from '../../../src/domain/scoring/settled.ts';
import { tierTable } from '../../../src/domain/scoring/tier.ts';
import { JUN, MINA } from '../../support/examples-assessment.ts';
import { corrected as by, told } from '../../support/examples-score.ts';
import { CHOKED, inText, said, scales, scoreFacts } from '../../support/examples-scoring.ts';

const number = (value: number) => ({ kind: 'number', number: value });
const step = (value: string) => ({ kind: 'step', step: value });
const read = [
  said('foreignShare', 91.9, inText(0, '91.9 % comes from abroad')),
  said('homeLag', 'generation', inText(30, 'a generation behind')),
  said('stops', 'line', inText(60, 'the line stops')),
];

test('every indicator has a topic, and every topic but the statuses an indicator', () => {
  expect(INDICATORS.map((each) => (each === 'homeShare' ? 'foreignShare' : each))).toEqual(
    expect.arrayContaining(TOPICS.filter((each) => !/^C\d$/.test(each))),
  );
  for (const topic of TOPICS) expect(Topic.parse(topic)).toBe(topic);
  expect(Topic.safeParse('homeShare').success).toBe(false);
});

test.each([
  ['foreignShare', {}, 'foreignShare'],
  ['homeShare', {}, 'foreignShare'],
  ['foreignShare', { scope: 'grade' as const }, 'gradeShare'],
  ['gradeShare', {}, 'gradeShare'],
  ['homeShare', { scope: 'grade' as const }, 'gradeShare'],
  ['worldShare', {}, 'worldShare'],
])('%s %j is about %s', (indicator, marks, topic) => {
  expect(topicOf(said(indicator, 50, marks))).toBe(topic);
});

describe('what people say', () => {
  const tierWith = (...corrections: Parameters<typeof corrected>[1]) => {
    const { findings, statuses } = corrected(read, corrections);
    return settled(score([findings], scales), statuses, scales);
  };

  test('stands in place of what was read of its topic, and of nothing else', () => {
    const { findings } = corrected(read, [by('foreignShare', told('foreignShare', number(20)))]);
    expect(findings.map(({ indicator, origin }) => [indicator, origin.kind])).toEqual([
      ['homeLag', 'text'],
      ['stops', 'text'],
      ['foreignShare', 'person'],
    ]);
  });

  test('overrides a share at home by one from abroad', () => {
    const home = [said('homeShare', 90, inText(0, '90 % is made at home'))];
    const { findings } = corrected(home, [by('foreignShare', told('foreignShare', number(80)))]);
    expect(score([findings], scales).quantities.own?.amount).toBe(80);
  });

  test('counts as said last, until it is taken back', () => {
    const first = by('homeLag', told('homeLag', step('parity')));
    const second = by('homeLag', told('homeLag', step('none')), MINA);
    const back = by('homeLag', { kind: 'as-read' });
    expect(tierWith(first, second).quantities.homeLag?.step).toBe('none');
    expect(tierWith(first, second, back)).toEqual(tierWith());
    expect(standing([first, second, back])).toEqual([]);
  });

  test('may be that nothing is known: unknown, never zero', () => {
    const after = tierWith(by('homeLag', { kind: 'unknown' }));
    expect(after.quantities.homeLag).toBeUndefined();
    expect(after.rating.criteria.C1.caps).toEqual(['one-part']);
  });

  test('confirms what was hedged', () => {
    const hedged = said('stops', 'line', { ...inText(0, 'the line may stop'), hedged: true });
    expect(score([[hedged]], scales).quantities.stops?.firmness).toBe('unsure');
    const sure = vouched(hedged, JUN);
    expect(sure).toMatchObject({ hedged: false, standing: 'fact', origin: { kind: 'person', by: JUN } });
    expect(score([[sure]], scales).quantities.stops?.firmness).toBe('firm');
  });
});

describe('statuses that people set', () => {
  const base = scoreFacts(CHOKED);
  const status = fc.constantFrom('met' as const, 'partly' as const, 'not' as const);

  test('make the tier by the same table as any others', () => {
    fc.assert(
      fc.property(fc.record({ C1: status, C2: status, C3: status }), (statuses) => {
        const after = settled(base, statuses, scales);
        expect(after.tier).toBe(tierTable(statuses));
        expect(after.ceiling).toBe(after.tier);
        expect(after.changes).toEqual([]);
      }),
    );
  });

  test('keep the figure where they agree with it, and the rest of the score', () => {
    const after = settled(base, { C1: 'met' }, scales);
    expect(after.rating.criteria).toEqual({
      ...base.rating.criteria,
      C1: { ...base.rating.criteria.C1, caps: [] },
    });
    expect(settled(base, {}, scales)).toBe(base);
  });

  test('ask no more for what they settle', () => {
    const open = score([[said('foreignShare', 95)]], scales);
    const asked = (found: typeof open) => found.questions.map(({ about }) => about);
    expect(asked(open)).toEqual(expect.arrayContaining(['homeLag', 'stops', 'iteration']));
    expect(asked(settled(open, { C3: 'not' }, scales))).not.toContain('iteration');
    expect(asked(settled(open, { C1: 'met', C2: 'met' }, scales))).toEqual(
      expect.not.arrayContaining(['homeLag', 'stops', 'share']),
    );
  });
});
