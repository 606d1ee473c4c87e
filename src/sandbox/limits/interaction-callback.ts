import type { UploadedFile } from './attachments.ts';
import { checkChoices } from './choices.ts';
import { Field } from './field.ts';
import { inspectMessage } from './message.ts';
import { MessageFlag } from './message-flags.ts';
import { checkModal } from './modal.ts';
import type { Violation } from './violation.ts';

export interface CallbackContext {
  /** 2 command, 3 component, 4 autocomplete, 5 form. */
  readonly interactionType: 2 | 3 | 4 | 5;
  /** Whether the interaction has a message to update: a component's, or a form opened from one. */
  readonly fromComponent: boolean;
  readonly files: readonly UploadedFile[];
  /** The flags of the message that the component belongs to, for callbacks that update it. */
  readonly previousFlags?: number | undefined;
}

const Callback = { Message: 4, Defer: 5, DeferUpdate: 6, Update: 7, Autocomplete: 8, Modal: 9 } as const;

/** The documented limits that an interaction callback (`{type, data}`) breaks. */
export function checkCallback(body: unknown, context: CallbackContext): Violation[] {
  const found: Violation[] = [];
  const callback = new Field(body, found);
  if (!callback.isObject({ required: true })) return found;
  const type = callback.at('type').oneOf(typesFor(context), { required: true });
  const data = callback.at('data');
  const { files, previousFlags } = context;
  switch (type) {
    case Callback.Message:
      inspectMessage(data, { route: 'callback', files, previousFlags: undefined });
      break;
    case Callback.Update:
      inspectMessage(data, { route: 'update', files, previousFlags });
      break;
    case Callback.Defer:
      checkDeferral(data);
      break;
    case Callback.Autocomplete:
      if (data.isObject({ required: true })) checkChoices(data.at('choices'));
      break;
    case Callback.Modal:
      checkModal(data);
      break;
    case Callback.DeferUpdate:
    case undefined:
      break;
  }
  return found;
}

type CallbackType = (typeof Callback)[keyof typeof Callback];

function typesFor({ interactionType, fromComponent }: CallbackContext): CallbackType[] {
  if (interactionType === 4) return [Callback.Autocomplete];
  const types: CallbackType[] = [Callback.Message, Callback.Defer];
  if (interactionType !== 2 && fromComponent) types.push(Callback.DeferUpdate, Callback.Update);
  if (interactionType !== 5) types.push(Callback.Modal);
  return types;
}

function checkDeferral(data: Field): void {
  if (data.absent || !data.isObject()) return;
  const flags = data.at('flags').integer({ min: 0 });
  if (flags === undefined || flags === 0 || flags === MessageFlag.Ephemeral) return;
  data.at('flags').refuse('MESSAGE_FLAGS_INVALID', 'A reply that defers may carry only the EPHEMERAL flag');
}
