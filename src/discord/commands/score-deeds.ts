import type { Failure } from '../../app/failure.ts';
import { readDescriptionForm } from '../../app/scoring/description-form.ts';
import { type Description, makeScore } from '../../app/scoring/make-score.ts';
import { scoreOf } from '../../app/scoring/score-of.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { scoreCard } from '../../messages/score-card.ts';
import { descriptionForm } from '../../messages/score-forms.ts';
import { label } from '../../messages/typed.ts';
import type { FormView, View } from '../../messages/view.ts';
import type { Scene } from '../scene.ts';

interface Options {
  readonly technology: string;
  readonly description?: string | undefined;
  readonly home?: string | undefined;
}

/** The form for whoever left the description out, with what they gave on it. */
export function askForDescription(
  { app, speech }: Scene,
  { technology, description, home }: Options,
): FormView | undefined {
  if (description !== undefined) return undefined;
  const code = home === undefined ? undefined : app.countries.find(home);
  const country = code === undefined ? home : app.countries.name(code, speech.locale);
  return descriptionForm(speech, { technology, ...(country !== undefined && { home: country }) });
}

export async function scoreDescription(
  scene: Scene,
  { technology, description = '', home = '' }: Options,
): Promise<Result<View, Failure>> {
  const read = readDescriptionForm({ technology, description, home }, scene.app.countries);
  return read.ok ? card(scene, read.value) : read;
}

/** As much of a message as names what it is about, until somebody gives it a better name. */
const NAME = 60;

export async function scoreText(scene: Scene, text: string): Promise<Result<View, Failure>> {
  const [first = ''] = text.split(/\n|(?<=[.!?])\s|(?<=[。！？])/u);
  const technology = label(first, NAME);
  if (technology === '') return err({ code: 'nothing-to-read' });
  const made = await card(scene, { technology, text });
  return !made.ok && made.error.code === 'no-technology' ? err({ code: 'nothing-to-read' }) : made;
}

async function card(scene: Scene, described: Description): Promise<Result<View, Failure>> {
  const made = await makeScore(scene.app, scene.actor, described);
  if (!made.ok) return made;
  const { record, scoring } = made.value;
  return ok(scoreCard(scene.speech, { record, scoring, score: scoreOf(record, scoring.scales) }, 'alone'));
}
