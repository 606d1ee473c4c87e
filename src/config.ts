import { z } from 'zod';
import { err, ok, type Result } from './domain/result.ts';
import type { Share } from './domain/shard.ts';

const PORT = 'must be a port number from 0 to 65535';
const COUNT = 'must be the number of shards in all, from 1 to 10000';
const SHARDS = 'must be numbers from 0 to SHARD_COUNT - 1, such as 0,1 or 0-3';

const Environment = z.object({
  /** Where it is missing, the local Discord is started instead. */
  DISCORD_TOKEN: z
    .string()
    .trim()
    .regex(/^\S+$/, 'must be one word: the token from the “Bot” page of your application')
    .optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://discord.com/api' })
    .optional(),
  DATA_DIR: z.string().trim().min(1).default('./data'),
  SANDBOX_PORT: z.coerce.number({ error: PORT }).int(PORT).min(0, PORT).max(65_535, PORT).default(4747),
  /** Where it is missing, everything is kept in files. Never repeated: it holds a password. */
  DATABASE_URL: z
    .string()
    .trim()
    .regex(/^postgres(ql)?:\/\/\S+$/, 'must be an address such as postgres://user:password@host:5432/unchoke')
    .optional(),
  HEALTH_PORT: z.coerce.number({ error: PORT }).int(PORT).min(0, PORT).max(65_535, PORT).optional(),
  HEALTH_HOST: z
    .string()
    .trim()
    .regex(/^[\w.:-]+$/, 'must be a host name or an address')
    .default('127.0.0.1'),
  SHARD_COUNT: z.coerce.number({ error: COUNT }).int(COUNT).min(1, COUNT).max(10_000, COUNT).optional(),
  SHARDS: z
    .string()
    .trim()
    .regex(/^\d{1,5}(-\d{1,5})?(,\d{1,5}(-\d{1,5})?)*$/, SHARDS)
    .optional(),
});

export type Config = Readonly<{
  /** How to reach Discord, or that the local one is to be run in this process. */
  discord:
    | { readonly kind: 'real'; readonly token: string; readonly apiUrl?: string }
    | { readonly kind: 'local'; readonly port: number };
  dataDir: string;
  /** Where everything is kept: in `dataDir` where it is missing. */
  databaseUrl?: string;
  /** The servers that this process serves; all where it is missing. */
  share?: Share;
  /** Where to answer how it goes; nowhere where it is missing. */
  health?: { readonly port: number; readonly host: string };
}>;

/** Reads the environment. The error is one sentence for whoever set it; it never repeats a secret. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, string> {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = Environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return err(`${issue?.path.join('.') ?? 'The environment'} ${issue?.message ?? 'is not valid'}.`);
  }
  const {
    DISCORD_TOKEN: token,
    DISCORD_API_URL: apiUrl,
    DATA_DIR: dataDir,
    SANDBOX_PORT: port,
    DATABASE_URL: databaseUrl,
    HEALTH_PORT: healthPort,
    HEALTH_HOST: healthHost,
  } = parsed.data;
  const discord: Config['discord'] =
    token === undefined
      ? { kind: 'local', port }
      : { kind: 'real', token, ...(apiUrl !== undefined && { apiUrl: apiUrl.replace(/\/+$/, '') }) };
  const share = shareOf(parsed.data);
  if (!share.ok) return share;
  return ok(
    Object.freeze({
      discord: Object.freeze(discord),
      dataDir,
      ...(databaseUrl !== undefined && { databaseUrl }),
      ...(healthPort !== undefined && { health: Object.freeze({ port: healthPort, host: healthHost }) }),
      ...(share.value !== undefined && { share: Object.freeze(share.value) }),
    }),
  );
}

function shareOf({
  SHARDS: given,
  SHARD_COUNT: count,
  DATABASE_URL: url,
}: z.infer<typeof Environment>): Result<Share | undefined, string> {
  if (count === undefined) {
    return given === undefined ? ok(undefined) : err('SHARDS needs SHARD_COUNT: how many there are in all.');
  }
  const ids = given === undefined ? range(0, count - 1) : numbersIn(given);
  if (ids.length === 0 || ids.some((id) => id >= count)) return err(`SHARDS ${SHARDS}.`);
  if (ids.length < count && url === undefined) {
    return err('SHARDS for several processes needs DATABASE_URL: a data folder belongs to one process.');
  }
  return ok({ shards: ids, of: count });
}

function numbersIn(given: string): readonly number[] {
  const parts = given.split(',').map((part) => part.split('-').map(Number));
  const all = parts.flatMap(([first = 0, last = first]) => range(first, last));
  return [...new Set(all)].sort((a, b) => a - b);
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
}
