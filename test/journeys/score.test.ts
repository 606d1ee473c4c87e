import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answered, componentsOf, messageOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let general: string;

beforeAll(async () => {
  journey = await startJourney();
  mina = journey.member('Mina');
  jun = journey.member('Jun');
  general = journey.channel('general');
});
afterAll(() => journey.end());

const RESIST =
  'About 91.9% of our EUV photoresist comes from Japan, according to KITA 2019. Domestic producers are at least a generation behind. If supply were cut off, our EUV line would stop within three months. Stock lasts 90 days. Qualifying a substitute takes 18 months. Japan announced export controls on 1 July 2019.';
const CERAMIC =
  '高端光刻胶九成以上依赖日本进口，国产落后两代。一旦断供，产线将停产。库存可用三个月，替代品验证需要两年。';

/** The same buttons by the words that each of the two reads. */
const WORDS = {
  Mina: {
    text: RESIST,
    technology: 'EUV photoresist',
    quote: '“our EUV line would stop within three months”',
    tier: 'high, could be critical',
    gap: /^Answer: What hangs on its next version$/,
    why: /^Show reasoning$/,
    next: /^Next$/,
    previous: /^Previous$/,
    confirm: /^Confirm C1$/,
    confirmed: 'Confirmed.',
    card: /^Back to the card$/,
    edit: /^Edit description$/,
    share: /^Share here$/,
    start: /^Start assessment$/,
    lag: /^How far behind home is$/,
    status: /^Status of C3/,
    critical: 'Tier: high, could be critical → **critical**',
    fallen: 'C1: met → **partly met**',
    edited: ['What was edited:', '~~months~~', '**years**'],
    more: ['18 months', '18 years'],
    back: 'Scored again: tier and criteria are as before.',
    behind: 'Equal, but limited',
    country: 'home: South Korea',
    open: /^Open the assessment$/,
    stock: '“Stock lasts 90 days”',
  },
  Jun: {
    text: CERAMIC,
    technology: '光刻胶',
    quote: '“产线将停产”',
    tier: '高（可能达到“严重”）',
    gap: /^回答：什么取决于它的下一代$/,
    why: /^查看依据$/,
    next: /^下一页$/,
    previous: /^上一页$/,
    confirm: /^确认 C1$/,
    confirmed: '已确认。',
    card: /^返回评分卡$/,
    edit: /^修改描述$/,
    share: /^分享到这里$/,
    start: /^发起评估$/,
    lag: /^国产落后多少$/,
    status: /^直接选定 C3/,
    critical: '等级：高（可能达到“严重”） → **严重**',
    fallen: 'C1：符合 → **部分符合**',
    edited: ['修改之处：', '~~两', '**三'],
    more: ['两年', '三年'],
    back: '已重新评分：等级和各条标准都没有变化。',
    behind: '相当但受限',
    country: '本国：韩国',
    open: /^打开评估$/,
    stock: '“库存可用三个月”',
  },
} as const;

describeEach('Mina');
describeEach('Jun');

function describeEach(name: keyof typeof WORDS): void {
  const words = WORDS[name];
  let asker: Member;
  let other: Member;
  let card: APIMessage;
  const now = async (answered: Answered) => {
    const sent = messageOf(answered);
    return (await asker.sees(general)).find(({ id }) => id === sent.id) ?? sent;
  };

  test(`${name} scores a description, alone, with quotes, questions and a picture`, async () => {
    [asker, other] = name === 'Mina' ? [mina, jun] : [jun, mina];
    const { technology, text: description } = words;
    const scored = await asker.run(general, 'score', { technology, description, home: 'KR' });
    card = messageOf(scored);
    const said = textOf(card);
    for (const each of [technology, words.tier, words.quote, words.country]) expect(said).toContain(each);
    await expect.poll(async () => (await now(scored)).attachments.length, { timeout: 10_000 }).toBe(1);
    card = await now(scored);
    expect(card.attachments).toMatchObject([{ filename: 'scorecard.png', content_type: 'image/png' }]);
    expect(componentsOf(card).filter((node) => node['type'] === 12)).toHaveLength(1);
    expect(await other.reads(general)).not.toContain(words.quote);
  });

  test(`${name} reads the reasoning page by page and comes back`, async () => {
    const why = await now(await asker.press(card, words.why));
    expect(textOf(why)).toContain('AS/NZS 4360');
    let page = why;
    if (textOf(why).includes('[Next]')) {
      page = await now(await asker.press(why, words.next));
      expect(textOf(page)).toContain(words.text.slice(0, 20));
      page = await now(await asker.press(page, words.previous));
      expect(textOf(page)).toBe(textOf(why));
    }
    card = await now(await asker.press(page, words.card));
    expect(textOf(card)).toContain(words.tier);
    expect(card.attachments).toHaveLength(1);
  });

  test(`${name} confirms what was read of a criterion`, async () => {
    const why = await now(await asker.press(card, words.why));
    card = await now(await asker.press(why, words.confirm));
    expect(textOf(card)).toContain(words.confirmed);
    const again = await now(await asker.press(card, words.why));
    expect(textOf(again)).toContain('✏️');
    card = await now(await asker.press(again, words.card));
  });

  test(`${name} fills the first gap, and the tier follows`, async () => {
    const opened = await asker.press(card, words.gap);
    expect(opened.response.type).toBe('modal');
    card = await now(await asker.submit(opened, { value: ['next-product'], note: 'the roadmap' }));
    expect(textOf(card)).toContain(words.critical);
    expect(textOf(card)).toContain('the roadmap');
  });

  test(`${name} corrects one indicator, and takes it back`, async () => {
    const opened = await asker.pick(card, words.lag);
    card = await now(await asker.submit(opened, { value: ['limited'], note: '' }));
    expect(textOf(card)).toContain(words.fallen);
    expect(textOf(card)).toContain(words.behind);
    const again = await asker.pick(card, words.lag);
    card = await now(await asker.submit(again, { value: ['as-read'], note: '' }));
    expect(textOf(card)).not.toContain(words.behind);
  });

  test(`${name} sets a status as a last resort, and lets it go`, async () => {
    const opened = await asker.pick(card, words.status);
    card = await now(await asker.submit(opened, { value: ['not'], note: '' }));
    expect(textOf(card)).toMatch(/C3.*not met|C3.*不符合/);
    const again = await asker.pick(card, words.status);
    card = await now(await asker.submit(again, { value: ['as-read'], note: '' }));
    expect(textOf(card)).toMatch(/C3.*\*\*met\*\*|C3.*符合/);
  });

  test(`${name} edits the description and sees the difference`, async () => {
    const opened = await asker.press(card, words.edit);
    const [from, to] = words.more;
    const description = words.text.replace(from, to);
    card = await now(await asker.submit(opened, { technology: words.technology, description, home: '' }));
    expect(textOf(card)).toContain(words.back);
    for (const each of words.edited) expect(textOf(card)).toContain(each);
  });

  test(`${name} shares the card; the other one reads and corrects it there, and may not rewrite it`, async () => {
    const shared = await asker.press(card, words.share);
    const post = messageOf(shared);
    expect(await other.reads(general)).toContain(name);
    expect(post.flags && post.flags & 64).toBe(0);
    expect(post.mentions).toEqual([]);
    const otherWords = WORDS[name === 'Mina' ? 'Jun' : 'Mina'];
    const seen = (await other.sees(general)).find(({ id }) => id === post.id) ?? post;
    // What everybody sees is in the server's language.
    const why = await other.press(seen, /^Show reasoning$/);
    expect(textOf(why.response.message)).toMatch(otherWords === WORDS.Jun ? /评分依据/ : /Reasoning/);
    expect(textOf(seen)).not.toContain('[Edit description]');
    const opened = await other.pick(seen, /^What a cut-off stops$/);
    await other.submit(opened, { value: ['part'], note: '' });
    const after = (await asker.sees(general)).find(({ id }) => id === post.id);
    expect(textOf(after)).toContain('C2: met → **partly met**');
    expect(await asker.reads(general)).toContain(`@${other.name}`);
  });

  test(`${name} starts an assessment from it; the answers are carried over with their quotes`, async () => {
    const started = await now(await asker.press(card, words.start));
    const thread = /<#(\d+)>/.exec(textOf(started))?.[1] ?? '';
    expect(thread).not.toBe('');
    const panel = await asker.reads(thread);
    expect(panel).toContain(words.technology);
    const recorded = await asker.pressIn(thread, /^All answers$/);
    const pages = textOf(recorded.response.message);
    expect(pages).toContain(`<@${asker.id}>`);
    expect(pages).toContain(words.stock);
    expect(pages).toMatch(/C1: met/);
    const otherWords = name === 'Mina' ? WORDS.Jun : WORDS.Mina;
    // The card that was shared before still offers it.
    await other.pressIn(general, /^Start assessment$/);
    await other.pressIn(general, otherWords.open);
    expect(await other.reads(thread)).toContain(words.technology);
  });
}
