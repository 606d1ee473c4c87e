import type { Failure } from '../../app/failure.ts';
import { readDescriptionForm } from '../../app/scoring/description-form.ts';
import { findScore, ownScores } from '../../app/scoring/find-score.ts';
import { type Description, makeScore } from '../../app/scoring/make-score.ts';
import { scoreOf } from '../../app/scoring/score-of.ts';
import type { ScoreRecord } from '../../app/scoring/score-record.ts';
import type { Scoring } from '../../app/scoring/scoring.ts';
import { ScoreId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { scoreCard } from '../../messages/score-card.ts';
import { descriptionForm } from '../../messages/score-forms.ts';
import { label } from '../../messages/typed.ts';
import type { FormView, View } from '../../messages/view.ts';
import { scoreWords } from '../../messages/words/score.ts';
import { scoreCardWords } from '../../messages/words/score-card.ts';
import type { Scene } from '../scene.ts';
import type { Suggestion } from './command.ts';

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
  if (description !== undefined || pickedScore(technology) !== undefined) return undefined;
  const code = home === undefined ? undefined : app.countries.find(home);
  const country = code === undefined ? home : app.countries.name(code, speech.locale);
  return descriptionForm(speech, { technology, ...(country !== undefined && { home: country }) });
}

export async function scoreDescription(
  scene: Scene,
  { technology, description = '', home = '' }: Options,
): Promise<Result<View, Failure>> {
  const picked = description === '' ? pickedScore(technology) : undefined;
  if (picked !== undefined) {
    const found = await findScore(scene.app, scene.actor, picked);
    return found.ok ? ok(cardOf(scene, found.value, await scene.app.scoring.ready())) : found;
  }
  const read = readDescriptionForm({ technology, description, home }, scene.app.countries);
  return read.ok ? card(scene, read.value) : read;
}

/** What stands for a score of one's own among the suggestions; nobody types it. */
const PICKED = /^score:([a-z0-9]{10})$/;

function pickedScore(technology: string): ScoreId | undefined {
  return ScoreId.safeParse(PICKED.exec(technology)?.[1]).data;
}

/** A card that was dismissed is a keystroke away: one's own scores, by name. */
export async function suggestOwn({ app, actor }: Scene, typed: string): Promise<readonly Suggestion[]> {
  const { again } = scoreCardWords[actor.locale];
  const { tiers } = scoreWords[actor.locale];
  const own = await ownScores(app, actor, typed, 10);
  return own.map(({ id, technology, outcome, at }) => ({
    name: label(again(label(technology, 60), tiers[outcome.tier], at.slice(0, 10)), 100),
    value: `score:${id}`,
  }));
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
  return ok(cardOf(scene, made.value.record, made.value.scoring));
}

function cardOf({ speech }: Scene, record: ScoreRecord, scoring: Scoring): View {
  return scoreCard(speech, { record, scoring, score: scoreOf(record, scoring.scales) }, 'alone');
}
