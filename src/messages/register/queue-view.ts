import { nameOfEntry } from '../../domain/assessment/entry.ts';
import type { Target } from '../../domain/register/attack-order.ts';
import { LEVEL_MARKS } from '../rating-text.ts';
import type { Speech } from '../speech.ts';
import { inline, label } from '../typed.ts';
import { type Option, text, type View } from '../view.ts';
import { registerWords } from '../words/register.ts';
import { scoreWords } from '../words/score.ts';
import { pageTurns } from './page-turns.ts';

const PAGE = 8;

/** What to attack first, and why it comes where it comes. */
export function queueView(speech: Speech, targets: readonly Target[], wanted: number): View {
  const words = registerWords[speech.locale];
  const pages = Math.max(1, Math.ceil(targets.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  const first = page * PAGE;
  const shown = targets.slice(first, first + PAGE);
  const options = shown.map(
    (each, at): Option => ({
      value: `${first + at}-${each.risk.assessment.id}`,
      label: label(`${first + at + 1}. ${nameOf(speech, each)}`, 100),
      means: label(each.risk.assessment.technology, 100),
    }),
  );
  const turn = (to: number) => ({ do: 'risk-queue', page: to }) as const;
  return {
    tone: 'plain',
    blocks: [
      text(`## ${words.queueTitle(targets.length)}`, `-# ${words.queueOrder}`),
      text(
        ...(shown.length === 0
          ? [words.queueEmpty]
          : shown.map((each, at) => targetLine(speech, each, first + at + 1))),
      ),
      ...(shown.length === 0
        ? []
        : [{ kind: 'select', action: { do: 'risk-picked' }, hint: words.open, options } as const]),
      ...pageTurns(words, page, pages, turn),
    ],
  };
}

/** Alone in a list of options, so that whatever has no treatment is told apart by its technology. */
function nameOf(speech: Speech, target: Target): string {
  const { treatment } = target;
  return treatment === undefined
    ? unplannedFor(speech, target.risk.assessment.technology, target)
    : nameOfEntry(speech.framework, treatment);
}

/** What waits for a plan, of this technology: for a first one, or for more than was done. */
export function unplannedFor(
  { locale }: Pick<Speech, 'locale'>,
  technology: string,
  { actions }: Pick<Target, 'actions'>,
): string {
  const words = registerWords[locale];
  return actions.length === 0 ? words.nothingPlannedFor(technology) : words.planMoreFor(technology);
}

function targetLine(speech: Speech, target: Target, number: number): string {
  const { risk, treatment, actions } = target;
  const words = registerWords[speech.locale];
  const { level } = risk.standing;
  const mark = level === undefined ? '▫️' : LEVEL_MARKS[level];
  const unplanned = actions.length === 0 ? words.nothingPlanned : words.notEnough;
  const name = treatment === undefined ? unplanned : inline(nameOf(speech, target), 80);
  const done = actions.filter(({ state }) => state === 'done').length;
  const why = [
    ...target.ranks.map((rank) => words.ranks[rank]),
    risk.distance === undefined || risk.distance === 0 ? undefined : words.above(risk.distance),
    words.tier(scoreWords[speech.locale].tiers[risk.tier]),
    treatment === undefined ? undefined : words.done(done, actions.length),
  ].filter((each) => each !== undefined);
  const lock = risk.assessment.private ? words.lock : '';
  const technology = inline(risk.assessment.technology, 60);
  return `${number}. ${mark} **${name}**\n-# ${lock}${technology} · ${why.join(' · ')}`;
}
