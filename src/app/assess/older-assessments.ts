import { z } from 'zod';
import { MemberId } from '../../domain/ids.ts';

const Old = z.looseObject({});
const by = z.object({ by: MemberId });
const Slots = z.record(z.string(), z.object({ current: by, proposals: z.array(by) }));
const OldBallot = z.object({ votes: z.array(by), revealed: by.nullable(), agreed: by.nullable() });

/** What version 2 kept of who did what. */
const WithoutPeople = z.looseObject({
  startedBy: MemberId,
  answers: Slots,
  passages: z.array(by),
  entries: z.array(z.object({ addedBy: MemberId, by: MemberId })),
  ballots: z.record(z.string(), OldBallot.optional()),
  reviews: z.array(z.object({ by: MemberId, answers: Slots })),
  closure: by.nullable(),
});

/** From each version of an assessment to the next one. */
export const assessmentUpgrades = {
  /** Lists, ratings, reviews and an end: the first version knew none of them. */
  1: (old: unknown) => ({ ...Old.parse(old), entries: [], ballots: {}, reviews: [], closure: null }),
  /** Who took part is kept by itself; until then it was read from what they had left. */
  2: (old: unknown) => {
    const kept = WithoutPeople.parse(old);
    return { ...Old.parse(old), people: peopleIn(kept), rounds: [] };
  },
};

function peopleIn(kept: z.infer<typeof WithoutPeople>): readonly MemberId[] {
  const answered = (slots: z.infer<typeof Slots>) =>
    Object.values(slots).flatMap(({ current, proposals }) => [current, ...proposals]);
  const left = [
    ...kept.passages,
    ...answered(kept.answers),
    ...kept.entries.flatMap((each) => [{ by: each.addedBy }, each]),
    ...Object.values(kept.ballots).flatMap((ballot) => [
      ...(ballot?.votes ?? []),
      ...[ballot?.revealed, ballot?.agreed].flatMap((each) => each ?? []),
    ]),
    ...kept.reviews.flatMap((review) => [review, ...answered(review.answers)]),
    ...(kept.closure === null ? [] : [kept.closure]),
  ];
  return [...new Set([kept.startedBy, ...left.map((each) => each.by)])];
}
