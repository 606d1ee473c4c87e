import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../support/discord-user.ts';
import { type Journey, startJourney } from '../support/journey.ts';
import { createTranscript, type Transcript } from '../support/transcript.ts';
import { type CaseStep, recordOf, STAGES_OF_CASE, TECHNOLOGY, type Whole } from '../support/whole-case.ts';

let journey: Journey;
let whole: Whole;
let transcript: Transcript;

beforeAll(async () => {
  journey = await startJourney();
  const members = { Mina: journey.member('Mina'), Jun: journey.member('Jun'), Ada: journey.member('Ada') };
  whole = { members, channel: journey.channel('general'), thread: '' };
  transcript = createTranscript(journey.named);
});
afterAll(() => journey.end());

async function take(step: CaseStep): Promise<void> {
  const member = whole.members[step.who];
  const onTheWay: string[] = [];
  const answered = await step.act(whole, member, (shown) => onTheWay.push(textOf(shown.response.message)));
  transcript.says(`**${step.who}** ${step.does}.`);
  if (step.look !== true) return;
  for (const shown of [...onTheWay, textOf(answered.response.message)]) transcript.shows(shown);
}

test('a case starts in a thread of its own', async () => {
  transcript.heading('The start');
  const { Mina } = whole.members;
  const started = await Mina.run(whole.channel, 'assess start', { technology: TECHNOLOGY, home: 'KR' });
  whole.thread = (await journey.discord.threads(journey.guild))[0]?.id ?? '';
  transcript.says(`**Mina** writes \`/assess start technology:"${TECHNOLOGY}" home:KR\`.`);
  transcript.shows(textOf(started.response.message));
  transcript.says('In the thread stands a panel:');
  transcript.shows(await Mina.reads(whole.thread));
  expect(await Mina.reads(whole.thread)).toContain('Stage 1 of 6');
});

for (const { title, steps } of STAGES_OF_CASE) {
  test(`${title}: three members, two languages`, { timeout: 60_000 }, async () => {
    transcript.heading(title);
    for (const step of steps) await take(step);
    // Whatever came of the last step is there for everybody.
    const last = steps.at(-1);
    if (last !== undefined) expect(await whole.members[last.who].reads(whole.thread)).toContain(last.proof);
  });
}

test('the level of 2019 stands beside the one of the review', async () => {
  const panel = await whole.members.Mina.reads(whole.thread);
  expect(panel).toContain('Before any treatment: 🟣 **Extreme** (Almost certain × Major)');
  expect(panel).toContain('Level of risk now: **High** (Possible × Moderate)');
  expect(panel).toContain('**Extreme → High**');
});

test('what spoke against closing is on the record, and closed means closed', async () => {
  const { Ada, Mina } = whole.members;
  // A thread that was told much is told the rest when Discord takes more.
  await expect
    .poll(() => Mina.reads(whole.thread), { timeout: 10_000 })
    .toContain('members still disagree on the inherent rating');
  const again = await Mina.run(whole.thread, 'assess close', { decision: 'accepted' });
  expect(textOf(again.response.message)).toContain('This assessment is closed (Treated)');
  const notHers = await Ada.run(whole.thread, 'assess reopen', { stage: 'adjust' });
  expect(textOf(notHers.response.message)).toContain('for whoever started the assessment');
});

test('the history tells who changed what, in the reader’s language', async () => {
  transcript.heading('Afterwards');
  const { Jun, Ada } = whole.members;
  const history = await Jun.run(whole.thread, 'assess history');
  transcript.says('**Jun** writes `/assess history` and reads, in Chinese:');
  transcript.shows(textOf(history.response.message));
  expect(textOf(history.response.message)).toContain('结束了评估：**已应对**');

  const listed = await Ada.run(whole.channel, 'assess list', { state: 'closed', level: 'high' });
  transcript.says('**Ada** writes `/assess list state:closed level:high`.');
  transcript.shows(textOf(listed.response.message));
  expect(textOf(listed.response.message)).toContain(`**${TECHNOLOGY}** · closed · High`);
  const juns = await Ada.run(whole.channel, 'assess list', { state: 'open', owner: Jun.id });
  expect(textOf(juns.response.message)).toContain('**EUV photoresist** · Identify');
  const none = await Ada.run(whole.channel, 'assess list', { state: 'open', owner: Ada.id });
  expect(textOf(none.response.message)).toContain('No assessment that you can see is like that');
});

test('a review a year later starts anew, with the last one beside it', async () => {
  const { Mina } = whole.members;
  await Mina.run(whole.thread, 'assess reopen', { stage: 'adjust', why: 'The yearly review' });
  const panel = await Mina.reads(whole.thread);
  transcript.says(
    'A year later **Mina** writes `/assess reopen stage:adjust`. The panel asks anew, and keeps what was:',
  );
  transcript.shows(textOf(await Mina.finds(whole.thread, /^All answers$/)));
  expect(panel).toContain('opened the assessment again at **Adjust** for a new review');
  expect(panel).toContain('⬜ **Next review** · not answered yet');
  expect(panel).toContain('Level of risk at the last review: **High** (Possible × Moderate)');
});

test('all of it can be read as a page', async () => {
  transcript.heading('All answers');
  transcript.shows(await recordOf(whole, whole.members.Mina));
  const page = [
    '# A whole case, as three members see it',
    '',
    `Photoresist from 2019 to 2022, entered by hand after the Korean case; what the paper does not tell is made up by`,
    'the three: Mina and Ada read English, Jun reads Chinese. `whole-case.test.ts` plays it with the real Discord client',
    'and compares every word with this page.',
    '',
    transcript.text(),
  ].join('\n');
  await expect(page).toMatchFileSnapshot('whole-case.md');
});
