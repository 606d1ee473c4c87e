import type { Field } from './field.ts';

export const MessageFlag = {
  SuppressEmbeds: 1 << 2,
  Ephemeral: 1 << 6,
  SuppressNotifications: 1 << 12,
  VoiceMessage: 1 << 13,
  ComponentsV2: 1 << 15,
} as const;

const { SuppressEmbeds, Ephemeral, SuppressNotifications, VoiceMessage, ComponentsV2 } = MessageFlag;

/** 'update' is a component's answer that changes its own message (callback type 7). */
export type MessageRoute = 'create' | 'edit' | 'callback' | 'update' | 'webhook' | 'webhook-edit';

const SETTABLE: Readonly<Record<MessageRoute, number>> = {
  create: SuppressEmbeds | SuppressNotifications | VoiceMessage | ComponentsV2,
  edit: SuppressEmbeds | ComponentsV2,
  callback: SuppressEmbeds | Ephemeral | SuppressNotifications | VoiceMessage | ComponentsV2,
  update: SuppressEmbeds | ComponentsV2,
  webhook: SuppressEmbeds | Ephemeral | SuppressNotifications | VoiceMessage | ComponentsV2,
  'webhook-edit': SuppressEmbeds | ComponentsV2,
};

/**
 * Only flags that the route may set, beside those the message has (a client sends them along on an edit);
 * Components V2, once set, stays. Returns whether the message is one of Components V2 afterwards.
 */
export function checkFlags(body: Field, route: MessageRoute, previous: number | undefined): boolean {
  const field = body.at('flags');
  const flags = field.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  const was = hasFlag(previous ?? 0, ComponentsV2);
  if (flags === undefined) return was || (previous === undefined && looksLikeV2(body, route));
  const strange = BigInt(flags) & ~BigInt(SETTABLE[route] | (previous ?? 0));
  field.refuseUnless(strange === 0n, 'MESSAGE_FLAGS_INVALID', `The flags ${strange} cannot be set here`);
  const is = hasFlag(flags, ComponentsV2);
  field.refuseUnless(
    is || !was,
    'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
    'The IS_COMPONENTS_V2 flag cannot be removed from a message',
  );
  return is || was;
}

function hasFlag(flags: number, flag: number): boolean {
  return (BigInt(flags) & BigInt(flag)) !== 0n;
}

// An edit need not repeat the flags, and the message it edits is not always known to who asks.
function looksLikeV2(body: Field, route: MessageRoute): boolean {
  const isEdit = route === 'edit' || route === 'update' || route === 'webhook-edit';
  return (
    isEdit &&
    body
      .at('components')
      .items()
      .some((one) => Number(one.at('type').value) > 8)
  );
}
