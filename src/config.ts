import { z } from 'zod';
import { err, ok, type Result } from './domain/result.ts';

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
  SANDBOX_PORT: z.coerce
    .number({ error: 'must be a port number from 0 to 65535' })
    .int('must be a port number from 0 to 65535')
    .min(0, 'must be a port number from 0 to 65535')
    .max(65_535, 'must be a port number from 0 to 65535')
    .default(4747),
});

export type Config = Readonly<{
  /** How to reach Discord, or that the local one is to be run in this process. */
  discord:
    | { readonly kind: 'real'; readonly token: string; readonly apiUrl?: string }
    | { readonly kind: 'local'; readonly port: number };
  dataDir: string;
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
  } = parsed.data;
  const discord: Config['discord'] =
    token === undefined
      ? { kind: 'local', port }
      : { kind: 'real', token, ...(apiUrl !== undefined && { apiUrl: apiUrl.replace(/\/+$/, '') }) };
  return ok(Object.freeze({ discord: Object.freeze(discord), dataDir }));
}
