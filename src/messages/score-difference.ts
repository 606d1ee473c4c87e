import type { Outcome, ScoreRecord } from '../app/scoring/score-record.ts';
import { CRITERIA } from '../domain/framework/names.ts';
import type { CountryCode } from '../domain/locale.ts';
import { difference } from './diff.ts';
import { totalText } from './score-card.ts';
import type { Speech } from './speech.ts';
import { inline } from './typed.ts';
import { type Block, divider, text } from './view.ts';
import { scoreWords } from './words/score.ts';
import { scoreCardWords } from './words/score-card.ts';

const LONGEST_DIFF = 900;

/** What a new score says otherwise than the one before; that it says the same, where it does. */
export function outcomeLines(speech: Speech, before: Outcome, after: Outcome): readonly string[] {
  const words = scoreCardWords[speech.locale].changed;
  const { tiers, statuses } = scoreWords[speech.locale];
  const criteria = CRITERIA.flatMap((id) => {
    const [from, to] = [before.statuses[id], after.statuses[id]];
    return from === to ? [] : [words.criterion(id, statuses[from], statuses[to])];
  });
  const tier = (each: Outcome) =>
    each.ceiling === each.tier
      ? tiers[each.tier]
      : scoreCardWords[speech.locale].couldBe(tiers[each.tier], tiers[each.ceiling]);
  const totals = [before, after].map((each) => totalText(speech, each.total)) as [string, string];
  const lines = [
    ...(tier(before) === tier(after) ? [] : [words.tier(tier(before), tier(after))]),
    ...criteria,
    ...(totals[0] === totals[1] ? [] : [words.total(...totals)]),
  ];
  return lines.length === 0 ? [words.same] : lines;
}

/** Stands above the card after people said something about it. */
export function changeNote(speech: Speech, lead: string, before: Outcome, after: Outcome): readonly Block[] {
  return [text(`✏️ ${lead}`, ...outcomeLines(speech, before, after)), divider];
}

/** Stands above the card after the description was edited: what was edited, and what that made of the score. */
export function editNote(speech: Speech, record: ScoreRecord): readonly Block[] {
  const { before } = record;
  if (before === null) return [];
  const words = scoreCardWords[speech.locale].changed;
  const home = (code: CountryCode | null) =>
    code === null ? words.noHome : speech.countries.name(code, speech.locale);
  const after = record.home?.code ?? null;
  return [
    text(
      `✏️ ${words.saved}`,
      ...outcomeLines(speech, before.outcome, record.outcome),
      before.technology !== record.technology &&
        words.technology(inline(before.technology, 100), inline(record.technology, 100)),
      before.home !== after && words.home(home(before.home), home(after)),
      before.text !== record.text && words.text,
      before.text !== record.text && difference(before.text, record.text, speech.locale, LONGEST_DIFF),
    ),
    divider,
  ];
}
