import type { CommandInteractionOption } from 'discord.js';

/** The options of a command, those of its subcommand included, by their English names. */
export function commandOptions(data: readonly CommandInteractionOption[]): Record<string, unknown> {
  return Object.fromEntries(
    data.flatMap((option) =>
      option.options === undefined
        ? [[option.name, option.value]]
        : Object.entries(commandOptions(option.options)),
    ),
  );
}
