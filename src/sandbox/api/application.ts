import { botOf } from '../world/bot.ts';
import type { Command } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';
import { withoutNulls } from '../world/json.ts';
import type { World } from '../world/world.ts';
import { apiUser } from './user.ts';

/** The application as its own bot sees it. */
export function apiApplication(world: World): JsonObject {
  const bot = botOf(world);
  const [owner] = [...world.users.all()].filter((user) => !user.bot);
  return {
    id: bot.id,
    name: bot.displayName,
    icon: null,
    description: '',
    type: null,
    bot: apiUser(bot),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: apiUser(owner ?? bot),
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}

/** A command as Discord gives it back: the bot's definition with ids and defaults filled in. */
export function apiCommand(world: World, command: Command, withLocalizations = true): JsonObject {
  const { definition } = command;
  const type = definition['type'] ?? 1;
  const shown: JsonObject = {
    id: command.id,
    application_id: botOf(world).id,
    version: command.version,
    type,
    name: definition['name'],
    name_localizations: withLocalizations ? (definition['name_localizations'] ?? null) : undefined,
    description: type === 1 ? definition['description'] : '',
    description_localizations: withLocalizations
      ? (definition['description_localizations'] ?? null)
      : undefined,
    default_member_permissions: permissionText(definition['default_member_permissions']),
    nsfw: definition['nsfw'] === true,
    ...(command.guildId === null
      ? {
          dm_permission: definition['dm_permission'] !== false,
          contexts: definition['contexts'] ?? null,
          integration_types: definition['integration_types'] ?? [0],
        }
      : { guild_id: command.guildId }),
    ...(type === 1 && definition['options'] !== undefined
      ? { options: options(definition['options'], withLocalizations) }
      : {}),
  };
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
}

function permissionText(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

function options(value: unknown, withLocalizations: boolean): JsonObject[] {
  if (!Array.isArray(value)) return [];
  return value.map((option: JsonObject) => {
    const shown: Record<string, unknown> = withoutNulls(option);
    if (!withLocalizations) {
      delete shown['name_localizations'];
      delete shown['description_localizations'];
    }
    if (shown['options'] !== undefined) shown['options'] = options(shown['options'], withLocalizations);
    return shown;
  });
}
