import type { Prompt } from '../../src/domain/framework/prompt.ts';
import { type Answered, textOf } from '../support/discord-user.ts';
import { readsLike, writeAnswer } from './answers.ts';
import { type Case, type Crew, type Person, stageNumber } from './crew.ts';
import { panelAt, pressOnPanel } from './panels.ts';
import { controlOf, fieldsOn, isPublic, prefilled, stageOn, unescaped } from './reading.ts';

/** What members do while the bot dies. */
export const DEEDS = [
  'answer',
  'edit',
  'two at one prompt',
  'two at two prompts',
  'move on',
  'settle',
  'resume',
  'start',
  'settings',
] as const;
export type Deed = (typeof DEEDS)[number];

/** The last step of a deed: everything before it has happened, the bot may be killed while it runs. */
export type Deliver = () => Promise<void>;

/** Gets ready for a deed. `undefined` where there is nothing to do it to. */
export async function prepare(crew: Crew, deed: Deed): Promise<Deliver | undefined> {
  const { random } = crew;
  if (deed === 'start') return () => open(crew);
  if (deed === 'settings') return () => changeTimezone(crew);
  const at = random.pick(crew.cases.slice(-3));
  crew.touched.add(at);
  const [first, second] = random.shuffled(crew.people);
  if (first === undefined || second === undefined) throw new Error('it takes two');
  const prompts = random.shuffled(answerable(crew, at));
  const untouched = prompts.filter((prompt) => at.given.every((each) => each.prompt !== prompt.id));
  const touched = prompts.filter((prompt) => !untouched.includes(prompt));
  const [prompt, other] = [...untouched, ...touched];
  if (prompt === undefined || other === undefined) throw new Error('there is nothing to answer');
  switch (deed) {
    case 'answer':
      return fillForm(crew, at, first, prompt);
    case 'edit':
      return fillForm(crew, at, first, touched[0] ?? prompt);
    case 'two at one prompt':
      return bothAtOnce([await fillForm(crew, at, first, prompt), await fillForm(crew, at, second, prompt)]);
    case 'two at two prompts':
      return bothAtOnce([await fillForm(crew, at, first, prompt), await fillForm(crew, at, second, other)]);
    case 'move on':
      return moveOn(crew, random.pick(crew.cases));
    case 'settle':
      return settle(crew, first);
    case 'resume':
      return async () => void (await crew.town.discord.command(at.thread, first.id, 'assess resume'));
  }
}

function bothAtOnce(deliveries: readonly Deliver[]): Deliver {
  return async () => void (await Promise.all(deliveries.map((deliver) => deliver())));
}

function answerable(crew: Crew, at: Case): readonly Prompt[] {
  return crew.framework.stages
    .slice(0, at.stage.atLeast)
    .flatMap((stage) => stage.prompts)
    .filter((prompt) => prompt.who !== 'facilitate' && prompt.id !== 'home');
}

async function fillForm(crew: Crew, at: Case, who: Person, prompt: Prompt): Promise<Deliver> {
  const { discord } = crew.town;
  const stage = stageNumber(crew.framework, prompt);
  const opened = await pressOnPanel(crew, at, who, stage, (panel) =>
    discord.press(panel.id, who.id, controlOf(panel, 'pick') ?? '', [prompt.id]),
  );
  const { modal } = opened.response;
  if (modal === undefined) throw new Error(`no form for ${prompt.id}: ${textOf(opened.response.message)}`);
  const mark = crew.mark();
  const written = writeAnswer(crew.framework, prompt, mark, crew.random);
  const fields = fieldsOn(modal);
  // The form starts from the answer it is to replace: what is not typed anew is taken out.
  const blank = Object.fromEntries(
    ['value', 'unknown'].filter((each) => fields.has(each)).map((each) => [each, '']),
  );
  const replaced = /\w+$/.exec(prefilled(modal, 'source') ?? '')?.[0];
  return async () => {
    const own = at.given.filter((each) => each.by === who.name && each.prompt === prompt.id);
    const given = {
      mark,
      prompt: prompt.id,
      by: who.name,
      over: [...own.map((each) => each.mark), ...(replaced === undefined ? [] : [replaced])],
      acked: false,
      seen: false,
      isIn: (entry: { title: string; evidence: string; value: string; by: string }) =>
        entry.title === prompt.title.en &&
        entry.evidence === written.evidence &&
        entry.by === who.id &&
        readsLike(prompt, written.reads, entry.value),
    };
    at.given.push(given);
    const values = { ...blank, ...written.values };
    const answered = await discord.submit(opened.interaction, who.id, values);
    given.acked = shows(answered, prompt, written.reads);
  };
}

/** Whether the panel that came back has the answer on it, or says that there are two now. */
function shows({ response }: Answered, prompt: Prompt, reads: string): boolean {
  if (response.type === 'modal' || response.type === 'none') return false;
  const line = textOf(response.message)
    .split('\n')
    .find((each) => each.includes(`**${prompt.title.en}**`));
  if (line === undefined) return false;
  const start = reads.replace(/\s+/g, ' ').slice(0, 40);
  return unescaped(line).includes(start) || /\d answers, choose one/.test(line);
}

async function moveOn(crew: Crew, at: Case): Promise<Deliver | undefined> {
  const { discord } = crew.town;
  const from = at.stage.atLeast;
  crew.touched.add(at);
  // The last stage is left by closing.
  if (from === crew.framework.stages.length) return undefined;
  const who = at.starter;
  const panel = await panelAt(crew, at, who, 'current');
  const straight = controlOf(panel, 'move-on');
  const reason = { reason: `${crew.mark()}: the board meets on Tuesday` };
  const explained =
    straight === undefined
      ? await discord.press(panel.id, who.id, controlOf(panel, 'explain') ?? '')
      : undefined;
  return async () => {
    at.stage.atMost = from + 1;
    const moved =
      explained === undefined
        ? await discord.press(panel.id, who.id, straight ?? '')
        : await discord.submit(explained.interaction, who.id, reason);
    if (moved.response.type !== 'none' && stageOn(moved.response.message) === from + 1)
      at.stage.atLeast = from + 1;
  };
}

async function settle(crew: Crew, who: Person): Promise<Deliver | undefined> {
  const { discord } = crew.town;
  for (const at of crew.random.shuffled(crew.cases)) {
    const messages = await discord.messages(at.thread, who.id);
    const choice = messages.findLast(
      (message) => isPublic(message) && controlOf(message, 'keep') !== undefined,
    );
    const button = choice === undefined ? undefined : controlOf(choice, 'keep');
    if (choice === undefined || button === undefined) continue;
    crew.touched.add(at);
    return async () => {
      at.settled.push({ prompt: button.split('/')[2] ?? '', before: at.given.length });
      await discord.press(choice.id, who.id, button);
    };
  }
  return undefined;
}

async function open(crew: Crew): Promise<void> {
  const starter = crew.random.pick(crew.people);
  const opening = { name: `Technology ${crew.mark()}`, starter, acked: false };
  crew.openings.push(opening);
  const { response } = await crew.town.discord.command(crew.general, starter.id, 'assess start', {
    technology: opening.name,
    home: 'KR',
  });
  opening.acked = textOf(response.message).includes(opening.name);
}

async function changeTimezone(crew: Crew): Promise<void> {
  const wanted = crew.random.pick([
    'Asia/Seoul',
    'Asia/Tokyo',
    'Europe/Berlin',
    'America/New_York',
    'Africa/Cairo',
  ]);
  crew.timezone.sent.push(wanted);
  const { response } = await crew.town.discord.command(crew.general, crew.mina.id, 'settings change', {
    timezone: wanted,
  });
  if (unescaped(textOf(response.message)).includes(wanted))
    Object.assign(crew.timezone, { acked: wanted, sent: [] });
}
