import fc from 'fast-check';
import { expect } from 'vitest';
import { render } from '../../src/discord/render.ts';
import { renderForm } from '../../src/discord/render-form.ts';
import type { FormView, View } from '../../src/messages/view.ts';
import { checkCallback } from '../../src/sandbox/limits/interaction-callback.ts';
import { checkMessage } from '../../src/sandbox/limits/message.ts';

/** What discord.js makes of it on the wire. */
export function payload(view: View) {
  const { components, flags, allowedMentions } = render(view);
  const { parse, repliedUser } = allowedMentions;
  return { components, flags, allowed_mentions: { parse, replied_user: repliedUser } };
}

/** The texts that Discord reads mentions in; labels of buttons and options are drawn as they are. */
export function textsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'content' in node && typeof node.content === 'string' ? [node.content] : [];
  return [...own, ...Object.values(node).flatMap(textsOf)];
}

/** Sent as a message, and edited into one: nothing of it is refused, and it pings nobody. */
export function expectSendable(view: View): void {
  const body = payload(view);
  expect(checkMessage(body, { kind: 'create', files: [] })).toEqual([]);
  expect(checkMessage(body, { kind: 'webhook-edit', files: [] })).toEqual([]);
  expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
  for (const each of textsOf(body)) expect(each).not.toMatch(/@(everyone|here)/i);
  const all = JSON.stringify(body);
  expect(all.isWellFormed()).toBe(true);
  // Ours stand in pairs around what is written from right to left; a cut text may have lost the end of one.
  const bare = all.replace(/\u2068([^\u2066-\u2069]*)\u2069/gu, '$1').replace(/\u2068/g, '');
  expect(bare).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\\u00[01]/);
}

/** Opened from a command and from a message: nothing of it is refused. */
export function expectOpenable(form: FormView): void {
  const data = renderForm(form);
  for (const interactionType of [2, 3] as const) {
    const context = { interactionType, fromComponent: interactionType === 3, files: [] };
    expect(checkCallback({ type: 9, data }, context)).toEqual([]);
  }
}

/** What is checked of one holds of as many as are made. */
export function holds<T>(given: fc.Arbitrary<T>, check: (each: T) => void, numRuns = 60): void {
  fc.assert(
    fc.property(given, (each) => {
      check(each);
    }),
    { numRuns },
  );
}

/** Nothing of it is cut or left out to make it fit. */
export function expectWhole(view: View): void {
  const { components } = payload(view).components[0];
  expect(components).toHaveLength(view.blocks.length);
  const shown = view.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  expect(textsOf(components)).toEqual(shown);
}
