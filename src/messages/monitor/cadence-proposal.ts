import type { CadenceProposal, RhythmTaken } from '../../app/monitor/cadence-proposal.ts';
import type { MemberId, WatchId } from '../../domain/ids.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { moment, person, type Speech, said } from '../speech.ts';
import { inline } from '../typed.ts';
import { type Block, type Button, button, buttons, text, type View } from '../view.ts';
import { monitorCaseWords } from '../words/monitor-case.ts';

const MOST_NAMED = 8;
const NAME = 60;

/** Told after a change of the level: what is watched more or less often than is usual now, and the way to change it. */
export function cadenceNotice(speech: Speech, proposal: CadenceProposal): View {
  const words = monitorCaseWords[speech.locale];
  const { level, every, items } = proposal;
  const named = items.slice(0, MOST_NAMED);
  const more = items.length - named.length;
  return {
    tone: level,
    blocks: [
      text(
        words.levelNow(levelName(speech, proposal), words.rhythm[every]),
        ...named.map((each) => words.runs(inline(each.plan.name, NAME), rhythmOf(speech, each))),
        more > 0 && words.more(more),
        words.askFirst,
      ),
      buttons(takeButton(speech, proposal, 'none', 'next')),
    ],
  };
}

/** The same on the card of an item that is among them. */
export function cadenceBlocks(
  speech: Speech,
  proposal: CadenceProposal | undefined,
  { id }: WatchItem,
): readonly Block[] {
  if (proposal?.items.some((each) => each.id === id) !== true) return [];
  const words = monitorCaseWords[speech.locale];
  return [
    text(words.usual(levelName(speech, proposal), words.rhythm[proposal.every])),
    buttons(takeButton(speech, proposal, id, 'other')),
  ];
}

/** What became of the press, in place of the notice. */
export function rhythmTakenView(speech: Speech, taken: RhythmTaken, by: MemberId): View {
  const words = monitorCaseWords[speech.locale];
  if (taken.what === 'overtaken') {
    return taken.proposal === undefined
      ? { tone: 'plain', blocks: [text(words.settled)] }
      : cadenceNotice(speech, taken.proposal);
  }
  const { every, items, left } = taken;
  const named = items.slice(0, MOST_NAMED);
  const more = items.length - named.length;
  const line = ({ plan, nextDue }: WatchItem) => {
    const name = inline(plan.name, NAME);
    return nextDue === null ? words.runs(name, words.rhythm[every]) : words.next(name, moment(nextDue, 'd'));
  };
  return {
    tone: 'good',
    blocks: [
      text(
        words.taken(person(by), words.rhythm[every]),
        ...named.map(line),
        more > 0 && words.more(more),
        left > 0 && words.left(left),
      ),
    ],
  };
}

/** The same above the card of the item on which it was pressed. */
export function rhythmTakenNote(speech: Speech, taken: RhythmTaken): string {
  const words = monitorCaseWords[speech.locale];
  if (taken.what === 'overtaken') return words.settled;
  const { every, items, left } = taken;
  const line = words.takenHere(words.rhythm[every], items.length);
  return left > 0 ? `${line}\n${words.left(left)}` : line;
}

function takeButton(
  speech: Speech,
  { assessment, every }: CadenceProposal,
  watch: WatchId | 'none',
  weight: 'next' | 'other',
): Button {
  const words = monitorCaseWords[speech.locale];
  return button(words.take(words.rhythm[every]), { do: 'watch-rhythm', assessment, every, watch }, weight);
}

function rhythmOf(speech: Speech, { plan }: WatchItem): string {
  const { every } = plan.cadence;
  return every === 'expression' ? '' : monitorCaseWords[speech.locale].rhythm[every];
}

function levelName(speech: Speech, { level }: CadenceProposal): string {
  const step = speech.framework.level.find((each) => each.id === level);
  return step === undefined ? level : said(speech, step.label);
}
