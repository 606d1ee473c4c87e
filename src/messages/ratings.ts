import type { Assessment } from '../domain/assessment/assessment.ts';
import {
  type Ballot,
  NO_BALLOT,
  type Spread,
  spreadOf,
  type Vote,
  type Voted,
} from '../domain/assessment/ballot.ts';
import { dissentOn } from '../domain/assessment/dissent.ts';
import { ratingOf } from '../domain/assessment/rating.ts';
import type { MemberId } from '../domain/ids.ts';
import { CONSEQUENCES, LIKELIHOODS } from '../domain/risk-matrix.ts';
import { isFull, isSamePair, levelParts, pairText, stepWord, voteText } from './rating-text.ts';
import { listed, person, type Speech } from './speech.ts';
import { inline, quotation } from './typed.ts';
import { type Button, button, buttons, divider, text, type View } from './view.ts';
import { panelWords } from './words/panel.ts';
import { ratingWords } from './words/ratings.ts';

/** Members that are named or told of one by one; more are counted. */
const MOST_TOLD = 20;
/** Characters for the reasons of all ratings that are shown together. */
const ROOM_FOR_REASONS = 1800;

/** Who looks at the ratings, and what they may do there. */
export interface Onlooker {
  readonly id: MemberId;
  readonly contributes: boolean;
  readonly facilitates: boolean;
}

/**
 * The independent ratings as one member may see them, alone. Before they are revealed: their own, and who else has
 * rated, never how. After: all of them, how far apart they are, what was agreed, and who disagrees still.
 */
export function ratingsView(speech: Speech, assessment: Assessment, of: Voted, onlooker: Onlooker): View {
  const words = ratingWords[speech.locale];
  const ballot = assessment.ballots[of] ?? NO_BALLOT;
  const head = text(`### ${words.title(inline(assessment.technology, 100))}`, words.about[of]);
  const shown =
    ballot.revealed === null
      ? [text(...secretLines(speech, ballot, onlooker))]
      : [
          ...(ballot.agreed === null ? [] : [text(...agreedLines(speech, assessment, of))]),
          ...(ballot.votes.length < 2 ? [] : [text(...spreadLines(speech, ballot)), divider]),
          text(...voteLines(speech, ballot.votes)),
        ];
  const actions = actionsFor(speech, assessment, of, onlooker);
  const hint = hintFor(speech, assessment, ballot, onlooker);
  return {
    tone: 'plain',
    blocks: [
      head,
      ...shown,
      ...(hint === undefined ? [] : [text(`-# ${hint}`)]),
      ...(actions.length === 0 ? [] : [buttons(...actions)]),
    ],
  };
}

function secretLines(speech: Speech, { votes }: Ballot, { id }: Onlooker): readonly string[] {
  const words = ratingWords[speech.locale];
  const own = votes.find((each) => each.by === id);
  return [
    words.how,
    own === undefined ? words.noneOfOwn : words.own(voteText(speech, own, 300)),
    votes.length === 0
      ? words.noneYet
      : words.ratedBy(
          votes.length,
          people(
            speech,
            votes.map((each) => each.by),
          ),
        ),
  ];
}

function hintFor(
  speech: Speech,
  { closure }: Assessment,
  { votes, revealed, agreed }: Ballot,
  { facilitates }: Onlooker,
): string | undefined {
  const words = ratingWords[speech.locale];
  if (closure !== null || votes.length === 0) return undefined;
  if (revealed === null) return facilitates ? words.revealDoes : words.whoReveals;
  return agreed === null ? words.whoAgrees : undefined;
}

function actionsFor(
  speech: Speech,
  assessment: Assessment,
  of: Voted,
  onlooker: Onlooker,
): readonly Button[] {
  const { id, ballots, closure } = assessment;
  if (closure !== null) return [];
  const words = ratingWords[speech.locale];
  const ballot = ballots[of] ?? NO_BALLOT;
  const { votes, revealed, agreed } = ballot;
  const own = votes.some((each) => each.by === onlooker.id);
  const dissents = dissentOn(speech.framework, assessment, of).some((each) => each.by === onlooker.id);
  const asks = (action: 'rate' | 'reveal' | 'agree' | 'accord') =>
    ({ do: action, assessment: id, of }) as const;
  return [
    revealed !== null &&
      onlooker.facilitates &&
      button(
        agreed === null ? words.agree : words.agreeAnew,
        asks('agree'),
        agreed === null ? 'next' : 'other',
      ),
    dissents && onlooker.contributes && button(words.accord, asks('accord'), 'next'),
    onlooker.contributes &&
      button(own ? words.change : words.rate, asks('rate'), own || revealed !== null ? 'other' : 'next'),
    revealed === null &&
      votes.length > 0 &&
      onlooker.facilitates &&
      button(words.reveal(votes.length), asks('reveal')),
  ].filter((each) => each !== false);
}

/**
 * How far apart the ratings are on each scale, and whose evidence weighs most; nothing of one alone. Only for what has
 * been revealed.
 */
export function spreadLines(speech: Speech, ballot: Ballot): readonly string[] {
  if (ballot.votes.length < 2) return [];
  const words = ratingWords[speech.locale];
  const spread = spreadOf(ballot);
  return [
    ...(['likelihood', 'consequence'] as const).flatMap((half) => {
      const steps = stepsIn(ballot.votes, half);
      const [first, last] = [steps[0], steps.at(-1)];
      if (first === undefined || last === undefined) return [];
      const [from, to] = [first, last].map((each) => stepWord(speech, half, each));
      return spread[half] === 0
        ? [words.unanimous[half](from ?? '')]
        : [words.spread[half](spread[half], from ?? '', to ?? '')];
    }),
    ...evidenceLines(speech, ballot, spread),
  ];
}

/** The steps that were given, from least to most. */
function stepsIn(votes: readonly Vote[], half: 'likelihood' | 'consequence'): readonly string[] {
  const scale: readonly string[] = half === 'likelihood' ? LIKELIHOODS.toReversed() : CONSEQUENCES;
  return scale.filter((step) => votes.some((vote) => vote[half] === step));
}

function evidenceLines(
  speech: Speech,
  { votes }: Ballot,
  { strongest, evidence }: Spread,
): readonly string[] {
  if (evidence === undefined) return [];
  const words = ratingWords[speech.locale];
  const weight = panelWords[speech.locale].evidence[evidence];
  if (strongest.length === votes.length) return [words.sameEvidence(weight)];
  return [words.strongest(people(speech, strongest), weight)];
}

/** Every rating with its reason, of as many members as there is room for. Only for what has been revealed. */
export function voteLines(speech: Speech, votes: readonly Vote[]): readonly string[] {
  const words = ratingWords[speech.locale];
  const told = votes.slice(0, MOST_TOLD);
  const room = Math.floor(ROOM_FOR_REASONS / Math.max(1, told.length));
  return [
    ...told.map((vote) => `- ${words.voteOf(person(vote.by), voteText(speech, vote, room))}`),
    ...(votes.length > told.length ? [words.more(votes.length - told.length)] : []),
  ];
}

/** What was agreed and why, who went along with it although they rated otherwise, and who did not. */
function agreedLines(speech: Speech, assessment: Assessment, of: Voted): readonly string[] {
  const ballot = assessment.ballots[of] ?? NO_BALLOT;
  const { agreed, accords } = ballot;
  if (agreed === null) return [];
  const words = ratingWords[speech.locale];
  const answered = ratingOf(speech.framework, assessment, of);
  const changed = isFull(answered) && !isSamePair(answered, agreed);
  return [
    words.agreed(...levelParts(speech, agreed), person(agreed.by)),
    quotation(agreed.reason, 500),
    ...(changed ? [`⚠️ ${words.changedSince(...levelParts(speech, answered))}`] : []),
    ...(accords.length === 0 ? [] : [words.accorded(people(speech, accords))]),
    ...dissentLine(speech, dissentOn(speech.framework, assessment, of)),
  ];
}

/** Who disagrees still, and how they rated; no line where nobody does. */
export function dissentLine(speech: Speech, dissent: readonly Vote[]): readonly string[] {
  if (dissent.length === 0) return [];
  const words = ratingWords[speech.locale];
  const told = dissent
    .slice(0, MOST_TOLD)
    .map((vote) => words.otherwise(person(vote.by), pairText(speech, vote)));
  return [words.stillOtherwise(listed(speech, told))];
}

/** All of them by name, in lines of as many as stand together. */
export function peopleLines(speech: Speech, members: readonly MemberId[]): readonly string[] {
  const rows = Array.from({ length: Math.ceil(members.length / MOST_TOLD) }, (_, row) =>
    members.slice(row * MOST_TOLD, (row + 1) * MOST_TOLD),
  );
  return rows.map((row) => people(speech, row));
}

function people(speech: Speech, members: readonly MemberId[]): string {
  const { more } = ratingWords[speech.locale];
  const named = listed(speech, members.slice(0, MOST_TOLD).map(person));
  return members.length > MOST_TOLD ? `${named} ${more(members.length - MOST_TOLD)}` : named;
}
