import { Buffer } from 'node:buffer';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messageOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let ada: Member;
let general: string;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun, ada] = ['Mina', 'Jun', 'Ada'].map((name) => journey.member(name)) as [Member, Member, Member];
  general = journey.channel('general');
});
afterAll(() => journey.end());

const upload = (content: string | Uint8Array, filename = 'table.csv') => ({
  file: { filename, base64: Buffer.from(content).toString('base64') },
});
async function imports(member: Member, content: string | Uint8Array, filename?: string): Promise<APIMessage> {
  return messageOf(await member.run(general, 'monitor import', upload(content, filename)));
}
const reads = (message: APIMessage | undefined) => journey.named(textOf(message));
async function fetched(message: APIMessage): Promise<readonly Buffer[]> {
  return Promise.all(
    message.attachments.map(async ({ url }) => Buffer.from(await (await fetch(url)).arrayBuffer())),
  );
}
const ITEMS =
  'name,indicator,unit,warning,critical,cadence,timezone,owner\n' +
  'Resist in stock,stock-days,days,60,30,weekly,Asia/Seoul,Mina\n' +
  '"Neon, price",price,USD,"1,200.5",2000,0 9 1 * *,,\n';

test('items are shown before they are watched, and pressed twice they are watched once', async () => {
  const preview = await imports(mina, ITEMS);
  expect(reads(preview)).toContain('Items to be watched: 2 rows, read as UTF-8 with commas.');
  expect(reads(preview)).toContain('**It would bring:** 2 new items.');
  expect(reads(preview)).toMatch(/\*\*new\*\* Resist in stock: Days of stock, .*@Mina/);
  expect(reads(await mina.run(general, 'monitor list').then(messageOf))).not.toContain('Resist in stock');
  const pressed = await Promise.all([mina.press(preview, /^Import$/), mina.press(preview, /^Import$/)]);
  for (const { response } of pressed) {
    expect(reads(response.message)).toContain('**table.csv** is imported: 2 new items.');
  }
  const list = reads(messageOf(await mina.run(general, 'monitor list')));
  expect(list.match(/Resist in stock/g)).toHaveLength(1);
  expect(list).toContain('Neon, price');
});

test('the same file again changes nothing and says so', async () => {
  const again = await imports(mina, ITEMS);
  expect(reads(again)).toContain('Everything in it is on record already: nothing changes.');
  expect(reads(again)).not.toContain('[Import]');
});

test('readings in Chinese, as a Chinese spreadsheet saves them', async () => {
  const gbk = Buffer.from(
    'bce0b2e2cfee3bc8d5c6da3bd6b50d0a52657369737420696e2073746f636b3b323032362d31302d30353b35350d0a52657369737420696e2073746f636b3b323032362d31302d31323b32350d0a',
    'hex',
  );
  const preview = await imports(jun, gbk, '读数.csv');
  expect(reads(preview)).toContain('读数：共2行，按GB18030、分号分隔读取。');
  expect(reads(preview)).toContain('新增读数2条');
  const done = await jun.press(preview, /^导入$/);
  expect(reads(done.response.message)).toContain('已导入：新增读数2条');
  const alerts = (await jun.sees(general)).filter((each) => /Resist in stock/.test(textOf(each)));
  expect(alerts.length).toBeLessThanOrEqual(1);
});

test('a restart loses no preview', async () => {
  const preview = await imports(mina, 'item,date,value\nResist in stock,2026-10-19,24\n');
  await journey.restart();
  expect(reads((await mina.press(preview, /^Import$/)).response.message)).toContain('1 new reading');
});

test('what has changed since the preview is shown, and nothing is written', async () => {
  const preview = await imports(mina, 'item,date,value\nResist in stock,2026-10-26,23\n');
  const other = await imports(jun, 'item,date,value\nResist in stock,2026-10-26,22\n');
  await jun.press(other, /^导入$/);
  const pressed = reads((await mina.press(preview, /^Import$/)).response.message);
  expect(pressed).toContain('Something has changed since the preview');
  expect(pressed).toContain('22 days becomes **23 days**');
});

test('another file takes the place of the one before', async () => {
  const first = await imports(ada, 'item,date,value\nResist in stock,2026-09-07,70\n');
  await imports(ada, 'item,date,value\nResist in stock,2026-09-07,71\n');
  await ada.press(first, /^Import$/);
  expect(await ada.reads(general)).toContain('That preview is no longer kept');
});

test('each row that is wrong is named, and all of them come as a file', async () => {
  const rows = Array.from({ length: 20 }, (_, n) => `Resist in stock,2026-08-${n + 10},n/a`).join('\n');
  const refused = await imports(mina, `item,date,value\n${rows}\n`);
  expect(reads(refused)).toContain('**20 rows cannot be taken, so nothing is imported.**');
  expect(reads(refused)).toContain('- row 16: `value` is no number: “n/a”');
  expect(reads(refused)).not.toContain('- row 17:');
  expect(reads(refused)).toContain('… and 5 more');
  const [file] = await fetched(refused);
  expect(file?.toString().match(/is no number/g)).toHaveLength(20);
  expect(reads(refused)).not.toContain('[Import]');
});

describe('what cannot be read is said in a sentence', () => {
  test.each([
    ['a picture', Buffer.from('89504e470d0a1a0a00000000', 'hex'), 'That file is no text'],
    ['nothing', '\n', 'That file is empty'],
    ['another table', 'colour,size\nred,5\n', 'None of these columns is known: “colour”, “size”'],
    ['half a table', 'item,partner,value\nx,JP,5\n', 'need a column `period`'],
    ['too much', `item,date,value\n${'a,b,c\n'.repeat(50_000)}`, 'more than 10,000 rows'],
    [
      'what is not theirs',
      'item,date,value\nNobody knows,2026-01-05,1\n',
      'no item here is called “Nobody knows”',
    ],
    ['formulas', 'item,date,value\nResist in stock,2026-01-05,=1+1\n', 'is a formula: “=1+1”'],
  ])('%s', async (_, content, sentence) => {
    expect(reads(await imports(mina, content))).toContain(sentence);
  });
});

test('what is exported comes back without changing anything', async () => {
  for (const what of ['items', 'readings']) {
    const exported = messageOf(await mina.run(general, 'monitor export', { what }));
    const [file] = await fetched(exported);
    expect(file?.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(reads(await imports(mina, file ?? ''))).toContain('nothing changes');
  }
});

test('a template is read as one without rows, in both languages', async () => {
  for (const [member, sentence] of [
    [mina, 'There is a header and nothing under it'],
    [jun, '只有表头，没有内容'],
  ] as const) {
    const files = await fetched(messageOf(await member.run(general, 'monitor export', { what: 'template' })));
    expect(files).toHaveLength(3);
    for (const file of files) expect(reads(await imports(member, file))).toContain(sentence);
  }
});

test('shares by partner country become readings of three items', async () => {
  await mina.run(general, 'settings change', { home: 'KR' });
  const shares =
    'technology;period;partner;value\nArF resist;2024;Japan;60\nArF resist;2024;US;30\nArF resist;2024;KR;10\n' +
    'ArF resist;2024;World;100\n';
  const preview = await imports(mina, shares);
  expect(reads(preview)).toContain('1 row of the whole world left out');
  expect(reads(preview)).toContain('3 new items and 3 new readings');
  expect(reads(preview)).toMatch(
    /ArF resist: share of the largest source, December 31, 2024: \*\*60%\*\* \(Largest source: Japan \(60%\)\)/,
  );
  await mina.press(preview, /^Import$/);
  expect(reads(await imports(mina, shares))).toContain('nothing changes');
});
