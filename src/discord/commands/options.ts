import { ApplicationCommandOptionType, type CommandInteractionOption } from 'discord.js';

/**
 * The options of a command, those of its subcommand included, by their English names. A member or role comes as
 * `{ kind, id }`, an attachment as `{ name, size, url }`, everything else as Discord sent it. While somebody is still
 * typing, Discord does not say what ids stand for: then a role looks like a member.
 */
export function commandOptions(data: readonly CommandInteractionOption[]): Record<string, unknown> {
  return Object.fromEntries(
    data.flatMap((option) =>
      option.options === undefined
        ? [[option.name, parsed(option)]]
        : Object.entries(commandOptions(option.options)),
    ),
  );
}

function parsed({ type, value, role, attachment }: CommandInteractionOption): unknown {
  switch (type) {
    case ApplicationCommandOptionType.Mentionable:
      return { kind: role === undefined || role === null ? 'member' : 'role', id: value };
    case ApplicationCommandOptionType.Attachment:
      return attachment && { name: attachment.name, size: attachment.size, url: attachment.url };
    default:
      return value;
  }
}
