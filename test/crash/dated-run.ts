import { documents } from '../../src/app/documents.ts';
import { keepAppointments } from '../../src/app/register/appointments-kept.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import type { Entry } from '../../src/domain/assessment/entry.ts';
import { AssessmentId, ChannelId, Instant, MemberId, ServerId } from '../../src/domain/ids.ts';
import { daysAfter } from '../../src/domain/monitoring/local-time.ts';
import { ok } from '../../src/domain/result.ts';
import { openLowdbStore } from '../../src/store/lowdb/lowdb-store.ts';
import { textOf } from '../support/discord-user.ts';
import { assessmentWith } from '../support/examples-assessment.ts';
import { acceptance, action, day, people, pick, source, words } from '../support/examples-entries.ts';
import { must } from '../support/store-examples.ts';
import { dieMeanwhile, startAgain } from './deaths.ts';
import type { Fault } from './ledger.ts';
import { randomFrom } from './random.ts';
import { buildTown, type Town } from './town.ts';

/** When the bot dies: while days are told of, while nothing is due, or before it is up. */
const DEATHS = ['telling', 'telling', 'telling', 'idle', 'starting'] as const;
type Death = (typeof DEATHS)[number];
/** How long it is away then: not at all, within and beyond what Discord remembers of nonces, and long. */
const AWAY = ['PT0S', 'PT0S', 'PT20S', 'PT6M', 'PT3H'] as const;

export interface DatedTally {
  kills: number;
  /** Days that were told of, each time they were. */
  told: number;
  readonly faults: Fault[];
}

export interface DatedOptions {
  readonly seed: number;
  readonly kills: number;
  readonly onKill?: (tally: DatedTally, death: Death) => void;
  /** Something to do to the town while the bot is dead, to see that the run notices. */
  readonly whileDead?: (town: Town) => Promise<void>;
}

/** A day of an assessment: what tells it in a message, and on which days it is told. */
interface Dated {
  readonly name: string;
  readonly isIn: (text: string) => boolean;
  readonly on: readonly string[];
}

/**
 * Lets the days of actions, acceptances, sources and reviews come while the bot is killed over and over. Each is looked
 * for in Discord by its name, against a calendar that is worked out here and not by the bot.
 */
export async function datedRun({ seed, kills, onKill, whileDead }: DatedOptions): Promise<DatedTally> {
  const town = await buildTown('apart');
  const random = randomFrom(seed);
  const tally: DatedTally = { kills: 0, told: 0, faults: [] };
  try {
    const { channels, reader, dated } = await settleIn(town, kills);
    const passing = { discord: town.discord, time: 'P1D', kill: town.kill };
    let longest = 150;
    let startMs = await startAgain(town);
    while (tally.kills < kills) {
      const death = random.pick(DEATHS);
      if (death === 'telling') longest = await dieMeanwhile(passing, random, longest);
      else {
        await town.discord.advance('P1D');
        await town.kill();
        if (death === 'starting') await town.startAndKill(random.next() * startMs);
      }
      tally.kills += 1;
      await whileDead?.(town);
      const away = random.pick(AWAY);
      if (away !== 'PT0S') await town.discord.advance(away);
      startMs = await startAgain(town);
      await town.discord.advance('PT1S');
      onKill?.(tally, death);
    }
    // Whatever waits to be tried again has its time.
    await town.discord.advance('PT30M');
    const { now } = await town.discord.state();
    await town.kill();
    const messages = (await Promise.all(channels.map((each) => town.discord.messages(each, reader)))).flat();
    const said = messages.map((each) => textOf(each)).filter((text) => text.includes('📅'));
    const until = new Date(now).toISOString();
    for (const { name, isIn, on } of dated) {
      const wanted = on.filter((each) => `${each}T09:00` <= until).length;
      const found = said.filter(isIn).length;
      tally.told += found;
      const what = `${name}: told ${found} times, ${wanted} wanted of ${on.join(', ')}`;
      if (found < wanted) tally.faults.push({ kind: 'lost', what });
      if (found > wanted) tally.faults.push({ kind: 'doubled', what });
    }
    return tally;
  } finally {
    await town.end();
  }
}

/** Assessments of which something comes every day: an action, an acceptance or a source, and a review each. */
async function settleIn(town: Town, days: number) {
  const { guilds, now } = await town.discord.state();
  const [home] = guilds;
  const [owner] = (home?.members ?? []).filter(({ bot }) => !bot).map(({ id }) => MemberId.parse(id));
  const channels = (home?.channels ?? [])
    .filter(({ name }) => name === 'general' || name === 'supply-chain')
    .map(({ id }) => ChannelId.parse(id));
  const [general, other] = channels;
  if (home === undefined || owner === undefined || general === undefined || other === undefined) {
    throw new Error('nobody is at home');
  }
  const at = Instant.parse(new Date(now).toISOString());
  const today = at.slice(0, 10);
  const dated: Dated[] = [];
  const assessments = [general, other, general].map((channel, index): Assessment => {
    const due = Array.from({ length: days + 1 }, (_, n) => n + 1);
    const entries = due.flatMap((n) => entriesOn(daysAfter(today, n), index * 10_000 + n * 10, owner));
    const review = daysAfter(today, 3 + index);
    const technology = `Technology ${'ABC'.charAt(index)}`;
    const isReview = (text: string) => text.includes(technology) && /review (is on|was set for)/.test(text);
    dated.push(...entries.map((each) => entryDated(each, today)), {
      name: `the review of ${technology}`,
      isIn: isReview,
      on: noticesOf(today, review, [-7, 0]),
    });
    return {
      ...assessmentWith({ entries, technology, startedAt: at, startedBy: owner, people: [owner] }),
      id: AssessmentId.parse(`a00000000${index}`),
      place: { channel, thread: null, panel: null },
      version: 60_000,
      answers: assessmentWith({}, { review: { kind: 'date', date: review } }).answers,
    };
  });
  const store = must(
    await openLowdbStore({ folder: town.dataDir, collections: documents, notice: () => {} }),
  );
  must(
    await store.tx(ServerId.parse(home.id), async (t) => {
      for (const each of assessments) {
        t.put('assessment', each.id, each, 0);
        await keepAppointments(t, each, each, at);
      }
      return ok(undefined);
    }),
  );
  await store.close();
  return { channels, reader: owner, dated };
}

/** What ends or is due on one day: an action always, and an acceptance or a source in turns. */
function entriesOn(on: string, id: number, owner: MemberId): readonly Entry[] {
  const by = { by: owner, addedBy: owner };
  const who = people(owner);
  return [
    action(id + 1, null, { what: words(`Action ${id + 1}.`), due: day(on), owner: who }, by),
    id % 20 === 0
      ? acceptance(id + 2, { measure: words(`Acceptance ${id + 2}.`), until: day(on) }, by)
      : source(
          id + 2,
          { supplier: words(`Source ${id + 2}.`), bound: pick('contract'), expires: day(on), owner: who },
          by,
        ),
  ];
}

function entryDated(entry: Entry, today: string): Dated {
  const [field] = Object.values(entry.values).flatMap((each) => (each?.kind === 'date' ? [each.date] : []));
  const [name = ''] = Object.values(entry.values).flatMap((each) =>
    each?.kind === 'text' ? [each.text] : [],
  );
  const after = entry.list === 'actions' ? [1, 8] : [-30, 0];
  return { name, isIn: (text) => text.includes(name), on: noticesOf(today, field ?? '', after) };
}

/** On which days a day is told: so many days after it, never before tomorrow, and once on each. */
function noticesOf(today: string, on: string, after: readonly number[]): readonly string[] {
  const tomorrow = daysAfter(today, 1);
  return [
    ...new Set(after.map((each) => daysAfter(on, each)).map((each) => (each < tomorrow ? tomorrow : each))),
  ];
}

export function datedSummary({ kills, told, faults }: DatedTally): string {
  const count = (kind: Fault['kind']) => faults.filter((each) => each.kind === kind).length;
  return [
    `${kills} kills among ${told} days that were told of`,
    `lost ${count('lost')}, doubled ${count('doubled')}`,
    ...faults.map((fault) => `  ${fault.kind}: ${fault.what}`),
  ].join('\n');
}
