import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { documents } from '../app/documents.ts';
import { AssessmentId, Instant, MemberId, ServerId } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import { openLowdbStore } from '../store/lowdb/lowdb-store.ts';
import { startBot } from './bots.ts';
import { compared, quantile, type Row } from './figure.ts';
import { type LocalDiscord, type Shown, startLocalDiscord } from './local-discord.ts';

const ANSWERS = 10;
const ENTRIES = 2000;
const WARM_UP = 6;

/**
 * What an interaction costs in an assessment with 10 answers, beside the same with 2,000 entries in its history. A list
 * holds fifty entries, so at most forty calls of each.
 */
export async function benchHistory(calls: number): Promise<readonly Row[]> {
  const [short, long] = [await prepared(ANSWERS), await prepared(ENTRIES)];
  try {
    const rows: Row[] = [];
    for (const [name, call] of Object.entries(CALLS)) {
      const times = { short: [] as number[], long: [] as number[] };
      // An even number, so that the panel ends at the stage it began with.
      for (let n = 0; n < calls + WARM_UP; n += 1) {
        for (const [which, at] of [
          ['short', short],
          ['long', long],
        ] as const) {
          const began = performance.now();
          await call(at);
          if (n >= WARM_UP) times[which].push(performance.now() - began);
        }
      }
      const note = `${ENTRIES} entries of history beside ${ANSWERS}`;
      rows.push(compared(`${name}, p50`, quantile(times.long, 0.5), quantile(times.short, 0.5), 'ms', note));
    }
    return rows;
  } finally {
    await Promise.all([short.end(), long.end()]);
  }
}

interface Prepared {
  readonly discord: LocalDiscord;
  readonly thread: string;
  /** The thread of an assessment that has just been started in the same server. */
  readonly young: string;
  /** As it stands now: showing another stage redraws it. */
  panel: Shown;
  end(): Promise<void>;
}

/** From the press until the answer stands there. */
const CALLS: Readonly<Record<string, (at: Prepared) => Promise<unknown>>> = {
  'a form opened': ({ discord, panel }) => press(discord, panel, /^add\/.*\/talks\//),
  'an entry saved': async (at) => {
    const opened = await press(at.discord, at.panel, /^add\/.*\/watch\//);
    const values = { what: 'Weeks of stock, from the report of Monday' };
    const path = `/interactions/${opened.interaction}/modal`;
    const { response } = await at.discord.post(path, { user: at.discord.member, values });
    at.panel = response.message ?? at.panel;
  },
  'a stage shown': async (at) => {
    const { response } = await press(at.discord, at.panel, /^view\//);
    at.panel = response.message ?? at.panel;
  },
  'all answers shown': ({ discord, panel }) => press(discord, panel, /^record\//),
  'status asked for': ({ discord, thread }) => command(discord, thread, 'assess status'),
  'history asked for': ({ discord, thread }) => command(discord, thread, 'assess history'),
  'history of another': ({ discord, young }) => command(discord, young, 'assess history'),
};

function command(discord: LocalDiscord, channel: string, name: string, options: object = {}) {
  return discord.post(`/channels/${channel}/commands`, { user: discord.member, name, options });
}

function press(discord: LocalDiscord, panel: Shown, action: RegExp) {
  const id = [...JSON.stringify(panel.components).matchAll(/"custom_id":"([^"]+)"/g)]
    .map((found) => found[1] ?? '')
    .find((each) => action.test(each));
  return discord.post(`/messages/${panel.id}/components`, { user: discord.member, custom_id: id });
}

/** An assessment at its second stage, with so many lines on record. */
async function prepared(entries: number): Promise<Prepared> {
  const discord = await startLocalDiscord();
  const first = await startBot('ours', discord);
  const start = async (technology: string) => {
    const options = { technology, home: 'KR' };
    const started = await command(discord, discord.channel, 'assess start', options);
    return /<#(\d+)>/.exec(JSON.stringify(started.response.message))?.[1] ?? '';
  };
  const thread = await start('ArF photoresist');
  await first.bot.kill();
  await grow(join(discord.dataDir, 'bot'), entries);
  const { bot } = await startBot('ours', discord);
  await command(discord, thread, 'assess resume');
  const young = await start('Ball bearings');
  const panel = (await discord.messages(thread)).findLast((each) =>
    JSON.stringify(each.components).includes('"custom_id":"pick/'),
  );
  if (panel === undefined) throw new Error('there is no panel');
  return {
    discord,
    thread,
    young,
    panel,
    async end() {
      await bot.kill();
      await discord.end();
    },
  };
}

/** Answers ten prompts and writes so many lines of history, as if the team had changed its mind that often. */
async function grow(folder: string, entries: number): Promise<void> {
  const opened = await openLowdbStore({ folder, collections: documents, notice: () => undefined });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const store = opened.value;
  const server = ServerId.parse((await readdir(join(folder, 'servers')))[0]);
  const listed = await store.read(server, (t) => t.list('assessment'));
  const found = listed.ok ? listed.value[0] : undefined;
  if (found === undefined) throw new Error('there is no assessment');
  const by = MemberId.parse(found.value.startedBy);
  const at = Instant.parse(found.value.startedAt);
  const answer = {
    value: { kind: 'unknown', reason: 'nobody has counted it yet' },
    evidence: 'fair',
    by,
    at,
  } as const;
  const prompts = ['trigger', 'affected', 'stock', 'substitution', 'sources', 'c1', 'c2', 'c3', 'meaning'];
  await store.tx(server, async (t) => {
    const current = (version: number) => ({ current: { ...answer, version }, proposals: [] });
    const answers = Object.fromEntries(prompts.map((id, index) => [id, current(index + 2)]));
    const version = prompts.length + 2;
    const grown = {
      ...found.value,
      version,
      stage: 'communicate' as const,
      answers: { ...found.value.answers, ...answers },
    };
    t.put('assessment', found.id, grown, found.revision);
    for (let n = 0; n < entries; n += 1) {
      const after = { ...answer, version: 2 + (n % prompts.length) };
      const subject = AssessmentId.parse(found.id);
      t.audit({ at, by, subject, action: 'answered', part: prompts[n % prompts.length] ?? 'stock', after });
    }
    return ok(undefined);
  });
  await store.close();
}
