import { type Field, lengthOf } from './field.ts';

/** A command, its groups, the subcommands and their options: deeper levels are refused elsewhere. */
const MAX_LEVELS = 4;

/**
 * The characters Discord counts towards a command's 8000: names, descriptions and values of the command, its
 * options and choices; of a text and its localisations only the longest.
 */
export function commandSize(command: Field, levels = MAX_LEVELS): number {
  if (levels === 0) return 0;
  let size = longest(command, 'name') + longest(command, 'description');
  for (const choice of command.at('choices').items())
    size += longest(choice, 'name') + lengthOf(String(choice.at('value').value ?? ''));
  for (const option of command.at('options').items()) size += commandSize(option, levels - 1);
  return size;
}

function longest(owner: Field, key: string): number {
  const localized = owner.at(`${key}_localizations`).entries();
  return Math.max(textLength(owner.at(key)), ...localized.map(([, text]) => textLength(text)));
}

function textLength(field: Field): number {
  return typeof field.value === 'string' ? lengthOf(field.value) : 0;
}
