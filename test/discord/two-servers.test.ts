import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/app/actor.ts';
import type { App } from '../../src/app/app.ts';
import { KINDS } from '../../src/app/data/fate.ts';
import { AssessmentId, ScoreId, type ServerId, WatchId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/result.ts';
import { commandWords } from '../../src/messages/words/commands.ts';
import { actionsAbout, DEEDS, press, run, type Things } from '../support/every-action.ts';
import { actor, CHANNEL, memoryApp, OTHER_SERVER, SERVER, sceneOf } from '../support/examples-app.ts';
import { JUN, NOW, slots, text } from '../support/examples-assessment.ts';
import { photoresistAt } from '../support/examples-photoresist.ts';
import { recordWith } from '../support/examples-score.ts';
import { watchWith } from '../support/examples-watch.ts';
import { must } from '../support/store-examples.ts';

/** Stands in everything that the other server holds, and nowhere else; the second in the names of it too. */
const MARK = 'Zirconia';
const NAME = 'Obsidian';
const marked = photoresistAt('adjust');

const there: Things = {
  assessment: {
    ...marked,
    answers: { ...marked.answers, ...slots({ affected: text(`${MARK} makers`) }) },
    id: AssessmentId.parse('theretheot'),
    technology: `${NAME} resist`,
    place: { channel: CHANNEL, thread: null, panel: null },
  },
  watch: WatchId.parse('therewatch'),
  score: ScoreId.parse('therescore'),
};

async function put(app: App, server: ServerId): Promise<void> {
  const { assessment, watch, score } = there;
  const owner = { kind: 'member', id: JUN } as const;
  await app.store.tx(server, async (t) => {
    t.put('assessment', assessment.id, assessment, 0);
    const plan = { name: `${NAME} stock`, channel: CHANNEL, owner, look: MARK };
    t.put('watch', watch, { ...watchWith(plan), id: watch, createdBy: JUN }, 0);
    const technology = `${NAME} powder`;
    t.put(
      'score',
      score,
      recordWith(`${MARK} comes from one country`, [], { id: score, by: JUN, technology }),
      0,
    );
    t.put('questions', JUN, { member: JUN, asked: [{ number: 1, text: `${MARK}?`, at: NOW }] }, 0);
    t.audit({ at: NOW, by: JUN, subject: assessment.id, action: 'answered', after: `${MARK}!` });
    return ok(0);
  });
}

/** The same member in either server, who may do there whatever Discord knows. */
const jun = (server: ServerId): Actor => ({
  ...actor({ id: JUN, administers: true }),
  server,
  rightsIn: () => ({ see: true, write: true, moderate: true }),
});

async function everything(app: App, server: ServerId): Promise<string> {
  const all = must(await app.store.read(server, async (t) => Promise.all(KINDS.map((kind) => t.list(kind)))));
  return JSON.stringify([all, must(await app.store.auditTrail(server, { limit: 9999 }))]);
}

let app: App;
let before: string;
beforeAll(async () => {
  app = memoryApp();
  await put(app, OTHER_SERVER);
  before = await everything(app, OTHER_SERVER);
});

const ANY = new RegExp(`${MARK}|${NAME}`);
const THEIRS = new RegExp([MARK, there.assessment.id, there.watch, there.score].join('|'));
const GIVEN = [
  {},
  { picked: [there.assessment.id], fields: { confirm: 'DELETE' } },
  { picked: [`${there.assessment.id}`, there.watch], fields: { reason: 'because', answer: '7 weeks' } },
  { picked: ['1'], fields: { value: '3', day: '2026-11-22', likelihood: 'rare', consequence: 'minor' } },
] as const;

describe('from one server nothing of another', () => {
  test('is shown, found, counted or changed by any button, select or form with its ids', async () => {
    let attempts = 0;
    for (let turn = 0; turn < 7; turn += 1) {
      for (const action of actionsAbout(there, turn)) {
        for (const given of GIVEN) {
          const came = await press(app, jun(SERVER), action, given);
          attempts += 1;
          expect(JSON.stringify(came), JSON.stringify(action)).not.toMatch(ANY);
        }
      }
    }
    expect(attempts).toBeGreaterThan(3000);
    expect(await everything(app, OTHER_SERVER)).toBe(before);
  }, 60_000);

  test('is shown or changed by any command that names it by id or name, nor suggested to one', async () => {
    const names = [there.assessment.id, there.watch, there.score, `${NAME} resist`, `${NAME} stock`];
    for (const { name, deed } of DEEDS) {
      for (const typed of names) {
        const options: Record<string, unknown> = {};
        for (const option of deed.options) {
          const key = commandWords.en[option.word].name;
          const offered = await option.suggest?.(sceneOf(app, jun(SERVER)), typed.slice(0, 3), options);
          expect(JSON.stringify(offered ?? []), `${name} ${key}`).not.toMatch(THEIRS);
          if (option.type === 'text') options[key] = option.choices?.[0]?.value ?? typed;
        }
        // Files have a test of their own.
        if (deed.options.some(({ type, required }) => type === 'attachment' && required)) continue;
        const came = await run(app, jun(SERVER), deed, options).catch((error) => String(error.name));
        // A name that was typed may be handed back; what bears it may not.
        expect(JSON.stringify(came), `${name} ${JSON.stringify(options)}`).not.toContain(MARK);
      }
    }
    expect(await everything(app, OTHER_SERVER)).toBe(before);
  }, 60_000);

  test('whereas in its own server the same actions do show it', async () => {
    const own = { ...memoryApp(), library: app.library, scoring: app.scoring };
    await put(own, OTHER_SERVER);
    const shown = new Set<string>();
    for (const action of actionsAbout(there)) {
      if (action.do === 'data-deleted') continue;
      const came = await press(own, jun(OTHER_SERVER), action).catch(() => ({ how: 'discord' }) as const);
      if (JSON.stringify(came).match(ANY)) shown.add(action.do);
    }
    expect(shown.size).toBeGreaterThan(20);
  });
});
