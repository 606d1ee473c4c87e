import type { APIMessage } from 'discord-api-types/v10';
import { type Answered, buttonsOf, messageOf, textOf } from '../support/discord-user.ts';
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

/** Every answer of a case, from all pages behind the "All answers" of its panel. */
export async function readAnswers(crew: Crew, at: Case, stage: number): Promise<Entry[]> {
  return readRecord(crew, await panelAt(crew, at, crew.mina, stage));
}

export async function readRecord(crew: Crew, panel: APIMessage): Promise<Entry[]> {
  const { discord } = crew.town;
  const opened = await discord.press(panel.id, crew.mina.id, controlOf(panel, 'record') ?? '');
  const turn = async (page: APIMessage, label: string): Promise<APIMessage | undefined> => {
    const button = buttonsOf(page).find((each) => 'label' in each && each.label === label);
    return button && messageOf(await discord.press(page.id, crew.mina.id, button.custom_id));
  };
  let page = messageOf(opened);
  for (
    let before = await turn(page, 'Previous');
    before !== undefined;
    before = await turn(page, 'Previous')
  ) {
    page = before;
  }
  const pages = [textOf(page)];
  for (let next = await turn(page, 'Next'); next !== undefined; next = await turn(page, 'Next')) {
    page = next;
    pages.push(textOf(page));
  }
  return entriesIn(pages.join('\n'));
}
