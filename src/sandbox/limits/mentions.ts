import { type Field, refuseRepeats } from './field.ts';

const MAX_IDS = 100;

/** allowed_mentions: all of a kind by `parse`, or some of it by ids, never both. */
export function checkAllowedMentions(mentions: Field): void {
  if (mentions.absent || !mentions.isObject()) return;
  const parsed = mentions.at('parse').list({ max: 3 });
  for (const one of parsed) one.oneOf(['users', 'roles', 'everyone']);
  for (const key of ['users', 'roles']) {
    const ids = mentions.at(key).list({ max: MAX_IDS });
    for (const id of ids) id.snowflake();
    refuseRepeats(ids, 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'The set already contains this value');
    if (ids.length > 0 && parsed.some((one) => one.value === key))
      mentions.refuse(
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`,
      );
  }
  mentions.at('replied_user').boolean();
}
