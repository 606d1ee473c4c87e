import type { ActionOf } from '../../app/actions.ts';
import { aboutOf } from '../../app/assess/about.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { type Belonging, nameOfEntry } from '../../domain/assessment/entry.ts';
import type { Gap } from '../../domain/assessment/gap.ts';
import type { NextStep } from '../../domain/assessment/progress.ts';
import { criterionOf } from '../../domain/framework/framework.ts';
import type { ListId } from '../../domain/framework/names.ts';
import type { AssessmentId } from '../../domain/ids.ts';
import { type Speech, said } from '../speech.ts';
import { label } from '../typed.ts';
import { type Button, button } from '../view.ts';
import { listWords } from '../words/lists.ts';
import { panelWords } from '../words/panel.ts';

/** The obvious next step where it leads to a list: what is to be added, or what is missing in an entry. */
export function stepButton(
  speech: Speech,
  assessment: Assessment,
  step: Extract<NextStep, { kind: 'add' | 'fill' }>,
): Button {
  const { id } = assessment;
  if (step.kind === 'fill') {
    const { entry, form, gap } = step;
    const what = missing(speech, gap) ?? said(speech, form.title);
    const action = { do: 'edit', assessment: id, entry: entry.id, form: form.id } as const;
    return button(about(speech, what, nameOfEntry(speech.framework, entry)), action, 'next');
  }
  const { list, belonging, gap } = step;
  const name = subject(speech, assessment, belonging, gap);
  const add = said(speech, list.add);
  return button(
    name === undefined ? add : about(speech, add, name),
    belonging === 'menu'
      ? addAction(id, list.id, 'new-or-menu')
      : { do: 'add', assessment: id, list: list.id, about: aboutOf(belonging) },
    'next',
  );
}

/** The button that adds to a list: its form at once, or the menu of what a new entry can belong to. */
export function addAction(
  assessment: AssessmentId,
  list: ListId,
  how: 'new-or-menu' | 'again',
): ActionOf<'add' | 'menu' | 'menu-again'> {
  switch (list) {
    case 'talks':
    case 'watch':
    case 'sources':
    case 'horizon':
      return { do: 'add', assessment, list, about: aboutOf({ list }) };
    case 'treatments':
    case 'actions':
      return { do: how === 'again' ? 'menu-again' : 'menu', assessment, list };
  }
}

function about(speech: Speech, what: string, name: string): string {
  return label(panelWords[speech.locale].answered(what, name), 80);
}

/** What an entry is to be added for. */
function subject(
  speech: Speech,
  { entries }: Assessment,
  belonging: Belonging | 'menu',
  gap: Gap | undefined,
): string | undefined {
  if (gap?.cause === 'untreated') {
    const { id, title } = criterionOf(speech.framework, gap.criterion);
    return `${id} ${said(speech, title)}`;
  }
  if (belonging === 'menu' || belonging.list !== 'actions') return undefined;
  const served = entries.find((each) => each.id === belonging.serves);
  return served && nameOfEntry(speech.framework, served);
}

function missing(speech: Speech, gap: Gap | undefined): string | undefined {
  const words = listWords[speech.locale];
  switch (gap?.cause) {
    case 'expired':
    case 'no-expiry':
      return words.setExpiry;
    case 'no-owner':
      return words.nameOwner;
    case 'no-due-date':
      return words.setDue;
    default:
      return undefined;
  }
}
