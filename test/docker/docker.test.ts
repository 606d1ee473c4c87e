import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';
import { instructionsOf } from './dockerfile.ts';

const TOP = fileURLToPath(new URL('../..', import.meta.url));
const at = (path: string) => `${TOP}/${path}`;
const text = (path: string) => readFileSync(at(path), 'utf8');
const config = text('src/config.ts');
const Package = z.object({
  scripts: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const manifest = Package.parse(JSON.parse(text('package.json')));

describe('the Dockerfile', () => {
  const instructions = instructionsOf(text('.docker/Dockerfile'));
  const last = Math.max(...instructions.map(({ stage }) => stage));
  const of = (word: string, stage?: number) =>
    instructions
      .filter((each) => each.word === word && (stage === undefined || each.stage === stage))
      .map(({ rest }) => rest);

  test('has a stage that installs and one that runs, on the runtime that the tests run on', () => {
    expect(last).toBe(1);
    expect(of('ARG')).toEqual([`NODE=node:${manifest.devDependencies['node']}-bookworm-slim`]);
    for (const base of of('FROM')) expect(base).toMatch(/^\$\{NODE\}( AS packages)?$/);
  });

  test('installs no development packages, and nothing but what the lockfile names', () => {
    const installs = of('RUN').filter((each) => /\bnpm\b/.test(each));
    expect(installs).toHaveLength(1);
    expect(installs[0]).toMatch(/^npm ci --omit=dev /);
    expect(of('RUN', last).join()).not.toMatch(/npm|apt|curl/);
  });

  test('runs as somebody who is not root, as the last that is said of it', () => {
    expect(of('USER')).toEqual(['node']);
    const after = instructions.slice(instructions.findIndex(({ word }) => word === 'USER') + 1);
    expect(after.map(({ word }) => word)).toEqual(['HEALTHCHECK', 'CMD']);
  });

  test('starts the bot as npm start does', () => {
    expect(
      z
        .array(z.string())
        .parse(JSON.parse(of('CMD', last)[0] ?? ''))
        .join(' '),
    ).toBe(manifest.scripts['start']);
  });

  test('asks whether it is ready as npm run ready does', () => {
    const [, asked = ''] = /CMD (\[.*\])$/.exec(of('HEALTHCHECK', last)[0] ?? '') ?? [];
    expect(z.array(z.string()).parse(JSON.parse(asked)).join(' ')).toBe(manifest.scripts['ready']);
  });

  test('copies what is there, and what its ignore file lets through', () => {
    const lets = text('.docker/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect(text('.docker/Dockerfile.dockerignore').split('\n')[0]).toBe('*');
    const copied = of('COPY')
      .filter((each) => !each.startsWith('--from'))
      .flatMap((each) => each.split(/\s+/).slice(0, -1));
    expect(copied).toContain('src');
    expect([...new Set(copied)].sort()).toEqual([...lets].sort());
    for (const path of copied) expect(existsSync(at(path)), path).toBe(true);
  });

  test('keeps the fonts and the bundle that the program asks for', () => {
    const prunes = of('RUN', 0).join(' ');
    expect(prunes).toContain("! -path '*/400Regular/*' ! -path '*/700Bold/*' -delete");
    for (const file of ['src/charts/text/fonts.ts', 'src/reports/pdf/fonts.ts']) {
      const weights = new Set(text(file).match(/\b\d00[A-Z][A-Za-z]+/g));
      expect([...weights].sort(), file).toEqual(['400Regular', '700Bold']);
    }
    expect(prunes).toContain(
      'node_modules/echarts/dist -type f ! -name echarts.js ! -name package.json -delete',
    );
    expect(text('src/charts/paint.ts')).toContain("createRequire(import.meta.url)('echarts')");
  });

  test('sets variables that the program knows', () => {
    const names = of('ENV', last).flatMap((each) => each.match(/[A-Z_]+(?==)/g) ?? []);
    expect(names).toContain('HEALTH_PORT');
    for (const name of names) if (name !== 'NODE_ENV') expect(config).toContain(`  ${name}: z`);
  });
});

const Service = z.object({
  image: z.string(),
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.string().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
});

describe('the compose file', () => {
  const written = text('.docker/compose.yaml');
  const { services } = z
    .object({ services: z.record(z.string(), Service) })
    .parse(parse(written, { merge: true }));
  const ours = Object.entries(services).filter(([name]) => name !== 'database');
  const bots = ours.filter(([name]) => name.startsWith('bot-')).map(([, each]) => each);
  const variables = ['DISCORD_TOKEN', 'POSTGRES_PASSWORD', 'UNCHOKE_DB_PASSWORD'];
  const given: Readonly<Record<string, string>> = {
    DISCORD_TOKEN: 'abc.def',
    UNCHOKE_DB_PASSWORD: 'secret1',
  };
  const filledIn = (value: string) =>
    value.replace(/\$\{(\w+):\?[^}]*\}/g, (_, name: string) => given[name] ?? '');

  test('has two of the bot, the database, and what brings its tables up to date', () => {
    expect(Object.keys(services).sort()).toEqual(['bot-0', 'bot-1', 'database', 'migrate']);
    expect(services['migrate']?.command?.join(' ')).toBe(manifest.scripts['migrate']);
    expect(services['migrate']?.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    for (const bot of bots) {
      expect(bot.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    }
    expect(services['database']?.healthcheck?.test).toContain('pg_isready');
  });

  test.each(ours)('%s can write nothing but /tmp, and has no rights to lose', (_, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], volumes: [] });
    expect(service.tmpfs).toMatch(/^\/tmp:/);
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(existsSync(at(service.build?.dockerfile ?? ''))).toBe(true);
    expect(service.build?.context).toBe('..');
  });

  test.each(ours)('%s has an environment that the program takes', (_, { environment }) => {
    for (const name of Object.keys(environment)) expect(config).toContain(`  ${name}: z`);
    const filled = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, filledIn(value)]),
    );
    expect(readConfig(filled)).toMatchObject({
      ok: true,
      value: { databaseUrl: 'postgres://unchoke:secret1@database:5432/unchoke' },
    });
  });

  test('deals out each shard once', () => {
    const counts = new Set(bots.map(({ environment }) => Number(environment['SHARD_COUNT'])));
    expect([...counts]).toEqual([bots.length]);
    expect(bots.map(({ environment }) => environment['SHARDS']).sort()).toEqual(['0', '1']);
  });

  test('publishes on this machine alone, and the database not at all', () => {
    for (const { ports } of bots) {
      expect(ports).toHaveLength(1);
      expect(ports[0]).toMatch(/^127\.0\.0\.1:91\d\d:9100$/);
    }
    expect(new Set(bots.flatMap(({ ports }) => ports)).size).toBe(bots.length);
    expect(services['database']?.ports).toEqual([]);
  });

  test('holds no secret: each must be given, and the example has none either', () => {
    const asked = new Set([...written.matchAll(/\$\{(\w+)([^}]*)\}/g)].map(([, name]) => name));
    expect([...asked].sort()).toEqual(variables);
    expect(written).not.toMatch(/\$\{\w+(:-|-|\})/);
    const example = text('.docker/env.example')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(example.map((line) => line.split('=')[0]).sort()).toEqual(variables);
    for (const line of example) expect(line).toMatch(/=put-.*-here$/);
    expect(text('.gitignore').split('\n')).toContain('/.docker/.env');
  });

  test('makes a role for the bot that row-level security binds', () => {
    const script = text('.docker/database/role.sh');
    expect(services['database']?.volumes).toContain('./database:/docker-entrypoint-initdb.d:ro');
    expect(script).toMatch(/CREATE ROLE unchoke LOGIN NOSUPERUSER .*NOBYPASSRLS PASSWORD :'password'/);
    expect(script).toContain('CREATE DATABASE unchoke OWNER unchoke');
  });
});
