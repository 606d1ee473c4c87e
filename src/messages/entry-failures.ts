import type { EntryFormProblem } from '../app/assess/entry-form.ts';
import type { Failure } from '../app/failure.ts';
import { listOf } from '../domain/framework/framework.ts';
import type { FieldId } from '../domain/ids.ts';
import { shortName } from './lists/field-text.ts';
import { type Speech, said } from './speech.ts';
import { inline } from './typed.ts';
import { button, buttons, text, type View } from './view.ts';
import { failureWords } from './words/failures.ts';
import { listWords } from './words/lists.ts';

export type EntryFailure = Extract<
  Failure,
  {
    code:
      | 'no-such-entry'
      | 'no-such-field'
      | 'field-needed'
      | 'entry-changed'
      | 'entry-in-use'
      | 'list-full'
      | 'already-pursued'
      | 'entry-overtaken'
      | 'entry-form-not-understood';
  }
>;

/** One sentence on what went wrong with an entry of a list, with the button that leads on where there is one. */
export function entryFailureView(speech: Speech, failure: EntryFailure): View {
  const words = listWords[speech.locale].failure;
  const caution = (line: string, ...more: View['blocks']): View => ({
    tone: 'caution',
    blocks: [text(line), ...more],
  });
  switch (failure.code) {
    case 'no-such-entry':
      return caution(words.noSuchEntry);
    case 'no-such-field':
      return caution(words.noSuchField);
    case 'field-needed':
      return caution(words.fieldNeeded(labelOf(speech, failure.field)));
    case 'entry-changed':
      return caution(words.entryChanged(shortName(speech, failure.entry)));
    case 'entry-overtaken': {
      const { assessment, entry, form } = failure;
      const action = { do: 'edit', assessment, entry: entry.id, form } as const;
      const open = buttons(button(words.openOnNew, action, 'next'));
      return caution(words.entryChanged(shortName(speech, entry)), open);
    }
    case 'entry-in-use':
      return caution(words.entryInUse(shortName(speech, failure.entry), failure.actions));
    case 'list-full':
      return caution(words.listFull(failure.most));
    case 'already-pursued': {
      const { openPursued } = listWords[speech.locale];
      const action = { do: 'fresh-panel', assessment: failure.assessment } as const;
      return caution(words.alreadyPursued, buttons(button(openPursued, action, 'next')));
    }
    case 'entry-form-not-understood': {
      const { assessment, list, entry, form, about, problem } = failure;
      const { kept, fixIt } = failureWords[speech.locale];
      const action = { do: 'entry-retry', assessment, list, entry: entry ?? 0, form, about } as const;
      const field = listOf(speech.framework, list)
        .list.forms.flatMap((each) => each.fields)
        .find((each) => each.id === problem.field);
      const named = field === undefined ? problem.field : said(speech, field.label);
      return caution(kept(problemText(speech, named, problem)), buttons(button(fixIt, action, 'next')));
    }
  }
}

function problemText(speech: Speech, label: string, problem: EntryFormProblem): string {
  const words = listWords[speech.locale].failure;
  switch (problem.what) {
    case 'empty':
      return words.empty(label);
    case 'not-a-date':
      return words.notADate(label, inline(problem.typed, 60));
    case 'not-a-country':
      return words.notACountry(label, inline(problem.typed, 60));
    case 'not-a-number':
      return words.notANumber(label, inline(problem.typed, 60));
    case 'no-unit':
      return words.noUnit(label);
    case 'out-of-range':
      return words.outOfRange(label, problem.least, problem.most);
    case 'too-long':
      return words.tooLong(label, problem.most);
    case 'too-many':
      return words.tooMany(label, problem.most);
  }
}

/** The label of a field, of whichever list it is; its id where it is asked no longer. */
function labelOf(speech: Speech, id: FieldId): string {
  const fields = speech.framework.stages
    .flatMap((stage) => stage.lists)
    .flatMap((list) => list.forms.flatMap((form) => form.fields));
  const field = fields.find((each) => each.id === id);
  return field === undefined ? id : said(speech, field.label);
}
