import { afterAll, beforeAll, expect, test } from 'vitest';
import { selectsOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let general: string;
let thread: string;

beforeAll(async () => {
  journey = await startJourney();
  mina = journey.member('Mina');
  jun = journey.member('Jun');
  general = journey.channel('general');
});
afterAll(() => journey.end());

test('a thread opens with the panel of the first stage', async () => {
  const started = await mina.run(general, 'assess start', {
    technology: 'ArF photoresist',
    home: 'KR',
    private: false,
  });
  expect(textOf(started.response.message)).toContain('opened an assessment of **ArF photoresist**');

  const threads = await journey.discord.threads(journey.guild);
  expect(threads.map(({ name, type }) => ({ name, type }))).toEqual([{ name: 'ArF photoresist', type: 11 }]);
  thread = threads[0]?.id ?? '';
  expect(textOf(started.response.message)).toContain(`<#${thread}>`);
  expect(await mina.reads(thread)).toMatchInlineSnapshot(`
    "**ArF photoresist** · home: South Korea
    ## Stage 1 of 6: Identify
    🟦⬜⬜⬜⬜⬜ · 1 of 6 answered
    -# **1 Identify** › 2 Assess › 3 Communicate and monitor › 4 Plan treatment › 5 Execute › 6 Adjust
    *This stage settles:* What could be cut off, for whom and why, how long stock and know-how would carry you, and who else could supply it.
    ✅ **Home country**: South Korea · @Mina
    ⬜ **Trigger** · not answered yet
    ▫️ **In effect from** · optional
    ▫️ **Cause** · optional
    ⬜ **Who is affected** · not answered yet
    ▫️ **Share from abroad** · optional
    ▫️ **Country behind the risk** · optional
    ⬜ **Stock lasts** · not answered yet
    ▫️ **Know-how in reserve** · optional
    ⬜ **Home substitution** · not answered yet
    ▫️ **Time to a substitute** · optional
    ⬜ **Other source countries** · not answered yet
    [Answer: Trigger]
    [▾ Answer or edit another prompt…]
    [Move on with gaps]
    [All answers]
    [History]
    [Lessons]"
  `);
});

test('a form explains itself in the language of whoever opens it', async () => {
  const english = await mina.pressIn(thread, /^Answer: Trigger$/);
  expect(english.response.modal?.title).toBe('Trigger');
  const chinese = await jun.pressIn(thread, /^Answer: Trigger$/);
  const choices = selectsOf(chinese.response.modal)[0]?.options ?? [];
  expect(chinese.response.modal?.title).toMatch(/\p{Script=Han}/u);
  expect(choices.map((each) => each.value)).toEqual([
    'in-force',
    'announced',
    'threat',
    'past-cutoff',
    'none',
    'unknown',
  ]);
  for (const choice of choices) expect(choice.description).toMatch(/\p{Script=Han}/u);
  expect(
    selectsOf(chinese.response.modal)
      .at(-1)
      ?.options.find((each) => each.default)?.value,
  ).toBe('fair');

  const taken = await jun.submit(chinese, {
    value: ['in-force'],
    evidence: ['strong'],
    source: '日本经济产业省公告，2019年7月1日',
    unknown: '',
  });
  expect(textOf(taken.response.message)).toContain('**Trigger**: Control in force · strong evidence');
});

test('each answer leads to the next prompt, whoever gives it', async () => {
  await mina.fill(thread, /^Answer: Who is affected/, {
    value: 'Every fab line below 20 nm; two customers wait for the parts.',
    evidence: ['fair'],
    source: '',
    unknown: '',
  });
  await jun.fill(thread, /^Answer: Stock lasts/, {
    value: '2,5',
    unit: ['months'],
    evidence: ['weak'],
    source: '',
    unknown: '',
  });
  await mina.fill(thread, /^Answer: Home substitution/, {
    value: ['generation'],
    evidence: ['fair'],
    source: '',
    unknown: '',
  });
  await jun.fill(thread, /^Answer: Other source/, {
    value: '比利时、US',
    evidence: ['fair'],
    source: '',
    unknown: '',
  });

  const panel = await mina.reads(thread);
  expect(panel).toContain('**Stock lasts**: 2.5 months · weak evidence');
  expect(panel).toContain('Belgium, United States');
  expect(panel).toContain('[Move on to: Assess]');
});

test('a date, and a value that is unknown for a reason, through the list of prompts', async () => {
  const panel = await mina.finds(thread, /Move on to/);
  const since = await mina.pick(panel, /^In effect from/);
  await mina.submit(since, { value: '2019年7月4日', evidence: ['strong'], source: '', unknown: '' });
  const knowHow = await jun.pick(await jun.finds(thread, /Move on to/), /^Know-how/);
  const redrawn = await jun.submit(knowHow, {
    value: '',
    evidence: ['fair'],
    source: '',
    unknown: '工厂还没有答复',
  });
  expect(textOf(redrawn.response.message)).toContain('**In effect from**: July 4, 2019');
  expect(textOf(redrawn.response.message)).toContain('❔ **Know-how in reserve**: unknown: 工厂还没有答复');
});

test('an edit shows in the thread what changed', async () => {
  const editing = await jun.pick(await jun.finds(thread, /Move on to/), /^Who is affected/);
  await jun.submit(editing, {
    value: 'Every fab line below 14 nm; two customers wait for the parts.',
    evidence: ['strong'],
    source: '',
    unknown: '',
  });
  const told = await mina.reads(thread);
  expect(told).toContain(`@Jun changed **Who is affected**:`);
  expect(told).toContain('~~20~~**14**');
  expect(told).toContain('~~fair~~**strong**');
});

test('the second stage rates, and the matrix gives the level', async () => {
  const moved = await mina.pressIn(thread, /^Move on to: Assess/);
  expect(textOf(moved.response.message)).toContain('Stage 2 of 6: Assess');

  const answers = [
    [/^Answer: C1/, 'met'],
    [/^Answer: C2/, 'met'],
    [/^Answer: C3/, 'partly'],
    [/^Answer: Likelihood/, 'almost-certain'],
  ] as const;
  for (const [button, choice] of answers) {
    await jun.fill(thread, button, { value: [choice], evidence: ['fair'], source: '', unknown: '' });
  }
  expect(await mina.reads(thread)).toContain('Level of risk: not yet');
  const rated = await mina.fill(thread, /^Answer: Consequence/, {
    value: ['major'],
    evidence: ['fair'],
    source: '',
    unknown: '',
  });
  expect(textOf(rated.response.message)).toContain('Level of risk: **Extreme** (Almost certain × Major)');
  expect(textOf(rated.response.message)).toContain('A  H  H  E [E] E');
});

test('the decision ends the stage, and the third one begins', async () => {
  await mina.fill(thread, /^Answer: Decision/, {
    value: ['treat'],
    evidence: ['fair'],
    source: '',
    unknown: '',
  });
  const moved = await jun.pressIn(thread, /^Move on to: Communicate/);
  expect(textOf(moved.response.message)).toContain('Stage 3 of 6');
  expect(textOf(moved.response.message)).toContain('[Add a talk]');

  const back = await jun.press(await jun.finds(thread, /^Back$/), /^Back$/);
  expect(textOf(back.response.message)).toContain('[Go to stage: Communicate and monitor]');
});

test('status, list and all answers, each in the reader’s language', async () => {
  const status = await jun.run(thread, 'assess status');
  expect(textOf(status.response.message)).toContain('风险等级：**极高**');
  expect(textOf(status.response.message)).toContain('决定：**应对**');
  expect(textOf((await mina.run(general, 'assess list')).response.message)).toContain(
    '**ArF photoresist** · Communicate and monitor · Extreme',
  );

  const back = await mina.pressIn(thread, /^Back$/);
  const record = await jun.press(
    back.response.message ?? (await jun.finds(thread, /Answers/)),
    /^All answers$/,
  );
  expect(textOf(record.response.message)).toContain('> Every fab line below 14 nm');
  expect(textOf(record.response.message)).toContain('依据：日本经济产业省公告，2019年7月1日');
});
