import type { APIMessage } from 'discord-api-types/v10';
import { type Answered, buttonsOf, textOf } from '../support/discord-user.ts';
import type { Case, Crew, Person } from './crew.ts';
import { controlOf, type Entry, entriesIn, livePanels, stageOn } from './reading.ts';

const TRIES = 8;

/** The live panel of a case at one stage, reached as a member reaches it: by going back, or by resuming. */
export async function panelAt(
  crew: Crew,
  at: Case,
  who: Person,
  stage: number | 'current',
): Promise<APIMessage> {
  const { discord } = crew.town;
  let resumed = false;
  for (let tries = 0; tries < TRIES; tries++) {
    const panel = livePanels(await discord.messages(at.thread, who.id)).at(-1);
    const shown = stageOn(panel);
    if (panel !== undefined && (shown === stage || (stage === 'current' && resumed))) return panel;
    const back = buttonsOf(panel).find((each) => 'label' in each && each.label === 'Back');
    if (panel !== undefined && back !== undefined && stage !== 'current' && shown > stage) {
      await discord.press(panel.id, who.id, back.custom_id);
      continue;
    }
    await discord.command(at.thread, who.id, 'assess resume');
    resumed = true;
  }
  throw new Error(`${who.name} cannot get at a panel of ${at.name} at stage ${stage}`);
}

/** Presses something on the panel; where it is out of date, on the fresh one that it offers. */
export async function pressOnPanel(
  crew: Crew,
  at: Case,
  who: Person,
  stage: number,
  press: (panel: APIMessage) => Promise<Answered>,
): Promise<Answered> {
  const { discord } = crew.town;
  for (let tries = 0; tries < TRIES; tries++) {
    const pressed = await press(await panelAt(crew, at, who, stage));
    const { message } = pressed.response;
    const fresh = message === undefined ? undefined : controlOf(message, 'fresh-panel');
    if (message === undefined || fresh === undefined) return pressed;
    await discord.press(message.id, who.id, fresh);
  }
  throw new Error(`every panel of ${at.name} is out of date`);
}

/** Every answer of a case, from "All answers" of each stage up to the current one. */
export async function readAnswers(crew: Crew, at: Case, current: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let stage = current; stage >= 1; stage--) {
    const panel = await panelAt(crew, at, crew.mina, stage);
    entries.push(...(await readRecord(crew, panel)));
  }
  return entries;
}

/** All pages behind the "All answers" of one panel. */
export async function readRecord(crew: Crew, panel: APIMessage): Promise<Entry[]> {
  const { discord } = crew.town;
  const entries: Entry[] = [];
  let { message } = (await discord.press(panel.id, crew.mina.id, controlOf(panel, 'record') ?? '')).response;
  while (message !== undefined) {
    const page = message;
    entries.push(...entriesIn(page));
    const next = buttonsOf(page).find((each) => 'label' in each && each.label === 'Next');
    if (next === undefined) return entries;
    ({ message } = (await discord.press(page.id, crew.mina.id, next.custom_id)).response);
  }
  throw new Error(`"All answers" shows nothing on:\n${textOf(panel)}`);
}
