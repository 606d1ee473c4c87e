import { attachmentNames, checkAttachments, type UploadedFile } from './attachments.ts';
import { checkComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import { Field } from './field.ts';
import { checkAllowedMentions } from './mentions.ts';
import { checkFlags, type MessageRoute } from './message-flags.ts';
import type { Violation } from './violation.ts';

export interface MessageContext {
  readonly kind: Exclude<MessageRoute, 'update'>;
  readonly files: readonly UploadedFile[];
  /** The flags of the message that is edited. Without them its kind is guessed from the components sent. */
  readonly previousFlags?: number | undefined;
}

/**
 * The documented limits that the body of a message breaks. A message with nothing in it is noted as
 * MESSAGE_EMPTY at the body itself; Discord answers that one with code 50006 instead of a form error.
 */
export function checkMessage(body: unknown, context: MessageContext): Violation[] {
  const found: Violation[] = [];
  inspectMessage(new Field(body, found), {
    route: context.kind,
    files: context.files,
    previousFlags: context.previousFlags,
  });
  return found;
}

interface Inspection {
  readonly route: MessageRoute;
  readonly files: readonly UploadedFile[];
  readonly previousFlags: number | undefined;
}

/** `checkMessage` for a message that stands inside another body. */
export function inspectMessage(body: Field, { route, files, previousFlags }: Inspection): void {
  if (!body.absent && !body.isObject()) return;
  const keepsEarlier = route === 'edit' || route === 'update' || route === 'webhook-edit';
  const isV2 = checkFlags(body, route, previousFlags);
  const names = attachmentNames(body, files, { keepsEarlier });
  body.at('content').text({ max: 2000 });
  body.at('tts').boolean();
  checkEmbeds(body.at('embeds'), names);
  checkComponents(body.at('components'), { isV2, names });
  for (const id of body.at('sticker_ids').list({ max: 3 })) id.snowflake({ required: true });
  body.at('poll').isObject();
  checkAllowedMentions(body.at('allowed_mentions'));
  checkAttachments(body, files, { keepsEarlier });
  checkNonce(body, route);
  if (isV2) refuseLegacyFields(body);
  if (!keepsEarlier && isEmptyMessage(body.value, files))
    body.refuse('MESSAGE_EMPTY', 'Cannot send an empty message');
}

/** Whether nothing would be shown: no text but blanks, no embed, component, sticker, poll, file or forward. */
export function isEmptyMessage(body: unknown, files: readonly UploadedFile[]): boolean {
  const field = new Field(body, []);
  const content = field.at('content').value;
  return (
    files.length === 0 &&
    (typeof content === 'string' ? content.trim() === '' : field.at('content').absent) &&
    ['embeds', 'components', 'sticker_ids'].every((key) => field.at(key).items().length === 0) &&
    ['poll', 'shared_client_theme'].every((key) => field.at(key).absent) &&
    field.at('message_reference').at('type').value !== FORWARD
  );
}

const FORWARD = 1;

function refuseLegacyFields(body: Field): void {
  for (const key of ['content', 'embeds', 'poll', 'sticker_ids']) {
    const field = body.at(key);
    const isBlank =
      field.absent || field.value === '' || (Array.isArray(field.value) && field.value.length === 0);
    field.refuseUnless(
      isBlank,
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
  }
}

// Elsewhere the API has no nonce: a client that sends one there counts on a promise nobody made.
function checkNonce(body: Field, route: MessageRoute): void {
  const nonce = body.at('nonce');
  const enforce = body.at('enforce_nonce');
  enforce.boolean();
  if (route !== 'create') {
    for (const field of [nonce, enforce])
      field.refuseUnless(
        field.absent || field.value === false,
        'MESSAGE_NONCE_NOT_SUPPORTED',
        'A nonce is only possible when a message is created in a channel',
      );
  } else if (typeof nonce.value === 'number') nonce.integer();
  else nonce.text({ max: 25 });
}
