import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answered, buttonsOf, messageOf, selectsOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let ada: Member;
let thread: string;
/** What Mina had open when the ratings were revealed. */
let stale: APIMessage;

beforeAll(async () => {
  journey = await startJourney();
  mina = journey.member('Mina');
  jun = journey.member('Jun');
  ada = journey.member('Ada');
  thread = await journey.begin(mina, 'ArF photoresist');
  await mina.fill(thread, /^Move on with gaps/, { reason: 'The first stage is known to all of us' });
});
afterAll(() => journey.end());

const RATINGS = /^Rate independently|^Independent ratings/;

async function opens(member: Member): Promise<APIMessage> {
  return messageOf(await member.press(await member.finds(thread, RATINGS), RATINGS));
}

interface Rated {
  readonly likelihood: string;
  readonly consequence: string;
  readonly evidence?: string;
  readonly reason?: string;
}

function filled({ likelihood, consequence, evidence = 'fair', reason = '' }: Rated) {
  return { likelihood: [likelihood], consequence: [consequence], evidence: [evidence], reason };
}

/** What a member reads, once it is there: Discord holds redrawings of a message back where many come at once. */
function sees(member: Member, words: string) {
  return expect.poll(() => member.reads(thread), { timeout: 15_000 }).toContain(words);
}

function panelSays(words: string) {
  return sees(mina, words);
}

async function form(member: Member): Promise<Answered> {
  return member.press(await opens(member), /^Rate$|^Change my rating$|^评定$|^修改我的评定$/);
}

test('ranges say whether supply lasts until a substitute delivers', async () => {
  expect(await mina.reads(thread)).toContain(
    'Exposed or not is still open. It takes: **Stock lasts (range)** and **Time to a substitute (range)**.',
  );
  const stock = await jun.pick(await jun.finds(thread, /^Answer:/), /^Stock lasts \(range\)/);
  const refused = await jun.submit(stock, plain('大约90', { unit: ['days'] }));
  expect(textOf(refused.response.message)).not.toContain('大约90');
  expect(await jun.reads(thread)).toContain('“大约90”没有说明从多少到多少');
  const again = await jun.pressIn(thread, /^重新打开表单$/);
  expect(JSON.stringify(again.response.modal)).toContain('大约90');
  await jun.submit(again, plain('７至１０周', { unit: ['days'] }));

  const qualify = await ada.pick(await ada.finds(thread, /^Answer:/), /^Time to a substitute \(range\)/);
  await ada.submit(qualify, plain('6-9 months', { unit: ['days'] }));
  await panelSays('**Stock lasts (range)**: 7–10 weeks · @Jun');
  await panelSays('**Time to a substitute (range)**: 6–9 months · @Ada');
  await panelSays(
    [
      '⏳ **Time to survive against time to recover**',
      'Stock and other sources last: 49 to 70 days',
      'Until a substitute or another source delivers: about 183 to 274 days',
      '🔴 **Exposed.** Without supply for about 113 to 225 days.',
      '-# Assumed: use as today and no other source.',
    ].join('\n'),
  );

  const other = await mina.pick(await mina.finds(thread, /^Answer:/), /^Other sources meanwhile/);
  await mina.submit(other, plain('50 to 100 %'));
  await panelSays(
    [
      'Stock and other sources last: at least 98 days',
      'Until a substitute or another source delivers: about 183 to 274 days',
      '🟠 **Perhaps exposed.** Short of supply for up to 176 days, if it goes badly, while others deliver 50 to 100 % of today’s use.',
      '-# Assumed: use as today.',
    ].join('\n'),
  );
});

test('three members rate at the same moment, and nobody sees how the others did', async () => {
  const [minas, juns, adas] = await Promise.all([form(mina), form(jun), form(ada)]);
  expect(juns.response.modal?.title).toBe('你的独立评定');
  const means = selectsOf(juns.response.modal)[0]?.options.map((each) => each.description);
  expect(means).toContain('管制已经宣布或已经生效。');

  await Promise.all([
    mina.submit(minas, filled({ likelihood: 'almost-certain', consequence: 'major', evidence: 'strong' })),
    jun.submit(juns, filled({ likelihood: 'likely', consequence: 'catastrophic', reason: '两座晶圆厂会停' })),
    ada.submit(adas, filled({ likelihood: 'unlikely', consequence: 'major', reason: 'They bluff' })),
  ]);
  await panelSays('[Rate independently (3)]');
  for (const member of [mina, jun, ada]) {
    const others = {
      Mina: 'Almost certain',
      Jun: /两座晶圆厂会停|Catastrophic/,
      Ada: /They bluff|Unlikely ×/,
    };
    const seen = (await member.reads(thread)).replace(/-# Rows: .*/g, '');
    for (const [name, secret] of Object.entries(others)) {
      if (name !== member.name) expect(seen.replace(/almost certain to/g, '')).not.toMatch(secret);
    }
  }
  const own = textOf(await opens(jun));
  expect(own).toContain('你的评定：🟣 **可能性：很可能 × 后果：灾难性**');
  expect(own).toContain('已评定（3 人）');
});

test('a rating can be changed while it is secret', async () => {
  const changing = await form(ada);
  const before = selectsOf(changing.response.modal).map(
    (each) => each.options.find((one) => one.default)?.value,
  );
  expect(before).toEqual(['unlikely', 'major', 'fair']);
  await ada.submit(
    changing,
    filled({ likelihood: 'possible', consequence: 'moderate', reason: 'They bluff, mostly' }),
  );
  await sees(ada, 'Your rating: 🟠 **Possible × Moderate**, high · fair evidence');
  await panelSays('[Rate independently (3)]');
});

test('only whoever facilitates can reveal, or agree', async () => {
  const shown = await opens(ada);
  expect(buttonsOf(shown).map((each) => ('label' in each ? each.label : ''))).toEqual(['Change my rating']);
  expect(textOf(shown)).toContain('Whoever started the assessment, or a moderator, reveals them');
  expect(textOf(await opens(mina))).toContain('cannot be undone');
});

test('the reveal shows the thread how far apart they are, and whose evidence is stronger', async () => {
  stale = await opens(mina);
  const asked = await mina.press(await opens(mina), /^Reveal 3 ratings$/);
  expect(textOf(asked.response.message)).toContain('Everybody who took part has rated.');
  expect(await ada.reads(thread)).not.toContain('revealed 3 independent ratings');
  await mina.press(messageOf(await mina.press(messageOf(asked), /^Not yet$/)), /^Reveal 3 ratings$/);
  await mina.pressIn(thread, /^Yes, reveal all 3$/);
  await sees(mina, '[Record what is agreed]');
  const told = await ada.reads(thread);
  expect(told).toContain(
    [
      '**@Mina revealed 3 independent ratings.**',
      'Likelihood: 2 steps apart, possible to almost certain',
      'Consequence: 2 steps apart, moderate to catastrophic',
      'Strongest evidence: @Mina (strong evidence)',
    ].join('\n'),
  );
  expect(told).toContain('- @Jun: 🟣 **Likely × Catastrophic**, extreme · fair evidence · “两座晶圆厂会停”');
  expect(told).toContain('- @Ada: 🟠 **Possible × Moderate**, high · fair evidence · “They bluff, mostly”');
  await panelSays('[Independent ratings (3)]');
});

test('pressing reveal on a view from before is told that it has happened', async () => {
  await mina.press(stale, /^Reveal 3 ratings$/);
  const told = await mina.reads(thread);
  expect(told).toContain('The ratings have been revealed already.');
  expect(told.match(/revealed 3 independent ratings/g)).toHaveLength(1);
});

test('whoever rates after the reveal is marked as late', async () => {
  const hyejin = journey.member('Hyejin');
  const late = await hyejin.press(await opens(hyejin), /^Rate$/);
  expect(JSON.stringify(late.response.modal)).toContain('yours is shown at once');
  await hyejin.submit(late, filled({ likelihood: 'almost-certain', consequence: 'major', evidence: 'weak' }));
  const told = await mina.reads(thread);
  expect(told).toContain(
    '@Hyejin rated after the reveal: 🟣 **Almost certain × Major**, extreme · weak evidence · given after the reveal',
  );
  await panelSays('[Independent ratings (4)]');
});

test('the agreed value answers both prompts, and who rated otherwise is named', async () => {
  const agreeing = await mina.press(await opens(mina), /^Record what is agreed$/);
  const suggested = selectsOf(agreeing.response.modal).flatMap((each) =>
    each.options.filter((one) => one.default),
  );
  expect(suggested).toEqual([]);
  await mina.submit(agreeing, {
    likelihood: ['almost-certain'],
    consequence: ['major'],
    reason: 'The control is in force since July',
  });
  const told = await ada.reads(thread);
  expect(told).toContain(
    '🤝 @Mina recorded what the team agreed on: 🟣 **Extreme** (Almost certain × Major)',
  );
  expect(told).toContain('> The control is in force since July');
  expect(told).toContain(
    '⚠️ Still rates it otherwise: @Jun (Likely × Catastrophic) and @Ada (Possible × Moderate)',
  );
  await panelSays('✅ **Likelihood**: Almost certain · strong evidence · @Mina');
  await panelSays('🟣 Level of risk: **Extreme** (Almost certain × Major)');
  await panelSays('A  H  H  E [E] E');
});

test('one goes along with it, one stays in disagreement, and both are on the panel', async () => {
  await jun.press(await opens(jun), /^我可以接受$/);
  await sees(jun, '评定不同但可以接受');
  const told = await mina.reads(thread);
  expect(told).toContain('@Jun rated otherwise and can live with what was agreed.');
  await panelSays('⚠️ Still rates it otherwise: @Ada (Possible × Moderate)\n[Independent ratings (4)]');
  const mine = textOf(await opens(ada));
  expect(mine).toContain('[I can live with it]');
});

test('a rating is on record as given, and as what only from the reveal on', async () => {
  const history = await ada.pressIn(thread, /^History$/);
  const told = textOf(history.response.message);
  expect(told).toContain('rated the inherent risk independently');
  expect(told).not.toContain('Unlikely');
  expect(told).toContain('Still otherwise:');
});

async function onwards(to: string) {
  const pressed = await mina.pressIn(thread, /^Move on/);
  if (pressed.response.type === 'modal')
    await mina.submit(pressed, { reason: 'For the sake of the example' });
  await panelSays(to);
}

async function answers(prompt: RegExp, choice: string) {
  const opened = await ada.pick(await ada.finds(thread, /^Back$/), prompt);
  await ada.submit(opened, plain([choice], { evidence: ['strong'] }));
}

test('the target stands beside the first rating, and the rating of now beside both', async () => {
  await onwards('Stage 3 of 6');
  await onwards('Stage 4 of 6');
  await answers(/^Target likelihood/, 'unlikely');
  await answers(/^Target consequence/, 'moderate');
  await panelSays('🎯 Target: 🟡 **Moderate** (Unlikely × Moderate)');
  await onwards('Stage 5 of 6');
  await onwards('Stage 6 of 6');
  await panelSays('Not rated anew yet');
  await panelSays('[Rate independently]');
  await answers(/^Likelihood now/, 'possible');
  await answers(/^Consequence now/, 'major');
  await panelSays(
    [
      '🟣 Level of risk now: **Extreme** (Possible × Major)',
      '*Act now, with top management in charge; look again every week.*',
      'Before any treatment: 🟣 **Extreme** (Almost certain × Major)',
      '**Extreme** as before: likelihood almost certain → possible; consequence major, unchanged',
      '🎯 Target: 🟡 **Moderate** (Unlikely × Moderate)',
    ].join('\n'),
  );
  await answers(/^Consequence now/, 'moderate');
  await panelSays('**Extreme → High**: likelihood almost certain → possible; consequence major → moderate');
  await panelSays('C  L   M  [H]C E   E');
});

test('the rating of now is voted on as well, by itself', async () => {
  const minas = await form(mina);
  await mina.submit(minas, filled({ likelihood: 'unlikely', consequence: 'moderate' }));
  await panelSays('[Rate independently (1)]');
  const asked = await mina.press(await opens(mina), /^Reveal 1 rating$/);
  expect(journey.named(textOf(asked.response.message))).toContain('Took part and have not rated (3): ');
  await mina.press(messageOf(asked), /^Yes, reveal it$/);
  await sees(jun, 'revealed the one rating that was given');
  const agreeing = await mina.press(await opens(mina), /^Record what is agreed$/);
  const suggested = selectsOf(agreeing.response.modal).flatMap((each) =>
    each.options.flatMap((one) => (one.default === true ? [one.value] : [])),
  );
  expect(suggested).toEqual(['unlikely', 'moderate']);
  await mina.submit(agreeing, {
    likelihood: ['unlikely'],
    consequence: ['moderate'],
    reason: 'Half of the supply comes from elsewhere now',
  });
  await sees(jun, '-# In place of: Possible and Moderate');
  await panelSays('🟡 Level of risk now: **Moderate** (Unlikely × Moderate)');
  await panelSays('🎯 Target: 🟡 **Moderate** (Unlikely × Moderate) The target is reached.');
});
