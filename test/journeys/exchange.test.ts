import { afterAll, beforeAll, expect, test } from 'vitest';
import { buttonsOf, messageOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';

let journey: Journey;
let general: string;
let elsewhere: string;
let file: Buffer;
let [mina, hyejin, ada]: readonly [Member, Member, Member] | readonly never[] = [];

function somebody(member: Member | undefined): Member {
  if (member === undefined) throw new Error('nobody to ask');
  return member;
}

const imports = async (
  member: Member | undefined,
  channel: string,
  content: Buffer,
  filename = 'risks.json',
) =>
  messageOf(
    await somebody(member).run(channel, 'risks import', {
      file: { filename, base64: content.toString('base64') },
    }),
  );

beforeAll(async () => {
  journey = await startJourney();
  general = journey.channel('general');
  [mina, hyejin, ada] = [journey.member('Mina'), journey.member('Hyejin'), journey.member('Ada')];
  const help = messageOf(await mina.run(general, 'help', { task: 'example' }));
  await mina.press(help, /^Load the example$/);
  await journey.begin(ada, 'Secret etchant', { private: true });
  const town = (await journey.discord.admin({ action: 'add-guild', name: 'Town' })) as {
    channels: { id: string; name: string }[];
  };
  elsewhere = town.channels[0]?.id ?? '';
});
afterAll(() => journey.end());

test('a report as JSON holds what its asker may see', async () => {
  const report = messageOf(await somebody(hyejin).run(general, 'risks report', { format: 'json' }));
  expect(report.attachments.map(({ filename }) => filename)).toEqual([
    expect.stringMatching(/^unchoke-register-[\d-]+\.json$/),
  ]);
  file = Buffer.from(await (await fetch(report.attachments[0]?.url ?? '')).arrayBuffer());
  expect(file.toString()).toContain('Example: photoresist');
  expect(/Secret/.test(file.toString())).toBe(false);
});

test('in the same server there is nothing to import, and only administrators may look', async () => {
  expect(textOf(await imports(mina, general, file))).toContain('nothing to import');
  expect(textOf(await imports(hyejin, general, file))).toContain('Manage Server');
});

test('in another server it is shown first, then taken in whole, and its history says where it is from', async () => {
  const shown = await imports(mina, elsewhere, file);
  expect(textOf(shown)).toMatch(
    /Made in another server[\s\S]*New:[*]+ Assessments: 3\. Watched: 5\. Readings: 10\.[\s\S]*Example: photoresist/,
  );
  expect(buttonsOf(shown).map((each) => 'label' in each && each.label)).toEqual(['Import what is new']);
  const before = await somebody(mina).run(elsewhere, 'risks list');
  expect(textOf(before.response.message)).not.toContain('Example');
  const done = await somebody(mina).press(shown, /^Import what is new$/);
  expect(textOf(done.response.message)).toMatch(
    /Imported[\s\S]*Assessments: 3\. Watched: 5\. Readings: 10\./,
  );
  const after = await somebody(mina).run(elsewhere, 'risks list');
  expect(textOf(after.response.message)).toMatch(/Risks \(3\)[\s\S]*Example: photoresist/);
  const history = await somebody(mina).run(elsewhere, 'assess history', {
    assessment: 'Example: photoresist',
  });
  expect(textOf(history.response.message)).toContain('imported it from a file made');
});

test('a second time it is recognised; one opens in a thread there', async () => {
  expect(textOf(await imports(mina, elsewhere, file))).toContain('nothing to import');
  const opened = await somebody(mina).run(elsewhere, 'assess resume', { assessment: 'Example: photoresist' });
  const thread = /<#(\d+)>/.exec(textOf(opened.response.message))?.[1] ?? '';
  expect(await somebody(mina).reads(thread)).toContain('Stage 6 of 6');
  expect(textOf(await imports(mina, elsewhere, file))).toContain('nothing to import');
});

test('who is not there is called as in the file, and nobody is pinged by a name', async () => {
  const stranger = '999999999999999998';
  const foreign = file
    .toString()
    .replaceAll(/"a(\d{9})/g, '"b$1')
    .replaceAll('Example: photoresist', 'Foreign resist')
    .replaceAll(somebody(mina).id, stranger)
    .replace(`"${stranger}":"Mina"`, `"${stranger}":"@everyone Kim"`);
  const asked = await imports(mina, elsewhere, Buffer.from(foreign));
  expect(textOf(asked)).toMatch(/Not in this server: .*everyone Kim/);
  await somebody(mina).press(asked, /^Import what is new$/);
  const shown = await somebody(mina).run(elsewhere, 'risks show', { assessment: 'Foreign resist' });
  expect(textOf(shown.response.message)).toMatch(/everyone Kim ↗/);
  expect(textOf(shown.response.message)).not.toContain('@everyone');
  expect(shown.response.message?.mention_everyone).toBe(false);
});

test.each([
  ['a table', Buffer.from('a,b\n1,2\n'), 'That is no JSON file'],
  ['JSON of something else', Buffer.from('{"a":1}'), 'was not made by'],
  ['a newer file', Buffer.from('{"format":"unchoke-risks","version":9}'), 'newer version of Unchoke'],
])('%s is refused in a sentence', async (_, content, sentence) => {
  expect(textOf(await imports(mina, elsewhere, content))).toContain(sentence);
});
