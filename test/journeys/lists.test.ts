import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ServerId } from '../../src/domain/ids.ts';
import { type Answered, componentsOf, messageOf, selectsOf, textOf } from '../support/discord-user.ts';
import { answerFirstStages } from '../support/first-stages.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let thread: string;

beforeAll(async () => {
  journey = await startJourney();
  mina = journey.member('Mina');
  jun = journey.member('Jun');
  thread = await journey.begin(mina, 'ArF photoresist');
  await answerFirstStages(mina, thread);
  await mina.pressIn(thread, /^Move on to: Communicate/);
}, 60_000);
afterAll(() => journey.end());

/** Until they read it in the thread: its panel is redrawn behind what a member alone was shown. */
async function reads(member: Member, what: string | RegExp): Promise<void> {
  await expect.poll(() => member.reads(thread), { timeout: 20_000 }).toMatch(what);
}

/** Until the panel shows the latest of the assessment: what is pressed on it then is not out of date. */
async function panelIsCurrent(): Promise<void> {
  const read = await journey.app.store.read(ServerId.parse(journey.guild), (t) => t.list('assessment'));
  const latest = read.ok ? read.value.find((each) => each.value.place.thread === thread) : undefined;
  const marked = `/${latest?.value.id}/${latest?.value.version}/`;
  await expect
    .poll(async () => JSON.stringify(await mina.sees(thread)), { timeout: 20_000 })
    .toContain(marked);
}

/** What stands in a field of a form that is open, or what is picked in it. */
function standsIn(opened: Answered, field: string): unknown {
  const node = componentsOf(opened.response.modal).find((each) => each['custom_id'] === field);
  if (node === undefined) throw new Error(`no field ${field}`);
  const ids = (nodes: unknown) => (Array.isArray(nodes) ? nodes : []);
  const picked = ids(node['options'])
    .filter((each) => each.default)
    .map((each) => each.value);
  const people = ids(node['default_values']).map((each) => each.id);
  return node['value'] ?? [...picked, ...people];
}

/** What a member alone was told last. */
async function toldLast(member: Member) {
  return (await member.sees(thread)).at(-1) ?? expect.fail();
}

describe('stage 3, talking and watching', () => {
  test('a talk is added from the panel, and stands on it', async () => {
    const opened = await mina.pressIn(thread, /^Add a talk$/);
    expect(standsIn(opened, 'speaker')).toEqual([mina.id]);
    const added = await mina.submit(opened, {
      about: 'Can open orders still ship?',
      side: ['source'],
      speaker: [mina.id, jun.id],
      partner: 'Export manager',
      due: '2026年12月4日',
    });
    expect(textOf(added.response.message)).toContain(
      `💬 **1 Can open orders still ship?** · <@${mina.id}> <@${jun.id}> · by December 4, 2026`,
    );
  });

  test('the level suggests how often to watch, in the reader’s language', async () => {
    const opened = await jun.pressIn(thread, /^Add something to watch$/);
    expect(opened.response.modal?.title).toBe('监测项');
    expect(standsIn(opened, 'cadence')).toEqual(['weekly']);
    expect(standsIn(opened, 'owner')).toEqual([jun.id]);
    const added = await jun.submit(opened, { what: '光刻胶库存周数', indicator: ['stock-days'] });
    expect(textOf(added.response.message)).toContain(`👀 **1 光刻胶库存周数** · Weekly · <@${jun.id}>`);
    expect(textOf(added.response.message)).toContain('[Move on to: Plan treatment]');
  });

  test('what came of a talk is written on a form of its own', async () => {
    const all = await jun.pressIn(thread, /^Talks: see all \(1\)$/);
    expect(textOf(messageOf(all))).toContain('### 沟通事项 · 1');
    const shown = await jun.pick(messageOf(all), /Can open orders/);
    expect(textOf(messageOf(shown))).toContain('**由谁去谈**：');
    const form = await jun.press(messageOf(shown), /^修改：沟通结果$/);
    const saved = await jun.submit(form, { outcome: '七月四日前的订单照发', result: ['agreed'] });
    expect(textOf(messageOf(saved))).toContain('> 七月四日前的订单照发');
    await reads(mina, '✅ **1 Can open orders still ship?**');
    const told = await mina.reads(thread);
    expect(told).toContain('@Jun changed **Can open orders still ship?** (Talks):');
    expect(told).toContain('**How it ended**: — → **Agreed**');
  });

  test('a bad date gets one sentence, and the form opens again as it was filled', async () => {
    const opened = await mina.pressIn(thread, /^Add a talk$/);
    await mina.submit(opened, { about: 'Second source', side: ['bearers'], due: 'soon' });
    const told = await toldLast(mina);
    expect(textOf(told)).toContain('“soon” in “By when” is not a date.');
    expect(textOf(told)).toContain('What you typed is kept.');
    const again = await mina.press(told, /^Open the form again$/);
    expect(['about', 'side', 'speaker', 'due'].map((each) => standsIn(again, each))).toEqual([
      'Second source',
      ['bearers'],
      [mina.id],
      'soon',
    ]);
    const saved = await mina.submit(again, { due: '2026-12-24' });
    expect(textOf(messageOf(saved))).toContain('**Second source**');
    expect(standsIn(await mina.pressIn(thread, /^Add a talk$/), 'about')).toEqual([]);
  });
});

describe('stage 4, the menu of treatments', () => {
  test('what fits stands first, with the reason; a treatment is read before it is chosen', async () => {
    await reads(mina, '**2 Second source**');
    await mina.pressIn(thread, /^Move on to: Plan/);
    expect(await mina.reads(thread)).toContain(
      '⚠️ Not treated yet: C1 Foreign and behind, C2 Needed and stopping',
    );
    const menu = messageOf(await mina.pressIn(thread, /^Add a treatment: C1/));
    expect(textOf(menu)).toContain('✨ **Stockpile**');
    expect(textOf(menu)).toContain('Stock for less than three months');
    expect(
      selectsOf(menu)[0]
        ?.options.map((each) => each.value)
        .at(-1),
    ).toBe('accept');
    const read = messageOf(await mina.pick(menu, /^Stockpile$/));
    for (const part of [
      'What Korea did',
      'Less harmful, soon',
      'C2 Needed and stopping',
      'Urgent, Feasible',
    ]) {
      expect(textOf(read)).toContain(part);
    }
    const back = messageOf(await mina.press(read, /^Back to the menu$/));
    const other = messageOf(await mina.pick(back, /^Stockpile$/));
    const form = await mina.press(other, /^Choose it$/);
    expect(['measure', 'criteria', 'reach', 'ranks'].map((each) => standsIn(form, each))).toEqual([
      'Stockpile',
      ['C2'],
      ['consequence-short'],
      ['urgent', 'feasible'],
    ]);
    const saved = await mina.submit(form, { measure: 'Stockpile 90 days' });
    expect(textOf(messageOf(saved))).toContain('Saved.');
    expect(textOf(messageOf(saved))).toContain('From the menu: Stockpile');
    await reads(jun, '▫️ **1 Stockpile 90 days** · C2 · Less harmful, soon · Urgent, Feasible');
    expect(await jun.reads(thread)).toContain('⚠️ Not treated yet: C1 Foreign and behind\n');
  });

  test('one of the team’s own, and an acceptance that counts once it ends', async () => {
    const menu = messageOf(await jun.pressIn(thread, /^Add a treatment/));
    expect(textOf(menu)).toContain('已选用');
    const own = await jun.press(menu, /^添加自拟措施$/);
    expect(standsIn(own, 'criteria')).toEqual(['C1']);
    const saved = messageOf(await jun.submit(own, { measure: '与客户共享库存', criteria: ['C3'] }));

    const more = messageOf(await jun.press(saved, /^再添加一项$/));
    const accepting = messageOf(await jun.pick(more, /^限期接受$/));
    const form = await jun.press(accepting, /^选用$/);
    expect(standsIn(form, 'measure')).toEqual([]);
    await jun.submit(form, { measure: '今年没有国产胶', criteria: ['C1'] });
    await reads(mina, '[Set the expiry: ');
    const waiting = await mina.finds(thread, /^Set the expiry: /);
    expect(textOf(waiting)).toContain('⚠️ **3 今年没有国产胶** · C1 · no expiry date');
    const until = await mina.press(waiting, /^Set the expiry: /);
    const ended = await mina.submit(until, { until: '31 December 2026' });
    expect(textOf(messageOf(ended))).toContain(
      '⏸️ **3 今年没有国产胶** · C1 · accepted until December 31, 2026',
    );
    expect(textOf(messageOf(ended))).not.toContain('Not treated yet');
  });

  test('of two who edit at once, one is told; nothing of theirs is lost', async () => {
    const open = async (member: Member, list: RegExp, entry: RegExp, edit: RegExp) => {
      const all = await member.pressIn(thread, list);
      return member.press(messageOf(await member.pick(messageOf(all), entry)), edit);
    };
    const first = await open(mina, /^Treatments: see all/, /Stockpile/, /^Edit: A treatment$/);
    const second = await open(jun, /^Treatments: see all/, /Stockpile/, /^修改：应对措施$/);
    await mina.submit(first, { measure: 'Stockpile 120 days' });
    await jun.submit(second, { why: '仓库还有空位', ranks: ['important'] });
    const told = await toldLast(jun);
    expect(textOf(told)).toContain('有人同时修改了 **Stockpile 120 days**，这次没有保存');
    expect(textOf(told)).toContain('> 仓库还有空位');
    expect(textOf(told)).toMatch(/^> .+：重要$/m);
    const again = await jun.press(told, /^打开现在的表单$/);
    expect(standsIn(again, 'measure')).toBe('Stockpile 120 days');
    const saved = await jun.submit(again, { why: '仓库还有空位' });
    expect(textOf(messageOf(saved))).toContain('Stockpile 120 days');
    await reads(mina, '**1 Stockpile 120 days**');
    const panel = await mina.reads(thread);
    expect(panel).toContain('@Mina changed **Stockpile 90 days** (Treatments):');
    expect(panel).toContain('~~90~~**120**');
  });
});

describe('stage 5, actions', () => {
  test('each treatment asks for an action with an owner and a date', async () => {
    await skipRest(/^Move on to: Execute/);
    const opened = await mina.pressIn(thread, /^Add an action: Stockpile 120 days$/);
    expect(standsIn(opened, 'owner')).toEqual([mina.id]);
    const added = await mina.submit(opened, {
      what: 'Order 60 bottles',
      owner: [],
      sector: ['industry'],
      cost: 'USD 90,000',
    });
    expect(textOf(added.response.message)).toContain(
      '⚠️ **1 Order 60 bottles** · no owner · no due date · Industry',
    );
    expect(textOf(added.response.message)).toContain('⬜ Government: no part yet');
    const owned = await jun.fill(thread, /^Name an owner: Order 60 bottles$/, { owner: [jun.id], due: '' });
    expect(textOf(owned.response.message)).toContain('[Set a due date: Order 60 bottles]');
    const dated = await jun.fill(thread, /^Set a due date: Order 60 bottles$/, { due: '2027-01-15' });
    expect(textOf(dated.response.message)).toContain(
      `▫️ **1 Order 60 bottles** · <@${jun.id}> · due January 15, 2027 · Industry`,
    );
  });

  test('the menu of treatments leads to an action, and sectors show whom they help', async () => {
    const menu = messageOf(await jun.pressIn(thread, /^Add an action$/));
    expect(selectsOf(menu)[0]?.options.map(({ label, description }) => [label, description])).toEqual([
      ['与客户共享库存', '还没有行动'],
      ['Stockpile 120 days', '已有 1 项行动'],
      ['不针对某项措施', '与具体措施无关、但仍要做的事'],
    ]);
    const form = await jun.pick(menu, /^与客户共享库存$/);
    const saved = await jun.submit(form, { what: '签共享协议', due: '2027-02-01', sector: ['industry'] });
    const more = await jun.press(messageOf(saved), /^修改：进展$/);
    await jun.submit(more, { helps: ['industry', 'academia'] });
    await reads(mina, '🟩 Industry: 2 actions · helps Academia');
  });

  test('a treatment stays while actions carry it out; an action goes when asked twice', async () => {
    const back = await mina.pressIn(thread, /^Back$/);
    const all = messageOf(await mina.press(messageOf(back), /^Treatments: see all \(3\)$/));
    const shown = messageOf(await mina.pick(all, /Stockpile/));
    expect(textOf(shown)).toContain('Order 60 bottles');
    const ask = messageOf(await mina.press(shown, /^Remove$/));
    expect(textOf(ask)).toContain('Remove **Stockpile 120 days**?');
    await mina.press(ask, /^Yes, remove it$/);
    expect(textOf(await toldLast(mina))).toContain('**Stockpile 120 days** stays: 1 action carries it out.');

    await mina.press(messageOf(back), /^Go to stage: Execute$/);
    const actions = messageOf(await mina.pressIn(thread, /^Actions: see all \(2\)$/));
    const action = messageOf(await mina.pick(actions, /签共享协议/));
    const removed = await mina.press(messageOf(await mina.press(action, /^Remove$/)), /^Yes, remove it$/);
    expect(textOf(messageOf(removed))).toContain('**签共享协议** was removed. The history keeps it.');
    await reads(jun, '@Mina removed **签共享协议** (Actions):');
    await reads(jun, '[Actions: see all (1)]');
  });
});

describe('stage 6, what lies ahead', () => {
  test('a chokepoint in sight gets exactly one assessment, even if two ask for it at once', async () => {
    await skipRest(/^Move on to: Adjust|^Move on with gaps/);
    await mina.fill(thread, /^Add a possible chokepoint$/, {
      technology: 'EUV photoresist',
      why: 'Two makers',
    });
    const opened = async (member: Member) => {
      const all = await member.pressIn(thread, /^On the horizon: see all \(1\)$/);
      return messageOf(await member.pick(messageOf(all), /EUV photoresist/));
    };
    const [hers, his] = [await opened(mina), await opened(jun)];
    await Promise.all([mina.press(hers, /^Start its assessment$/), jun.press(his, /^开始评估$/)]);
    const threads = await journey.discord.threads(journey.guild);
    const started = threads.filter((each) => each.name === 'EUV photoresist');
    expect(started).toHaveLength(1);
    const panel = await mina.reads(started[0]?.id ?? '');
    expect(panel).toContain('**EUV photoresist** · home: South Korea');
    expect(panel).toContain('Stage 1 of 6');
    await reads(jun, '✅ **1 EUV photoresist** · has its own assessment');
    // The thread hears of it when whoever pressed has been answered.
    await expect
      .poll(() => jun.reads(thread), { timeout: 10_000 })
      .toMatch(
        /@(Mina|Jun) opened the assessment of \*\*EUV photoresist\*\*, seen on the horizon here: <#\d+>\./,
      );
    expect(`${await mina.reads(thread)}${await jun.reads(thread)}`).toMatch(
      /started already|已经有单独的评估/,
    );
  });

  test('what a treatment bought is asked one by one', async () => {
    await panelIsCurrent();
    const asked = await mina.fill(thread, /^What it achieved: Stockpile 120 days$/, {
      came: ['worked'],
      bought: 'From 7 weeks to 17',
    });
    expect(textOf(asked.response.message)).toContain(
      '✅ **1 Stockpile 120 days** · It worked · From 7 weeks to 17',
    );
    expect(textOf(asked.response.message)).toContain('[What it achieved: 与客户共享库存]');
  });

  test('the record has every entry in full', async () => {
    const record = await jun.pressIn(thread, /^All answers$/);
    expect(textOf(messageOf(record))).toContain('EUV photoresist');
  });
});

/** Goes on from a stage once its lists are as they should be, whatever else it offers. */
async function skipRest(words: RegExp): Promise<void> {
  await panelIsCurrent();
  const moved = await mina.pressIn(thread, words);
  if (moved.response.type === 'modal') await mina.submit(moved, { reason: 'The rest is for later' });
}
