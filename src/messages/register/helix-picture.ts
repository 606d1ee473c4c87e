import type { HelixNode, HelixPicture } from '../../app/plan-pictures.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { entriesIn, sectorsOf } from '../../domain/assessment/entry.ts';
import { helpsAmong, type Part, partsOf } from '../../domain/assessment/sectors.ts';
import { SECTORS, type Sector } from '../../domain/framework/names.ts';
import { choiceText, enumerated, fieldNamed } from '../lists/field-text.ts';
import type { Speech } from '../speech.ts';
import { cut, label } from '../typed.ts';
import { type Block, text } from '../view.ts';
import { helixPictureWords } from '../words/helix-picture.ts';
import { listWords } from '../words/lists.ts';

/** Who does what for whom in one plan: the picture, and the same in words. Nothing where there is no action. */
export function helixBlocks(speech: Speech, assessment: Assessment): readonly Block[] {
  const actions = entriesIn(assessment.entries, 'actions');
  if (actions.length === 0) return [];
  const words = helixPictureWords[speech.locale];
  const parts = partsOf(assessment);
  const helps = helpsAmong(assessment);
  const lines = parts.map((each) => partLine(speech, assessment, each));
  const nowhere = actions.filter((each) => sectorsOf(each, 'sector').length === 0).length;
  const apart = nowhere === 0 ? [] : [words.noSector(nowhere)];
  const nodeOf = (sector: Sector): HelixNode => {
    const count = parts.find((each) => each.sector === sector)?.actions ?? 0;
    return { name: named(speech, sector), note: doing(speech, count), empty: count === 0 };
  };
  const technology = label(assessment.technology, 100);
  const data: HelixPicture = {
    alt: cut(words.alt(technology, words.subtitle, [...lines, ...apart].join('; ')), 1000),
    title: technology,
    subtitle: words.subtitle,
    foot: helps.length === 0 ? words.noHelp : words.counts,
    nodes: [nodeOf('government'), nodeOf('industry'), nodeOf('academia'), nodeOf('public')],
    helps: helps.map(({ from, to, actions: count }) => ({
      ...{ from: SECTORS.indexOf(from), to: SECTORS.indexOf(to), count },
    })),
  };
  const marked = parts.map(({ actions: count }, at) => `${count === 0 ? '⬜' : '🟩'} ${lines[at] ?? ''}`);
  return [
    { kind: 'picture', picture: { name: 'helix', data } },
    text(listWords[speech.locale].partsTitle, ...marked, ...apart.map((each) => `⚠️ ${each}`)),
  ];
}

function partLine(speech: Speech, assessment: Assessment, { sector, actions }: Part): string {
  const words = helixPictureWords[speech.locale];
  const line = words.part(named(speech, sector), doing(speech, actions));
  const helped = helpsAmong(assessment)
    .filter(({ from }) => from === sector)
    .map(({ to, actions: count }) => words.times(named(speech, to), count));
  return helped.length === 0 ? line : `${line} · ${words.helps(enumerated(speech, helped))}`;
}

function doing(speech: Speech, count: number): string {
  const words = helixPictureWords[speech.locale];
  return count === 0 ? words.noPart : words.actions(count);
}

function named(speech: Speech, sector: Sector): string {
  const field = fieldNamed(speech, 'actions', 'sector');
  return field === undefined ? sector : choiceText(speech, field, sector);
}
