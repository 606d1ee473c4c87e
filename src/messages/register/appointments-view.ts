import { askedFor } from '../../app/register/appointments-due.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { dateIn, type Entry, isAcceptance, nameOfEntry } from '../../domain/assessment/entry.ts';
import type { EntryField } from '../../domain/framework/entry-list.ts';
import { type Appointment, MOST_APPOINTMENTS } from '../../domain/register/appointments.ts';
import { ownerText } from '../monitor/plan-lines.ts';
import { dayText, listed, type Speech, said } from '../speech.ts';
import { inline } from '../typed.ts';
import { type Block, button, buttons, type FormView, text, type View } from '../view.ts';
import { appointmentWords } from '../words/appointments.ts';
import { formWords } from '../words/forms.ts';

/** Days of an assessment that have come or are near, with what settles each. */
export function appointmentsView(
  speech: Speech,
  assessment: Assessment,
  items: readonly Appointment[],
): View {
  const words = appointmentWords[speech.locale];
  const shown = items.slice(0, MOST_APPOINTMENTS);
  const closed = assessment.closure !== null;
  return {
    tone: items.length === 0 ? 'good' : 'caution',
    blocks: [
      text(`### ${words.title(inline(assessment.technology, 80))}`, items.length === 0 && words.settled),
      ...shown.flatMap((each) => itemBlocks(speech, assessment, each)),
      ...(closed && items.length > 0 ? [text(words.isClosed)] : []),
      buttons(
        // Once for all of them: no two buttons of a message may do the same.
        shown.some(({ what }) => what === 'review' || what === 'acceptance') &&
          button(words.look, { do: 'appointment-review', assessment: assessment.id }),
        button(words.panel, { do: 'fresh-panel', assessment: assessment.id }),
      ),
    ],
  };
}

/** Of a private assessment, outside of its thread. */
export function guardedAppointments(speech: Speech, pings: readonly string[]): View {
  return {
    tone: 'caution',
    blocks: [text(pings.join(' '), appointmentWords[speech.locale].guarded)],
  };
}

function itemBlocks(speech: Speech, assessment: Assessment, item: Appointment): readonly Block[] {
  const words = appointmentWords[speech.locale];
  const { what, day } = item;
  const entry = assessment.entries.find((each) => each.id === item.entry);
  const name = entry === undefined ? '' : inline(nameOfEntry(speech.framework, entry), 200);
  // What is told on its very day or after it is over: where the day begins earlier than in UTC as well.
  const isOver = item.after >= 0 || day < speech.now.slice(0, 10);
  const line = words[what][isOver ? 'late' : 'near'](name, dayText(speech, day));
  const who = words.asked(listed(speech, askedFor(assessment, item).map(ownerText)));
  const { id, closure } = assessment;
  const at = entry && { assessment: id, entry: entry.id };
  const open = closure === null;
  const row = buttons(
    open &&
      what === 'action' &&
      at !== undefined &&
      button(words.done, { do: 'appointment-done', ...at, basedOn: entry?.version ?? 1 }),
    open &&
      what !== 'review' &&
      at !== undefined &&
      button(words.date[what], { do: 'appointment-date', ...at }),
  );
  const empty = row.kind === 'buttons' && row.buttons.length === 0;
  return [text(line, who), ...(empty ? [] : [row])];
}

/** Asks for the one day anew; all else of the entry stays as it is. */
export function dateForm(speech: Speech, assessment: Assessment, entry: Entry, field: EntryField): FormView {
  const words = appointmentWords[speech.locale];
  const day = dateIn(entry, field.id);
  return {
    title: words.formTitle[isAcceptance(entry) ? 'acceptance' : 'action'],
    action: {
      do: 'appointment-dated',
      assessment: assessment.id,
      entry: entry.id,
      basedOn: entry.version,
    },
    fields: [
      {
        kind: 'line',
        id: field.id,
        label: said(speech, field.label),
        hint: said(speech, field.hint),
        required: true,
        longest: 40,
        example: formWords[speech.locale].dateHint,
        ...(day !== undefined && { value: day }),
      },
    ],
  };
}
