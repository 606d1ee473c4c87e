import type { APIMessage } from 'discord-api-types/v10';
import { buttonsOf, componentsOf, selectsOf, textOf } from '../support/discord-user.ts';

/** One answer as "All answers" shows it. */
export interface Entry {
  readonly title: string;
  readonly evidence: string;
  readonly value: string;
  readonly by: string;
  /** From its source; `undefined` for what was not answered in a form. */
  readonly mark: string | undefined;
}

/** Typed text as it was before it was escaped for Discord. */
export function unescaped(text: string): string {
  return text.replaceAll('\u200B', '').replace(/\\(.)/g, '$1');
}

/** The answers in the text of "All answers", in English. */
export function entriesIn(record: string): Entry[] {
  const entries: {
    title: string;
    evidence: string;
    lines: string[];
    by: string;
    mark: string | undefined;
  }[] = [];
  let reading = false;
  for (const line of record.split('\n')) {
    const head = /^(?:✅|❔) \*\*(.+)\*\* · (weak|fair|strong) evidence$/.exec(line);
    // A heading, or why a stage was left with gaps, ends what belongs to the answer before it.
    if (/^(?:⚠️|\*\*\d )/.test(line)) reading = false;
    if (head !== null) reading = true;
    if (head !== null)
      entries.push({ title: head[1] ?? '', evidence: head[2] ?? '', lines: [], by: '', mark: undefined });
    const entry = entries.at(-1);
    if (entry === undefined || !reading) continue;
    if (line.startsWith('> ')) entry.lines.push(unescaped(line.slice(2)));
    entry.by = /^-# <@(\d+)>, <t:/.exec(line)?.[1] ?? entry.by;
    entry.mark = /^-# Source: letter (\w+)$/.exec(line)?.[1] ?? entry.mark;
  }
  return entries.map(({ lines, ...rest }) => ({ ...rest, value: lines.join('\n') }));
}

const EPHEMERAL = 64;

export function isPublic(message: APIMessage): boolean {
  return ((message.flags ?? 0) & EPHEMERAL) === 0;
}

/** The custom_id of the button or select that does such a thing. */
export function controlOf(message: APIMessage, deed: string): string | undefined {
  const ids = [...buttonsOf(message), ...selectsOf(message)].map((each) => each.custom_id);
  return ids.find((id) => id.startsWith(`${deed}/`));
}

/** The panels that everybody sees and that still have their buttons. */
export function livePanels(messages: readonly APIMessage[]): APIMessage[] {
  return messages.filter((message) => isPublic(message) && controlOf(message, 'record') !== undefined);
}

export function assessmentOn(message: APIMessage): string | undefined {
  return controlOf(message, 'record')?.split('/')[1] ?? controlOf(message, 'fresh-panel')?.split('/')[1];
}

/** The number of the stage that a panel or a status shows. */
export function stageOn(message: APIMessage | undefined): number {
  return Number(/Stage (\d) of \d/.exec(textOf(message))?.[1] ?? 0);
}

/** The value that a field of an opened form starts with. */
export function prefilled(modal: object | undefined, field: string): string | undefined {
  const found = componentsOf(modal).find((node) => node['custom_id'] === field);
  return typeof found?.['value'] === 'string' ? found['value'] : undefined;
}

export function fieldsOn(modal: object | undefined): ReadonlySet<string> {
  return new Set(
    componentsOf(modal).flatMap((node) => (typeof node['custom_id'] === 'string' ? [node['custom_id']] : [])),
  );
}
