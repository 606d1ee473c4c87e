import type { APIMessage } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { type Answered, messageOf, textOf, type Values } from './discord-user.ts';
import { type Member, plain } from './journey.ts';

export const TECHNOLOGY = 'ArF photoresist';

/** Who works on it: Mina starts it and reads English, Jun reads Chinese, Ada reads English. */
export const TEAM = ['Mina', 'Jun', 'Ada'] as const;
export type Name = (typeof TEAM)[number];

/** Three members at work on one case, in a channel and its thread. */
export interface Whole {
  readonly members: Readonly<Record<Name, Member>>;
  readonly channel: string;
  /** Known once the case is started. */
  thread: string;
}

/** One thing that one member does. */
export interface CaseStep {
  readonly who: Name;
  /** In the words of a bystander, after the name. */
  readonly does: string;
  /** `see` is told of whatever is shown on the way. */
  act(whole: Whole, member: Member, see?: (shown: Answered) => void): Promise<Answered>;
  /** Stands in what the three can read once it has happened, and not before. */
  readonly proof: string;
  /** What came of it is worth a look. */
  readonly look?: boolean;
}

type Fill = Values | ((whole: Whole) => Values);
type Next = (member: Member, message: APIMessage) => Promise<Answered>;

const filled = (values: Fill, whole: Whole) => (typeof values === 'function' ? values(whole) : values);

async function submitted(member: Member, opened: Answered, values: Values): Promise<Answered> {
  expect(opened.response.type, textOf(opened.response.message)).toBe('modal');
  return member.submit(opened, values);
}

/** Answers a prompt by the list of prompts on the panel. */
function answers(who: Name, title: string, values: Values, proof: string): CaseStep {
  return {
    who,
    does: proof.includes('**') ? `answers **${title}**` : `answers **${title}**: ${proof}`,
    proof,
    async act({ thread }, member) {
      const opened = await member.pick(await member.finds(thread, /^All answers$/), starting(title));
      return submitted(member, opened, values);
    },
  };
}

function starting(words: string): RegExp {
  return new RegExp(`^${words.replace(/[()]/g, '\\$&')}`);
}

/** Presses a button of the thread; the form behind it is filled where there are values. */
function presses(who: Name, button: RegExp, proof: string, does: string, values?: Fill): CaseStep {
  return {
    who,
    does,
    proof,
    async act(whole, member) {
      const opened = await member.pressIn(whole.thread, button);
      return values === undefined ? opened : submitted(member, opened, filled(values, whole));
    },
  };
}

/** Presses a button of the thread, goes on from what that shows to the member alone, and fills the form at the end. */
function through(
  who: Name,
  button: RegExp,
  then: readonly Next[],
  proof: string,
  does: string,
  values?: Fill,
): CaseStep {
  return {
    who,
    does,
    proof,
    async act(whole, member, see) {
      let answered = await member.pressIn(whole.thread, button);
      for (const next of then) {
        see?.(answered);
        answered = await next(member, messageOf(answered));
      }
      return values === undefined ? answered : submitted(member, answered, filled(values, whole));
    },
  };
}

/** What came of it is worth a look. */
const seen = (step: CaseStep): CaseStep => ({ ...step, look: true });

const press =
  (words: RegExp): Next =>
  (member, message) =>
    member.press(message, words);
const pick =
  (words: RegExp): Next =>
  (member, message) =>
    member.pick(message, words);
const who =
  (...names: readonly Name[]) =>
  ({ members }: Whole) =>
    names.map((name) => members[name].id);

const moveOn = (name: Name, title: string, number: number): CaseStep =>
  seen(
    presses(name, new RegExp(`^Move on to: ${title}`), `Stage ${number} of 6`, `moves on to **${title}**`),
  );

/** The case of the paper as a team may enter it in July 2019; what the paper does not tell is theirs. */
const identify: readonly CaseStep[] = [
  answers(
    'Jun',
    'Trigger',
    plain(['in-force'], { evidence: ['strong'], source: '日本经济产业省公告，2019年7月1日' }),
    'Control in force',
  ),
  answers('Jun', 'In effect from', plain('2019年7月4日', { evidence: ['strong'] }), 'July 4, 2019'),
  answers(
    'Mina',
    'Who is affected',
    plain('Every line below 20 nm at two chip makers; phone and server makers follow eight weeks later'),
    'Every line below 20 nm',
  ),
  answers(
    'Ada',
    'Share from abroad',
    plain('91.9', {
      unit: ['percent-one-country'],
      evidence: ['strong'],
      source: 'Trade statistics, first half of 2019',
    }),
    '91.9',
  ),
  answers('Jun', 'Stock lasts', plain('10', { unit: ['weeks'], evidence: ['weak'] }), '10 weeks'),
  answers('Mina', 'Home substitution', plain(['generation']), 'A generation behind'),
  answers('Ada', 'Time to a substitute', plain('24', { unit: ['months'] }), '24 months'),
  answers('Jun', 'Other source countries', plain('比利时、US'), 'Belgium, United States'),
  moveOn('Mina', 'Assess', 2),
];

const vote = (likelihood: string, consequence: string, evidence: string, reason: string): Values => ({
  likelihood: [likelihood],
  consequence: [consequence],
  evidence: [evidence],
  reason,
});

const assess: readonly CaseStep[] = [
  answers('Mina', 'C1', plain(['met']), 'C1 Foreign and behind**: Met'),
  answers('Jun', 'C2', plain(['met'], { source: '两家晶圆厂的停产估算' }), 'C2 Needed and stopping**: Met'),
  answers('Ada', 'C3', plain(['met']), 'C3 Sets the pace**: Met'),
  answers('Ada', 'Stock lasts (range)', plain('8-12', { unit: ['weeks'] }), '8–12 weeks'),
  answers('Jun', 'Other sources meanwhile (range)', plain('5至15'), '5–15'),
  answers('Jun', 'Time to a substitute (range)', plain('18～30', { unit: ['months'] }), '18–30 months'),
  through(
    'Mina',
    /^Rate independently/,
    [press(/^Rate$/)],
    'Almost certain × Major',
    'rates by herself, and nobody else sees it',
    vote('almost-certain', 'major', 'strong', 'The licence rule is in the gazette'),
  ),
  seen(
    through(
      'Jun',
      /^Rate independently/,
      [press(/^评定$/)],
      '可能性：几乎确定 × 后果：灾难性',
      'rates by himself',
      vote('almost-certain', 'catastrophic', 'fair', '手机和服务器行业都会停产'),
    ),
  ),
  through(
    'Ada',
    /^Rate independently/,
    [press(/^Rate$/)],
    'Likely × Major',
    'rates by herself',
    vote('likely', 'major', 'weak', 'Licences may still be granted'),
  ),
  seen(
    through(
      'Mina',
      /^Rate independently/,
      [press(/^Reveal 3 ratings$/), press(/^Yes, reveal all 3$/)],
      'revealed 3 independent ratings',
      'reveals all three',
    ),
  ),
  through(
    'Mina',
    /^Independent ratings/,
    [press(/^Record what is agreed$/)],
    'recorded what the team agreed on',
    'records what the three agreed on',
    {
      likelihood: ['almost-certain'],
      consequence: ['major'],
      reason: 'In force since 4 July; other sectors could still buy from stock',
    },
  ),
  through(
    'Ada',
    /^Independent ratings/,
    [press(/^I can live with it$/)],
    'can live with what was agreed',
    'can live with it; Jun stays with his rating, on record',
  ),
  answers(
    'Ada',
    'What this level means here',
    plain('The board hears it this week; it goes before every other risk'),
    'The board hears it this week',
  ),
  answers('Mina', 'Decision', plain(['treat']), 'Decision**: Treat'),
  moveOn('Jun', 'Communicate and monitor', 3),
];

const communicate: readonly CaseStep[] = [
  seen(
    presses(
      'Mina',
      /^Add a talk$/,
      'Can open orders still ship',
      'plans a talk with the side the risk comes from',
      (w) => ({
        about: 'Can open orders still ship under the old licence?',
        side: ['source'],
        speaker: who('Mina')(w),
        partner: 'Export managers of both suppliers',
        due: '2019-07-12',
      }),
    ),
  ),
  presses('Jun', /^Add a talk$/, '通报下游客户', 'plans one with those who bear it', (w) => ({
    about: '通报下游客户，商定减产顺序',
    side: ['bearers'],
    speaker: who('Jun', 'Ada')(w),
    partner: '两家手机厂商的采购部门',
    due: '2019年7月19日',
  })),
  presses(
    'Jun',
    /^Add something to watch$/,
    '光刻胶库存天数',
    'says what is watched, how often and by whom',
    (w) => ({
      what: '光刻胶库存天数，看仓库每周一的报表',
      indicator: ['stock-days'],
      cadence: ['weekly'],
      owner: who('Jun')(w),
      alarm: '低于42天就停老产线',
    }),
  ),
  presses('Ada', /^Add something to watch$/, 'Licences granted per month', 'adds another', (w) => ({
    what: 'Licences granted per month, from the suppliers',
    indicator: ['licence-rule'],
    cadence: ['fortnightly'],
    owner: who('Ada', 'Mina')(w),
    alarm: 'None within 90 days: we switch to the Belgian resist',
  })),
  through(
    'Mina',
    /^Talks: see all/,
    [pick(/Can open orders/), press(/^Edit: Result of the talk$/)],
    'Orders placed by Friday still ship',
    'writes down what came of the first talk',
    {
      outcome: 'Orders placed by Friday still ship; later ones take about 90 days',
      result: ['heard'],
      next: 'Order three months of stock',
    },
  ),
  moveOn('Ada', 'Plan treatment', 4),
];

const chosen = (
  name: Name,
  option: RegExp,
  choose: RegExp,
  proof: string,
  does: string,
  values: Values,
): CaseStep => through(name, /^Add a treatment/, [pick(option), press(choose)], proof, does, values);

const plan: readonly CaseStep[] = [
  seen(
    chosen(
      'Mina',
      /^Stockpile/,
      /^Choose it$/,
      'Stock for 120 days',
      'looks into the menu and chooses to stockpile',
      {
        measure: 'Stock for 120 days',
        why: 'Covers the wait for the first licences',
        criteria: ['C2'],
        reach: ['consequence-short'],
        ranks: ['urgent', 'feasible'],
      },
    ),
  ),
  chosen('Jun', /^第二供应商/, /^选用$/, '完成比利时光刻胶的验证', 'chooses a second source', {
    measure: '完成比利时光刻胶的验证',
    why: '明年三月起可供用量的四分之一',
    criteria: ['C1', 'C2'],
    reach: ['consequence-short'],
    ranks: ['urgent', 'important'],
  }),
  through(
    'Ada',
    /^Add a treatment/,
    [press(/^Add our own$/)],
    'Fund a pilot line at home',
    'adds an idea of the team’s own',
    {
      measure: 'Fund a pilot line at home with a university',
      why: 'Ends the dependence, in years',
      criteria: ['C1', 'C3'],
      reach: ['likelihood-long'],
      ranks: ['important'],
    },
  ),
  through(
    'Ada',
    /^Add a treatment/,
    [pick(/^Accept until a date/), press(/^Choose it$/)],
    'Old logic lines stay with this resist',
    'accepts a part of the risk until a date',
    {
      measure: 'Old logic lines stay with this resist',
      why: 'They close before a substitute could be qualified for them',
      criteria: ['C2'],
      until: '2050-12-31',
    },
  ),
  answers('Mina', 'Target likelihood', plain(['possible']), 'Target likelihood**: Possible'),
  answers('Mina', 'Target consequence', plain(['moderate']), 'Target consequence**: Moderate'),
  moveOn('Mina', 'Execute', 5),
];

/** Adds an action: the next step names the treatment that waits for one. */
const acts = (name: Name, treatment: RegExp, proof: string, values: (whole: Whole) => Values): CaseStep => {
  const waiting = new RegExp(`^Add an action: ${treatment.source}`);
  return through(name, waiting, [], proof, `adds an action for “${treatment.source}”`, values);
};

const execute: readonly CaseStep[] = [
  acts('Mina', /Stock for 120 days/, 'Order three months of resist', (w) => ({
    what: 'Order three months of resist',
    owner: who('Mina')(w),
    sector: ['industry'],
    due: '2019-07-05',
    cost: 'KRW 30 billion',
  })),
  acts('Jun', /完成比利时光刻胶的验证/, '两座晶圆厂各做三轮验证', (w) => ({
    what: '两座晶圆厂各做三轮验证',
    owner: who('Jun')(w),
    sector: ['industry'],
    due: '2020-03-01',
    cost: '12亿韩元',
  })),
  acts('Ada', /Fund a pilot line/, 'Sign the joint laboratory', (w) => ({
    what: 'Sign the joint laboratory with the university',
    owner: who('Ada')(w),
    sector: ['academia'],
    due: '2019-12-20',
    cost: 'KRW 4 billion a year',
  })),
  seen(
    through(
      'Ada',
      /^Actions: see all/,
      [pick(/joint laboratory/), press(/^Edit: Progress$/)],
      'helps Industry',
      'says whom that helps',
      { helps: ['industry'], state: ['under-way'], note: '' },
    ),
  ),
  moveOn('Jun', 'Adjust', 6),
];

const bought = (name: Name, treatment: RegExp, came: string, text: string): CaseStep =>
  presses(
    name,
    new RegExp(`^What it achieved: ${treatment.source}`),
    text,
    'says what a treatment achieved',
    {
      came: [came],
      bought: text,
    },
  );

const adjust: readonly CaseStep[] = [
  bought('Mina', /Stock/, 'worked', 'No line stood still in 2019'),
  bought('Jun', /完成比利时/, 'partly', '两座厂都已验证，可供用量的20%'),
  bought('Ada', /Fund a pilot/, 'too-early', 'Samples passed the first of three tests'),
  answers(
    'Ada',
    'What has changed',
    plain('By December 2021 less than half of the resist came from that country'),
    'By December 2021 less than half',
  ),
  answers(
    'Mina',
    'Likelihood now',
    plain(['possible'], { source: 'No new control since 2019' }),
    'Likelihood now**: Possible',
  ),
  answers(
    'Mina',
    'Consequence now',
    plain(['moderate'], { source: 'Two qualified sources and 120 days of stock' }),
    'Consequence now**: Moderate',
  ),
  answers('Jun', 'Next review', plain('2022年12月1日'), 'December 1, 2022'),
  seen(
    presses(
      'Jun',
      /^Add (a|something|what).*horizon|^Add a possible/i,
      'EUV photoresist',
      'sees another chokepoint coming',
      {
        technology: 'EUV photoresist',
        why: '下一代制程要用，供应商只有一家',
        sign: '供应商延长交期',
        by: '2023-06-30',
      },
    ),
  ),
  presses(
    'Jun',
    /^Start its assessment: EUV photoresist$/,
    'has its own assessment',
    'starts an assessment of its own for it, in one press',
  ),
];

const close: readonly CaseStep[] = [
  seen(
    through(
      'Mina',
      /^Close the assessment/,
      [pick(/^Treated$/)],
      'Closed: Treated',
      'closes the assessment all the same, and says why',
      { reason: 'Jun keeps his view of 2019; the next review looks at it again' },
    ),
  ),
];

/** The case from its first answer to its end, step by step. */
export const STAGES_OF_CASE: readonly { readonly title: string; readonly steps: readonly CaseStep[] }[] = [
  { title: 'Stage 1: Identify', steps: identify },
  { title: 'Stage 2: Assess', steps: assess },
  { title: 'Stage 3: Communicate and monitor', steps: communicate },
  { title: 'Stage 4: Plan treatment', steps: plan },
  { title: 'Stage 5: Execute', steps: execute },
  { title: 'Stage 6: Adjust', steps: adjust },
  { title: 'The end', steps: close },
];

/** Every page of “All answers”, as one member reads them. */
export async function recordOf({ thread }: Whole, member: Member): Promise<string> {
  const pages: string[] = [];
  let answered = await member.pressIn(thread, /^(All answers|全部答案)$/);
  // Opened at the stage of the panel: back to the first page, then on to the last.
  while (/\[(Previous|上一页)\]/.test(textOf(answered.response.message))) {
    answered = await member.press(messageOf(answered), /^(Previous|上一页)$/);
  }
  for (;;) {
    const page = textOf(answered.response.message);
    pages.push(page.replaceAll(/(^### .*\n|\n(-# (Page|第) .*|\[.*\])(?=\n|$))/g, ''));
    if (!/\[(Next|下一页)\]/.test(textOf(answered.response.message))) return pages.join('\n');
    answered = await member.press(messageOf(answered), /^(Next|下一页)$/);
  }
}
