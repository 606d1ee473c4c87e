import { Action } from '../../src/app/actions.ts';
import type { Actor } from '../../src/app/actor.ts';
import type { App } from '../../src/app/app.ts';
import { placeText } from '../../src/app/lessons/place.ts';
import { queryText, RiskQuery } from '../../src/app/register/query.ts';
import { commands } from '../../src/discord/commands/registry.ts';
import type { Given, Route } from '../../src/discord/components/route.ts';
import { routes } from '../../src/discord/components/routes.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { EntryId, PromptId, type ScoreId, type WatchId } from '../../src/domain/ids.ts';
import { commandWords } from '../../src/messages/words/commands.ts';
import { sceneOf } from './examples-app.ts';
import { NOW } from './examples-assessment.ts';

/** What in a server actions can be about. */
export interface Things {
  readonly assessment: Assessment;
  readonly watch: WatchId;
  readonly score: ScoreId;
}

/** What each part of an action can hold to be about these things, the likeliest first. */
function values({ assessment, watch, score }: Things): Readonly<Record<string, readonly unknown[]>> {
  const { id } = assessment;
  const prompts = Object.keys(assessment.answers).map((each) => PromptId.parse(each));
  const entries = assessment.entries.map((each) => each.id);
  const versions = [assessment.version, ...assessment.entries.map(({ version }) => version), 1];
  const slots = Object.values(assessment.answers).map(({ current }) => current.version);
  const places = [
    placeText({ at: 'fitting', assessment: id, stage: 'assess' }),
    placeText({ at: 'compare', assessment: id }),
    placeText({ at: 'answer', question: 1, explained: true }),
  ];
  return {
    ...{ assessment: [id], watch: [watch], score: [score], place: places, due: [NOW] },
    ...{
      prompt: prompts.length > 0 ? prompts : ['stock'],
      answer: slots,
      entry: [...entries, EntryId.parse(1)],
    },
    ...{
      version: versions,
      basedOn: versions,
      page: [0, 1],
      stage: ['identify', 'assess', 'plan', 'adjust'],
    },
    ...{ list: ['actions', 'treatments', 'watch', 'talks', 'horizon'], form: ['main', 'what', 'who'] },
    ...{ about: ['new', 'none', 'own'], of: ['inherent', 'current'], decision: ['treated', 'accepted'] },
    ...{ concerns: ['00000000'], state: ['any', 'open'], level: ['any', 'extreme'], owner: ['any'] },
    ...{ lesson: ['rd-budget-2020', 'three-days-notice'], seen: ['alone', 'all'], topic: ['home'] },
    ...{ criterion: ['c1', 'C1'], thread: ['public'], part: ['limits', 'schedule', 'people', 'what'] },
    ...{
      standing: ['any'],
      reminded: ['any'],
      every: ['weekly'],
      mark: ['00000000'],
      whose: ['mine', 'server'],
    },
    ...{
      query: [queryText(RiskQuery.parse({ by: 'level' }))],
      scope: ['all', 'mine'],
      progress: ['any'],
      sector: ['any'],
    },
    technology: [id, 'any'],
    channel: [assessment.place.channel],
  };
}

type Shape = Readonly<Record<string, { safeParse(value: unknown): { readonly success: boolean } }>>;

/** One action of each name; `turn` picks among what its parts can hold. A part that nobody knows throws. */
export function actionsAbout(things: Things, turn = 0): readonly Action[] {
  const known = values(things);
  return Action.options.map((option) => {
    const shape: Shape = option.shape;
    const parts = Object.keys(shape).filter((name) => name !== 'do');
    const filled = parts.map((name, at) => {
      const fitting = (known[name] ?? []).filter((each) => shape[name]?.safeParse(each).success);
      const picked = fitting[(turn + at * (turn % 3)) % Math.max(1, fitting.length)];
      if (picked !== undefined) return [name, picked] as const;
      // A kind of choice: whatever it offers.
      const offered = shape[name] as { readonly options?: readonly unknown[] } | undefined;
      const first = offered?.options?.[turn % (offered.options.length || 1)];
      if (first === undefined)
        throw new Error(`nobody says what “${name}” of ${option.shape.do.value} can hold`);
      return [name, first] as const;
    });
    return Action.parse({ do: option.shape.do.value, ...Object.fromEntries(filled) });
  });
}

/** What came of it: what is shown, or why not; `discord` where Discord itself would have been asked. */
export type Came =
  | { readonly how: 'shown'; readonly what: unknown }
  | { readonly how: 'refused'; readonly code: string; readonly what: unknown }
  | { readonly how: 'discord' };

/** Presses, picks or sends whatever stands for an action, as the router does after it has read who acts. */
export async function press(
  app: App,
  member: Actor,
  action: Action,
  given: Partial<Given> = {},
): Promise<Came> {
  const scene = sceneOf(app, member);
  // As in the router: looked up by an action's name, the route is the one for that action.
  const route = routes[action.do] as Route<Action>;
  const all: Given = { picked: [], fields: {}, typed: [], ...given };
  return settle(async () => {
    if (route.answers === 'form') return route.open(scene, action, all);
    const refused = route.answers === 'post' ? route.refuses(scene, action) : undefined;
    if (refused !== undefined) return { ok: false, error: refused };
    const done = await route.run(scene, action, all);
    if (!done.ok || !('kind' in done.value)) return done;
    return { ok: true, value: done.value.kind === 'view' ? done.value.view(scene.speech) : done.value };
  });
}

/** Every deed of every command, by its name. */
export const DEEDS = commands.flatMap(({ word, deeds }) =>
  [deeds].flat().map((deed) => ({
    name: `${commandWords.en[word].name} ${Array.isArray(deeds) ? commandWords.en[deed.word].name : ''}`.trim(),
    deed,
  })),
);
export type EveryDeed = (typeof DEEDS)[number]['deed'];

/** Runs a deed with these options, as far as they are its own. */
export function run(
  app: App,
  member: Actor,
  deed: EveryDeed,
  options: Record<string, unknown>,
): Promise<Came> {
  const scene = sceneOf(app, member);
  const prepared = deed.prepare(options);
  return settle(async () => {
    const form = await prepared.form(scene);
    if (form !== undefined) return { ok: true, value: form };
    const refused = prepared.refuses(scene);
    return refused === undefined ? prepared.run(scene) : { ok: false, error: refused };
  });
}

async function settle(
  work: () => Promise<{ ok: true; value: unknown } | { ok: false; error: { readonly code: string } }>,
): Promise<Came> {
  try {
    const done = await work();
    if (done.ok) return { how: 'shown', what: done.value };
    // A form that was refused hands back what was typed, and says why beside it.
    const { why } = 'why' in done.error ? (done.error as { readonly why: unknown }) : { why: done.error };
    const { code } = typeof why === 'object' && why !== null && 'code' in why ? why : done.error;
    return { how: 'refused', code: String(code), what: done.error };
  } catch (error) {
    if (error instanceof Error && error.message === 'Discord was asked') return { how: 'discord' };
    throw error;
  }
}
