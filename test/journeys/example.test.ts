import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buttonsOf, messageOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';

let journey: Journey;
let general: string;
let [mina, jun, hyejin]: readonly [Member, Member, Member] | readonly never[] = [];

beforeAll(async () => {
  journey = await startJourney();
  general = journey.channel('general');
  [mina, jun, hyejin] = [journey.member('Mina'), journey.member('Jun'), journey.member('Hyejin')];
});
afterAll(() => journey.end());

function somebody(member: Member | undefined): Member {
  if (member === undefined) throw new Error('nobody to ask');
  return member;
}

async function loadedBy(member: Member | undefined) {
  const help = messageOf(await somebody(member).run(general, 'help', { task: 'example' }));
  return messageOf(
    await somebody(member).press(help, /^(Load the example|加载示例|Look at the example|查看示例)$/),
  );
}

const risksOf = async (member: Member | undefined) =>
  textOf((await somebody(member).run(general, 'risks list')).response.message);

describe('in an empty server', () => {
  test('the first one who looks for help loads the Korean case, and sees how its risks moved', async () => {
    const message = await loadedBy(hyejin);
    expect(textOf(message)).not.toContain('Its texts and names are in');
    expect(textOf(message)).toMatch(
      /Worked example[\s\S]*fluorinated polyimide.*: extreme[\s\S]*photoresist.*extreme → high[\s\S]*hydrogen fluoride.*extreme → moderate/,
    );
    expect(await risksOf(mina)).toMatch(/Risks \(3\)[\s\S]*Example: photoresist/);
    const pictured = async () =>
      (await somebody(hyejin).sees(general))
        .find(({ id }) => id === message.id)
        ?.attachments.map(({ description }) => description)
        .join();
    await expect.poll(pictured, { timeout: 10_000 }).toContain('Example: hydrogen fluoride');
  });

  test('one of the three opens in a thread of its own, at the last stage, to be tried out', async () => {
    const opened = await somebody(mina).run(general, 'assess resume', { assessment: 'Example: photoresist' });
    const thread = /<#(\d+)>/.exec(textOf(opened.response.message))?.[1] ?? '';
    const panel = await somebody(mina).reads(thread);
    expect(panel).toContain('Example: photoresist');
    expect(panel).toContain('Stage 6 of 6');
    const trend = await somebody(mina).run(general, 'monitor show', {
      item: 'Example: hydrogen fluoride from China',
    });
    expect(textOf(trend.response.message)).toMatch(/paused/i);
  });

  test('its days go into a calendar, in the language of whoever asks', async () => {
    const report = messageOf(await somebody(jun).run(general, 'risks report', { format: 'ics' }));
    const [file] = report.attachments;
    expect(file?.filename).toMatch(/^unchoke-register-.*-zh\.ics$/);
    const calendar = new ICAL.Component(ICAL.parse(await (await fetch(file?.url ?? '')).text()));
    const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    expect(new Set(events.map(({ summary, startDate }) => `${startDate} ${summary}`))).toEqual(
      new Set([
        '2027-12-15 复审：Example: photoresist',
        '2027-12-15 复审：Example: hydrogen fluoride',
        '2027-12-15 复审：Example: fluorinated polyimide',
      ]),
    );
    expect(events[0]?.component.getFirstPropertyValue('url')).toContain(`/${journey.guild}/`);
  });

  test('loaded again it is the same; a year later nobody was reminded of anything', async () => {
    const help = messageOf(await somebody(hyejin).run(general, 'help', { task: 'example' }));
    expect(textOf(help)).toContain(`It is loaded already**, in <#${general}>`);
    const offered = buttonsOf(help).map((each) => 'label' in each && each.label);
    expect(offered).toEqual(['Look at the example', 'Remove the example']);
    const again = await loadedBy(jun);
    expect(textOf(again)).toContain('没有重复添加');
    expect(textOf(again)).toContain('示例内容和名称都是英文');
    expect(textOf(again)).toContain('名称都以“Example”开头');
    const before = (await somebody(mina).sees(general)).length;
    const moved = await journey.discord.advance('P400D');
    expect(moved.fired).toEqual([]);
    expect((await somebody(mina).sees(general)).length).toBe(before);
  });

  test('it goes with one press; a thread that was opened for it is named', async () => {
    const message = await loadedBy(hyejin);
    const asked = messageOf(await somebody(hyejin).press(message, /^Remove the example$/));
    expect(textOf(asked)).toContain('is removed: 3 assessments');
    expect(textOf(asked)).toMatch(/stays in Discord.*<#\d+>/);
    expect(await risksOf(mina)).not.toContain('Example');
    const late = await somebody(hyejin).press(message, /^Remove the example$/);
    expect(textOf(late.response.message)).toContain('no example here any more');
  });
});

test('in a Chinese server it is Chinese, and asks before what somebody changed is lost', async () => {
  await somebody(mina).run(general, 'settings change', { language: 'zh-CN' });
  const message = await loadedBy(jun);
  expect(textOf(message)).toMatch(/完整示例[\s\S]*示例：光刻胶[\s\S]*极高→高/);
  await somebody(mina).run(general, 'monitor resume', { item: '示例：日本对韩出口许可' });
  const asked = messageOf(await somebody(jun).press(message, /^移除示例$/));
  expect(textOf(asked)).toMatch(/有人改动过[\s\S]*示例：日本对韩出口许可/);
  expect(await risksOf(jun)).toContain('示例：光刻胶');
  await somebody(jun).press(asked, /^仍然移除$/);
  expect(await risksOf(jun)).not.toContain('示例');
});
