import { suggestAssessments } from '../../app/assess/find.ts';
import { suggestTimezones } from '../../app/settings.ts';
import { stageOf } from '../../domain/framework.ts';
import { said } from '../../messages/speech.ts';
import { label } from '../../messages/typed.ts';
import type { Scene } from '../scene.ts';
import type { Suggestion } from './command.ts';

const MOST = 25;

export async function suggestCountry(scene: Scene, typed: string): Promise<readonly Suggestion[]> {
  const found = scene.app.countries.suggest(typed, scene.actor.locale, MOST);
  return found.map(({ code, name }) => ({ name: label(`${name} (${code})`, 100), value: code }));
}

export async function suggestTimezone(_scene: Scene, typed: string): Promise<readonly Suggestion[]> {
  return suggestTimezones(typed, MOST).map((name) => ({ name, value: name }));
}

export async function suggestAssessment(scene: Scene, typed: string): Promise<readonly Suggestion[]> {
  const found = await suggestAssessments(scene.app, scene.actor, typed, MOST);
  return found.map((each) => {
    const stage = said(scene.speech, stageOf(scene.app.framework, each.stage).title);
    return { name: `${label(each.technology, 70)} · ${label(stage, 25)}`, value: each.id };
  });
}
