import { type Entry, type FieldValue, valueAt } from '../../domain/assessment/entry.ts';
import type { EntryField } from '../../domain/framework/entry-list.ts';
import { fieldChoices, listOf } from '../../domain/framework/framework.ts';
import { dayText, person, type Speech, said } from '../speech.ts';
import { panelWords } from '../words/panel.ts';

/** What stands in a field, as plain text, not yet escaped; people as Discord names them. */
export function fieldText(speech: Speech, field: EntryField, value: FieldValue): string {
  const named = (id: string) => {
    const choice = fieldChoices(speech.framework, field)?.find((each) => each.id === id);
    return choice === undefined ? id : said(speech, choice.label);
  };
  const joined = (items: readonly string[]) => items.join(speech.locale === 'zh-CN' ? '、' : ', ');
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'date':
      return dayText(speech, value.date);
    case 'choice':
      return named(value.choice);
    case 'choices':
      return joined(value.choices.map(named));
    case 'people':
      return joined(value.people.map(person));
  }
}

/** Every field of an entry that holds something, with its label, in the order of its forms. */
export function fieldTexts(
  speech: Speech,
  entry: Pick<Entry, 'list' | 'values'>,
): readonly { readonly label: string; readonly kind: FieldValue['kind']; readonly text: string }[] {
  const { list } = listOf(speech.framework, entry.list);
  const seen = new Set<string>();
  return list.forms
    .flatMap((form) => form.fields)
    .flatMap((field) => {
      const value = valueAt(entry, field.id);
      if (value === undefined || seen.has(field.id)) return [];
      seen.add(field.id);
      return [{ label: said(speech, field.label), kind: value.kind, text: fieldText(speech, field, value) }];
    });
}

/** An entry as one plain text, for a diff. */
export function entryText(speech: Speech, entry: Pick<Entry, 'list' | 'values'>): string {
  return fieldTexts(speech, entry)
    .map(({ label, text }) => panelWords[speech.locale].answered(label, text))
    .join(' · ');
}
