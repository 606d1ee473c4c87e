import type { APIMessage } from 'discord-api-types/v10';
import { textOf } from '../support/discord-user.ts';
import type { Case, Crew, Opening } from './crew.ts';
import { compareAnswers, type Fault } from './ledger.ts';
import { readAnswers } from './panels.ts';
import { assessmentOn, controlOf, isPublic, livePanels, stageOn, unescaped } from './reading.ts';

const MARK = /\bm\d{5}\b/;
const BUG = /reference: `/;

/** Looks at everything that is to be seen of one assessment, as a member does. */
export async function inspectCase(crew: Crew, at: Case): Promise<Fault[]> {
  const { discord } = crew.town;
  const faults = await panelFaults(crew, at);
  faults.push(...doubledNotices(at, await discord.messages(at.thread, crew.mina.id)));
  const { response } = await discord.command(at.thread, crew.mina.id, 'assess status');
  const stage = stageOn(response.message);
  if (stage < at.stage.atLeast)
    faults.push({ kind: 'lost', what: `${at.name}: moving on from stage ${stage}` });
  if (stage > at.stage.atMost)
    faults.push({ kind: 'altered', what: `${at.name}: nobody moved on to ${stage}` });
  at.stage = { atLeast: stage, atMost: stage };
  const entries = await readAnswers(crew, at, stage);
  if (!entries.some((each) => each.title === 'Home country' && each.value === 'South Korea'))
    faults.push({ kind: 'lost', what: `${at.name}: the country it was started with` });
  return [...faults, ...compareAnswers(at, entries)];
}

/**
 * A bot that dies between posting a panel and taking the buttons off the one before leaves two that work; the next one
 * that is posted has to put an end to that.
 */
async function panelFaults(crew: Crew, at: Case): Promise<Fault[]> {
  const { discord } = crew.town;
  const count = async () => livePanels(await discord.messages(at.thread, crew.mina.id)).length;
  if ((await count()) === 1) return [];
  await discord.command(at.thread, crew.mina.id, 'assess resume');
  const panels = await count();
  return panels === 1 ? [] : [{ kind: 'doubled', what: `${at.name}: ${panels} live panels after resuming` }];
}

/** Notices that stand in a thread twice, word by word. */
function doubledNotices({ name }: Case, messages: readonly APIMessage[]): Fault[] {
  const panels = livePanels(messages);
  const marked = messages
    .filter((each) => isPublic(each) && !panels.includes(each))
    .map(textOf)
    .filter((text) => MARK.test(text));
  return marked
    .filter((text, index) => marked.indexOf(text) < index)
    .map((text) => ({ kind: 'doubled', what: `${name}: the notice ${text}` }));
}

/** Looks for an assessment whose start was cut off: there whole, there to be resumed, or not there at all. */
export async function inspectOpening(
  crew: Crew,
  opening: Opening,
): Promise<{ found?: Case; faults: Fault[] }> {
  const { discord } = crew.town;
  const { name, starter } = opening;
  const named = { assessment: name };
  const status = await discord.command(crew.general, crew.mina.id, 'assess status', named);
  if (stageOn(status.response.message) === 0) {
    return { faults: opening.acked ? [{ kind: 'lost', what: `the assessment ${name}` }] : [] };
  }
  await discord.command(crew.general, starter.id, 'assess resume', named);
  const threads = (await discord.threads(crew.guild)).filter((each) => each.name === name);
  const [thread] = threads;
  const id = status.response.message && assessmentOn(status.response.message);
  if (thread === undefined || id === undefined)
    return { faults: [{ kind: 'broken', what: `${name} cannot be resumed` }] };
  const stage = { atLeast: 1, atMost: 1 };
  const found: Case = { id, name, starter, thread: thread.id, given: [], settled: [], stage };
  const faults: Fault[] =
    threads.length > 1 ? [{ kind: 'doubled', what: `${threads.length} threads of ${name}` }] : [];
  return { found, faults };
}

/** Presses what stood on a message before the bot died, as somebody does who still has it on screen. */
export async function pressOld(crew: Crew, at: Case, old: APIMessage): Promise<Fault[]> {
  const { discord } = crew.town;
  const faults: Fault[] = [];
  for (const deed of ['record', 'answer', 'compare', 'explain']) {
    const button = controlOf(old, deed);
    const now = (await discord.messages(at.thread, crew.mina.id)).find((each) => each.id === old.id);
    // Discord takes a press only of what is on the message now.
    if (button === undefined || now === undefined || controlOf(now, deed) !== button) continue;
    const who = deed === 'explain' ? at.starter : crew.mina;
    const { response } = await discord.press(old.id, who.id, button);
    const said = textOf(response.message);
    if (response.type !== 'modal' && (said === '' || BUG.test(said)))
      faults.push({ kind: 'broken', what: `${at.name}: ${button} answers ${response.type} ${said}` });
  }
  return faults;
}

/** What was set for the server last, or what was being set when the bot died. */
export async function inspectSettings(crew: Crew): Promise<Fault[]> {
  const { timezone } = crew;
  const { response } = await crew.town.discord.command(crew.general, crew.mina.id, 'settings show');
  const said = unescaped(textOf(response.message));
  const now = [timezone.acked, ...timezone.sent].filter((each) => said.includes(each)).at(-1);
  if (now === undefined) return [{ kind: 'lost', what: `the timezone ${timezone.acked}` }];
  crew.timezone.acked = now;
  crew.timezone.sent = [];
  return [];
}
