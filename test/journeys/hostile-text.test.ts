import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refused, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;

beforeAll(async () => {
  journey = await startJourney();
  mina = journey.member('Mina');
  jun = journey.member('Jun');
});
afterAll(() => journey.end());

const HOSTILE = [
  ['mentions', '@everyone @here <@123456789012345678> <@&123456789012345678>'],
  [
    'markdown',
    '# big\n**bold** `code` [link](https://evil.example) ~~gone~~ ||spoiler|| > quote\n- list\n1. one',
  ],
  ['an open code block', '```js\nalert(1)'],
  ['right to left', '\u202Eevil\u202C \u2066isolated\u2069 שלום مرحبا'],
  ['zero width', 'in\u200Bvis\uFEFFible\u2060'],
  ['emoji', '👩‍👩‍👧‍👦🇰🇷👍🏽'.repeat(20)],
  ['null bytes and controls', 'a\u0000b\u0007c\u001B[31m'],
  ['a lone surrogate', 'half \uD83D of an emoji'],
  ['a formula', '=HYPERLINK("http://evil.example","click")'],
  ['html', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['long', 'very long '.repeat(199)],
  ['combining marks', `Z${'\u0351\u0489'.repeat(900)}`],
] as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be left is looked for
const HARMFUL = /[\u202A-\u202E\u2066\u2067\u0000\u0007\u001B]|@everyone|@here/;

test.each(HOSTILE)('%s in an answer is kept, drawn harmlessly, and pings nobody', async (_name, text) => {
  const thread = await journey.begin(mina, `Resist ${_name}`);
  const opened = await jun.pick(await jun.finds(thread, /^Answer:/), /^Who is affected/);
  await jun.submit(opened, plain(text, { source: text.slice(0, 900) }));
  const edited = await jun.pick(await jun.finds(thread, /^Answer:/), /^Who is affected/);
  await jun.submit(edited, plain(`${text.slice(0, 1900)} and more`));
  await jun.pressIn(thread, /^All answers$/);

  for (const message of await jun.sees(thread)) {
    expect(message.mentions).toEqual([]);
    expect(message.mention_roles).toEqual([]);
    expect(message.mention_everyone).toBe(false);
    expect(textOf(message)).not.toMatch(HARMFUL);
  }
  expect(await mina.reads(thread)).toMatch(/✅ \*\*Who is affected\*\*: .+ · @Jun/);
});

test.each(HOSTILE.filter(([, text]) => text.length <= 100))(
  '%s as the name of a technology',
  async (_name, text) => {
    const started = await mina.run(journey.channel('general'), 'assess start', {
      technology: text,
      home: 'KR',
    });
    const message = started.response.message;
    expect(message?.mention_everyone).toBe(false);
    expect(textOf(message)).not.toMatch(HARMFUL);
    const listed = await mina.run(journey.channel('general'), 'assess list');
    expect(textOf(listed.response.message)).not.toMatch(HARMFUL);
  },
);

test('a name of which nothing can be seen is asked for again', async () => {
  const started = await mina.run(journey.channel('general'), 'assess start', {
    technology: '\u200B\u2060 \u202E',
  });
  expect(textOf(started.response.message)).toContain('Name the technology');
});

test('ten thousand characters do not get past Discord, and nothing is stored of them', async () => {
  const tooLong = journey.discord.command(journey.channel('general'), mina.id, 'assess start', {
    technology: 'x'.repeat(10_000),
  });
  await expect(tooLong).rejects.toBeInstanceOf(Refused);
});
