import { ALL_OF_THEM, suggestAssessments as assessmentsLike } from '../../app/assess/find.ts';
import { suggestTimezones } from '../../app/settings.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { Framework } from '../../domain/framework/framework.ts';
import { stageOf } from '../../domain/framework/framework.ts';
import type { Localized } from '../../domain/locale.ts';
import { said } from '../../messages/speech.ts';
import { label } from '../../messages/typed.ts';
import { assessWords } from '../../messages/words/assess.ts';
import { registerWords } from '../../messages/words/register.ts';
import { settingsWords } from '../../messages/words/settings.ts';
import type { Scene } from '../scene.ts';
import type { OptionSpec, Suggestion } from './command.ts';

const MOST = 25;

export async function suggestCountry(scene: Scene, typed: string): Promise<readonly Suggestion[]> {
  const found = scene.app.countries.suggest(typed, scene.actor.locale, MOST);
  return found.map(({ code, name }) => ({ name: label(`${name} (${code})`, 100), value: code }));
}

/** Taken before any country is looked for, so that a server can go back to having none. */
const NO_HOME = 'none';

export async function suggestHome(scene: Scene, typed: string): Promise<readonly Suggestion[]> {
  const none = { name: settingsWords[scene.actor.locale].homeNone, value: NO_HOME };
  const countries = await suggestCountry(scene, typed);
  return typed.trim() === '' ? [none, ...countries.slice(0, MOST - 1)] : countries;
}

export function isNoHome(scene: Scene, typed: string): boolean {
  return [NO_HOME, settingsWords[scene.actor.locale].homeNone].includes(typed.trim().toLowerCase());
}

export async function suggestTimezone(_scene: Scene, typed: string): Promise<readonly Suggestion[]> {
  return suggestTimezones(typed, MOST).map((name) => ({ name, value: name }));
}

/** Suggests those assessments that something can be done to. */
export function suggestAssessments(suits: (assessment: Assessment) => boolean = () => true) {
  return async (scene: Scene, typed: string): Promise<readonly Suggestion[]> => {
    const found = await assessmentsLike(scene.app, scene.actor, typed, MOST, suits);
    return found.map((each) => {
      const twin = found.some((other) => other !== each && other.technology === each.technology);
      const started = twin ? ` · ${each.startedAt.slice(0, 10)} ${each.id}` : '';
      return {
        name: `${label(each.technology, twin ? 45 : 70)} · ${stateOf(scene, each)}${started}`,
        value: each.id,
      };
    });
  };
}

/** The same, and all of them first. */
export async function suggestOneOrAll(scene: Scene, typed: string): Promise<readonly Suggestion[]> {
  const name = registerWords[scene.actor.locale].allOfThem;
  const wanted = typed.trim().toLowerCase();
  const fits = name.toLowerCase().includes(wanted) || wanted === ALL_OF_THEM;
  const found = await suggestAssessments()(scene, typed);
  return [...(fits ? [{ name, value: ALL_OF_THEM }] : []), ...found].slice(0, MOST);
}

function stateOf({ speech }: Scene, { stage, closure }: Assessment): string {
  if (closure !== null) return `🔒 ${assessWords[speech.locale].states.closed}`;
  return label(said(speech, stageOf(speech.framework, stage).title), 25);
}

export const assessmentOption: OptionSpec = {
  word: 'assessment',
  type: 'text',
  suggest: suggestAssessments(),
};

/** Something that `knowledge/` names and a member picks by its name. */
interface Named {
  readonly id: string;
  readonly label: Localized;
}

/** Suggests from what `knowledge/` offers: commands are known to Discord before that is read. */
export function suggestChoices(offered: (framework: Framework) => readonly Named[]) {
  return async (scene: Scene, typed: string): Promise<readonly Suggestion[]> =>
    choicesLike(scene, offered(scene.app.framework), typed);
}

/** Those whose name, in whatever language, holds what is typed; told in the member's own. */
export function choicesLike(
  { speech }: Scene,
  offered: readonly Named[],
  typed: string,
): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  return offered
    .filter(
      ({ id, label: names }) =>
        id === wanted || Object.values(names).some((name) => name.toLowerCase().includes(wanted)),
    )
    .map((each) => ({ name: label(said(speech, each.label), 100), value: each.id }))
    .slice(0, MOST);
}

/** The id of what was picked, or typed by its name in any language. */
export function pickedChoice(offered: readonly Named[], typed: string): string | undefined {
  const wanted = typed.trim().toLowerCase();
  return offered.find(
    ({ id, label: names }) =>
      id === wanted || Object.values(names).some((name) => name.toLowerCase() === wanted),
  )?.id;
}
