import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { documents } from '../app/documents.ts';
import { Assessment } from '../domain/assessment/assessment.ts';
import { ServerId } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import { openLowdbStore } from '../store/lowdb/lowdb-store.ts';
import { itemOf } from './watched.ts';

export const ACTIONS_EACH = 10;
const AT_ONCE = 500;
const LIKELIHOODS = ['rare', 'unlikely', 'possible', 'likely', 'almost-certain'];
const CONSEQUENCES = ['insignificant', 'minor', 'moderate', 'major', 'catastrophic'];
const RANKS = ['urgent', 'important', 'feasible'];

/** Makes many risks of the only one in a folder that nobody has open, each with actions, and so many watch items. */
export async function fillRegister(
  folder: string,
  { risks, items, channel }: { readonly risks: number; readonly items: number; readonly channel: string },
): Promise<void> {
  const opened = await openLowdbStore({ folder, collections: documents, notice: () => undefined });
  if (!opened.ok) throw new Error(`the bench can't open its store: ${opened.error.code}`);
  const store = opened.value;
  const server = ServerId.parse((await readdir(join(folder, 'servers')))[0]);
  const listed = await store.read(server, (t) => t.list('assessment'));
  const like = listed.ok ? listed.value[0]?.value : undefined;
  if (like === undefined) throw new Error('there is no assessment');
  const written = [
    await store.tx(server, async (t) => {
      for (let n = 1; n < risks; n += 1) {
        const each = riskLike(like, n);
        t.put('assessment', each.id, each, 0);
      }
      return ok(undefined);
    }),
  ];
  const due = new Date(Date.now() + 300 * 24 * 60 * 60 * 1000);
  for (let from = 0; from < items; from += AT_ONCE) {
    const some = await store.tx(server, async (t) => {
      for (let at = from; at < Math.min(items, from + AT_ONCE); at += 1) {
        const item = itemOf({ server, channel, owner: like.startedBy, due }, at);
        t.put('watch', item.id, item, 0);
      }
      return ok(undefined);
    });
    written.push(some);
  }
  const failed = written.find((each) => !each.ok);
  if (failed?.ok === false) throw new Error(`the bench can't write: ${failed.error.code}`);
  await store.close();
}

/** Rated and with its own plan, as a risk at its fifth stage is. */
function riskLike(like: Assessment, n: number): Assessment {
  const { startedBy: by, startedAt: at } = like;
  const slot = (value: unknown, version: number) => ({
    current: { value, evidence: 'fair', by, at, version, source: 'Survey of the plants, third quarter' },
    proposals: [],
  });
  const pick = (choice: string | undefined) => ({ kind: 'choice', choice });
  const entry = (id: number, values: object) => ({
    ...{ id, values, addedBy: by, addedAt: at, by, at, version: id },
  });
  const text = (words: string) => ({ kind: 'text', text: words });
  const answers = {
    trigger: pick('announced'),
    affected: text(
      'Two fabs, 300 bottles a month; the logic lines stop first, phone makers eight weeks later.',
    ),
    stock: { kind: 'number', amount: 7 + (n % 20), unit: 'weeks' },
    recovery: { kind: 'number', amount: 9, unit: 'months' },
    c1: pick('met'),
    c2: pick(n % 2 === 0 ? 'met' : 'partly'),
    c3: pick('partly'),
    likelihood: pick(LIKELIHOODS[n % 5]),
    consequence: pick(CONSEQUENCES[Math.floor(n / 5) % 5]),
    decision: pick('treat'),
    'target-likelihood': pick('rare'),
    'target-consequence': pick('minor'),
  };
  const treatment = {
    ...entry(20, {
      measure: text('Qualify a second source'),
      ranks: { kind: 'choices', choices: [RANKS[n % 3]] },
    }),
    ...{ list: 'treatments', option: null },
  };
  const actions = Array.from({ length: ACTIONS_EACH }, (_, index) => ({
    ...entry(21 + index, {
      what: text(`Action ${index} of technology ${n}: order, test, report to the committee`),
      owner: { kind: 'people', people: [by] },
      sector: pick('industry'),
      state: pick(index % 3 === 0 ? 'done' : 'planned'),
      due: { kind: 'date', date: `2030-${String(1 + (index % 12)).padStart(2, '0')}-15` },
    }),
    ...{ list: 'actions', serves: 20 },
  }));
  return Assessment.parse({
    ...like,
    id: `a${String(n).padStart(9, '0')}`,
    technology: `Technology ${n}`,
    version: 60,
    stage: 'execute',
    place: { ...like.place, thread: null, panel: null },
    answers: {
      ...like.answers,
      ...Object.fromEntries(
        Object.entries(answers).map(([id, value], index) => [id, slot(value, index + 2)]),
      ),
    },
    entries: [treatment, ...actions],
  });
}
