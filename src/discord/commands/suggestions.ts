import { suggestAssessments } from '../../app/assess/find.ts';
import { suggestTimezones } from '../../app/settings.ts';
import { stageOf } from '../../domain/framework/framework.ts';
import { said } from '../../messages/speech.ts';
import { label } from '../../messages/typed.ts';
import { settingsWords } from '../../messages/words/settings.ts';
import type { Scene } from '../scene.ts';
import type { Suggestion } from './command.ts';

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

export async function suggestAssessment(scene: Scene, typed: string): Promise<readonly Suggestion[]> {
  const found = await suggestAssessments(scene.app, scene.actor, typed, MOST);
  return found.map((each) => {
    const stage = said(scene.speech, stageOf(scene.app.framework, each.stage).title);
    const twin = found.some((other) => other !== each && other.technology === each.technology);
    const started = twin ? ` · ${each.startedAt.slice(0, 10)} ${each.id}` : '';
    return {
      name: `${label(each.technology, twin ? 45 : 70)} · ${label(stage, 25)}${started}`,
      value: each.id,
    };
  });
}
