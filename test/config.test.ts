import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('the environment', () => {
  const local = (port = 4747, dataDir = './data') => ({ discord: { kind: 'local', port }, dataDir });
  const real = (more: object = {}) => ({
    discord: { kind: 'real', token: 'abc.def', ...more },
    dataDir: './data',
  });
  test.each([
    ['nothing', {}, local()],
    ['blanks', { DISCORD_TOKEN: ' ', SANDBOX_PORT: '', DATA_DIR: '\t' }, local()],
    ['an unset variable', { DISCORD_TOKEN: undefined }, local()],
    ['a port', { SANDBOX_PORT: '0' }, local(0)],
    ['the last port', { SANDBOX_PORT: '65535' }, local(65535)],
    ['a folder', { DATA_DIR: ' /var/lib/unchoke ' }, local(4747, '/var/lib/unchoke')],
    ['a token', { DISCORD_TOKEN: ' abc.def\n' }, real()],
    [
      'a token and an address',
      { DISCORD_TOKEN: 'abc.def', DISCORD_API_URL: 'http://127.0.0.1:4747/api/' },
      real({ apiUrl: 'http://127.0.0.1:4747/api' }),
    ],
    [
      'a database',
      { DATABASE_URL: 'postgres://u:p@db/unchoke' },
      { ...local(), databaseUrl: 'postgres://u:p@db/unchoke' },
    ],
    ['a port for health', { HEALTH_PORT: '9100' }, { ...local(), health: { port: 9100, host: '127.0.0.1' } }],
    ['all shards', { SHARD_COUNT: '3' }, { ...local(), share: { shards: [0, 1, 2], of: 3 } }],
    [
      'some shards',
      { SHARD_COUNT: '8', SHARDS: '6-7,0,6', DATABASE_URL: 'postgresql://db/x' },
      { ...local(), databaseUrl: 'postgresql://db/x', share: { shards: [0, 6, 7], of: 8 } },
    ],
    ['much else', { PATH: '/bin', DISCORD_TOKENS: 'x', NODE_ENV: 'test' }, local()],
  ])('of %s is read', (_, environment, expected) => {
    expect(readConfig(environment)).toEqual({ ok: true, value: expected });
  });

  const port = 'SANDBOX_PORT must be a port number from 0 to 65535.';
  const address = 'DISCORD_API_URL must be an address such as https://discord.com/api.';
  test.each([
    [{ SANDBOX_PORT: '65536' }, port],
    [{ SANDBOX_PORT: '-1' }, port],
    [{ SANDBOX_PORT: '80.5' }, port],
    [{ SANDBOX_PORT: 'http' }, port],
    [{ DISCORD_TOKEN: 'abc', DISCORD_API_URL: 'discord.com' }, address],
    [{ DISCORD_TOKEN: 'abc', DISCORD_API_URL: 'file:///etc/passwd' }, address],
    [
      { DATABASE_URL: 'mysql://u:secret@db/x' },
      'DATABASE_URL must be an address such as postgres://user:password@host:5432/unchoke.',
    ],
    [{ HEALTH_PORT: 'x' }, 'HEALTH_PORT must be a port number from 0 to 65535.'],
    [{ HEALTH_HOST: 'a b' }, 'HEALTH_HOST must be a host name or an address.'],
    [{ SHARDS: '0' }, 'SHARDS needs SHARD_COUNT: how many there are in all.'],
    [{ SHARD_COUNT: '0' }, 'SHARD_COUNT must be the number of shards in all, from 1 to 10000.'],
    [
      { SHARD_COUNT: '2', SHARDS: '1-2' },
      'SHARDS must be numbers from 0 to SHARD_COUNT - 1, such as 0,1 or 0-3.',
    ],
    [
      { SHARD_COUNT: '2', SHARDS: '1-0' },
      'SHARDS must be numbers from 0 to SHARD_COUNT - 1, such as 0,1 or 0-3.',
    ],
    [
      { SHARD_COUNT: '2', SHARDS: 'all' },
      'SHARDS must be numbers from 0 to SHARD_COUNT - 1, such as 0,1 or 0-3.',
    ],
    [
      { SHARD_COUNT: '2', SHARDS: '0' },
      'SHARDS for several processes needs DATABASE_URL: a data folder belongs to one process.',
    ],
    [
      { DISCORD_TOKEN: 'secret part and more' },
      'DISCORD_TOKEN must be one word: the token from the “Bot” page of your application.',
    ],
  ])('%j is refused in a sentence', (environment, sentence) => {
    expect(readConfig(environment)).toEqual({ ok: false, error: sentence });
  });

  test('is never repeated in an error where it may be a secret', () => {
    const outcome = readConfig({ DISCORD_TOKEN: 'my secret', SANDBOX_PORT: 'x', DISCORD_API_URL: 'y' });
    expect(outcome.ok || outcome.error).not.toContain('secret');
  });

  test('once read cannot be changed', () => {
    const read = readConfig({ DISCORD_TOKEN: 'abc' });
    if (!read.ok) throw new Error(read.error);
    expect(Object.isFrozen(read.value) && Object.isFrozen(read.value.discord)).toBe(true);
  });
});
