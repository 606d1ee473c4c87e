import { describe, expect, test } from 'vitest';
import { ROLES } from '../../src/app/actor.ts';
import type { FormProblem } from '../../src/app/assess/form-problem.ts';
import type { RatingProblem } from '../../src/app/assess/rating-form.ts';
import type { BotPermission, Failure } from '../../src/app/failure.ts';
import { render } from '../../src/discord/render.ts';
import { FieldId, FormId, PromptId, RoleId, ScoreId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { bugView, failureView } from '../../src/messages/failures.ts';
import type { View } from '../../src/messages/view.ts';
import { failureWords } from '../../src/messages/words/failures.ts';
import { assessmentWith, CHANNEL, MINA, NOW, speechIn } from '../support/examples-assessment.ts';
import { talk } from '../support/examples-entries.ts';
import { watchWith } from '../support/examples-watch.ts';

const prompt = PromptId.parse('stock');
const assessment = assessmentWith();
const entry = talk(3);
const watched = watchWith();
const typed = '**@everyone**';

/** One of each; the compiler refuses this table while one is missing. */
const FAILURES: { readonly [C in Failure['code']]: Extract<Failure, { code: C }> } = {
  'no-such-prompt': { code: 'no-such-prompt', prompt },
  'value-does-not-fit': { code: 'value-does-not-fit', misfit: { what: 'kind' } },
  'nothing-to-settle': { code: 'nothing-to-settle', prompt },
  'already-moved-on': { code: 'already-moved-on', from: 'identify', at: 'assess' },
  'gaps-need-reason': { code: 'gaps-need-reason', assessment, gaps: [{ prompt, cause: 'unanswered' }] },
  'last-stage': { code: 'last-stage' },
  closed: { code: 'closed', closure: { decision: 'treated', by: MINA, at: NOW, concerns: [] } },
  'not-passed': { code: 'not-passed', stage: 'plan', at: 'assess', possible: ['identify'] },
  'no-such-closing': { code: 'no-such-closing', decision: 'forgotten' },
  'concerns-need-reason': {
    code: 'concerns-need-reason',
    assessment,
    decision: 'treated',
    concerns: [{ concern: 'no-level' }],
  },
  'nothing-to-report': { code: 'nothing-to-report' },
  'reports-busy': { code: 'reports-busy' },
  'report-too-large': { code: 'report-too-large' },
  'report-not-made': { code: 'report-not-made' },
  'reports-closed': { code: 'reports-closed' },
  'nothing-dated': { code: 'nothing-dated' },
  'nothing-rated': { code: 'nothing-rated', of: 'inherent' },
  'already-revealed': { code: 'already-revealed', of: 'inherent' },
  'not-revealed': { code: 'not-revealed', of: 'inherent' },
  'agreement-overtaken': { code: 'agreement-overtaken', assessment: assessment.id, of: 'inherent' },
  'nothing-to-accord': { code: 'nothing-to-accord', of: 'inherent' },
  'no-such-entry': { code: 'no-such-entry' },
  'no-such-field': { code: 'no-such-field' },
  'field-needed': { code: 'field-needed', field: FieldId.parse('what') },
  'entry-changed': { code: 'entry-changed', entry },
  'entry-in-use': { code: 'entry-in-use', entry, actions: 2 },
  'list-full': { code: 'list-full', most: 100 },
  'already-pursued': { code: 'already-pursued', assessment: assessment.id },
  'entry-overtaken': {
    code: 'entry-overtaken',
    assessment: assessment.id,
    entry,
    form: FormId.parse('main'),
  },
  'entry-form-not-understood': {
    code: 'entry-form-not-understood',
    assessment: assessment.id,
    list: 'talks',
    entry: null,
    form: FormId.parse('main'),
    about: 'none',
    problem: { field: FieldId.parse('about'), what: 'empty' },
  },
  'rating-not-understood': {
    code: 'rating-not-understood',
    assessment: assessment.id,
    of: 'inherent',
    form: 'rate',
    problem: { what: 'no-likelihood' },
  },
  'no-such-score': { code: 'no-such-score' },
  'not-yours': { code: 'not-yours' },
  'already-shared': { code: 'already-shared' },
  'nothing-to-confirm': { code: 'nothing-to-confirm' },
  'nothing-to-read': { code: 'nothing-to-read' },
  'score-not-understood': {
    code: 'score-not-understood',
    score: ScoreId.parse('a000000001'),
    topic: 'foreignShare',
    problem: { what: 'not-a-number', typed },
  },
  'inputs-not-understood': {
    code: 'inputs-not-understood',
    assessment: assessment.id,
    ends: 'limits',
    field: 'sources',
    problem: { what: 'not-a-source', typed },
  },
  'already-started': { code: 'already-started', assessment: assessment.id },
  'nothing-to-take-over': { code: 'nothing-to-take-over' },
  'reminder-over': { code: 'reminder-over', item: watched },
  'already-paused': { code: 'already-paused' },
  'not-paused': { code: 'not-paused' },
  'nothing-changed': { code: 'nothing-changed' },
  'no-such-watch': { code: 'no-such-watch' },
  'ambiguous-watch': { code: 'ambiguous-watch', count: 2 },
  'watch-not-allowed': { code: 'watch-not-allowed', needs: 'manage' },
  'watch-overtaken': { code: 'watch-overtaken', item: watched },
  'attachment-unavailable': { code: 'attachment-unavailable', trouble: 'expired' },
  'import-unreadable': {
    code: 'import-unreadable',
    fault: { what: 'no-columns', header: [typed] },
  },
  'import-over': { code: 'import-over' },
  'nothing-to-export': { code: 'nothing-to-export' },
  'no-private-thread': { code: 'no-private-thread' },
  'no-such-draft': { code: 'no-such-draft' },
  'reading-not-understood': {
    code: 'reading-not-understood',
    item: watched,
    due: 'none',
    problem: { what: 'not-a-number', typed },
  },
  'reading-doubtful': {
    code: 'reading-doubtful',
    item: watched,
    due: 'none',
    meant: { value: 600, day: '2026-11-23' },
    doubt: { kind: 'far-off', from: { value: 55, day: '2026-11-16', by: MINA, at: NOW } },
  },
  'already-recorded': {
    code: 'already-recorded',
    item: watched,
    reading: { value: 55, day: '2026-11-16', by: MINA, at: NOW },
  },
  'no-such-reading': { code: 'no-such-reading' },
  'no-reason': { code: 'no-reason' },
  'plan-not-understood': {
    code: 'plan-not-understood',
    watch: watched.id,
    part: 'what',
    problem: { what: 'not-an-indicator', typed },
  },
  conflict: { code: 'conflict' },
  'disk-full': { code: 'disk-full' },
  'read-only': { code: 'read-only' },
  damaged: { code: 'damaged', file: 'secret-file.json' },
  'too-new': { code: 'too-new', file: 'secret-file.json' },
  'store-unavailable': { code: 'store-unavailable', cause: 'EIO at /secret/path' },
  'nothing-to-show-here': { code: 'nothing-to-show-here' },
  'not-allowed': { code: 'not-allowed', needs: 'facilitate' },
  'no-such-assessment': { code: 'no-such-assessment' },
  'no-assessment-here': { code: 'no-assessment-here' },
  'no-example': { code: 'no-example' },
  'exchange-too-large': { code: 'exchange-too-large', name: 'Photoresist' },
  'exchange-unreadable': {
    code: 'exchange-unreadable',
    fault: { what: 'broken', field: 'documents[3].value.id' },
  },
  'stale-panel': { code: 'stale-panel', assessment },
  'form-not-understood': {
    code: 'form-not-understood',
    assessment: assessment.id,
    prompt,
    problem: { what: 'empty' },
  },
  'form-not-taken': { code: 'form-not-taken', why: { code: 'disk-full' }, typed: [typed] },
  'ambiguous-name': { code: 'ambiguous-name', count: 2 },
  'old-command': { code: 'old-command' },
  'no-technology': { code: 'no-technology' },
  'unknown-country': { code: 'unknown-country', typed },
  'unknown-timezone': { code: 'unknown-timezone', typed },
  'not-offered': { code: 'not-offered', typed },
  'not-a-time': { code: 'not-a-time', typed },
  'days-off-not-understood': { code: 'days-off-not-understood', problem: { what: 'not-a-day', typed } },
  'given-and-reset': { code: 'given-and-reset', setting: 'fallback' },
  'role-not-given': { code: 'role-not-given', role: RoleId.parse('400000000000000001'), whose: 'bot' },
  'nothing-to-change': { code: 'nothing-to-change' },
  'no-threads-here': { code: 'no-threads-here' },
  'bot-lacks-permissions': {
    code: 'bot-lacks-permissions',
    channel: CHANNEL,
    lacks: ['SendMessagesInThreads'],
  },
  'only-in-servers': { code: 'only-in-servers' },
  'old-button': { code: 'old-button' },
};
const PROBLEMS: { readonly [W in FormProblem['what']]: Extract<FormProblem, { what: W }> } = {
  empty: { what: 'empty' },
  'answer-and-unknown': { what: 'answer-and-unknown' },
  'unknown-without-reason': { what: 'unknown-without-reason' },
  'not-a-number': { what: 'not-a-number', typed },
  'not-a-range': { what: 'not-a-range', typed },
  'wrong-order': { what: 'wrong-order', least: 5, most: 3 },
  'out-of-range': { what: 'out-of-range', least: 0, most: 2000 },
  'not-a-date': { what: 'not-a-date', typed },
  'not-a-country': { what: 'not-a-country', typed },
  'too-many-countries': { what: 'too-many-countries', most: 25 },
  'too-long': { what: 'too-long', most: 1500 },
};

const RATING_PROBLEMS: readonly RatingProblem[] = [
  { what: 'no-consequence' },
  { what: 'no-reason' },
  { what: 'too-long', most: 1000 },
];

function textOf(view: View): string {
  return view.blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('\n');
}
/** What Discord is sent of it. */
function textsSent(view: View): string {
  const { components } = render(view).components[0];
  return components.map((each) => ('content' in each ? each.content : '')).join('\n');
}

/** The names that stand in Discord’s own settings of a channel. */
const PERMISSIONS: { readonly [P in BotPermission]: { en: string; 'zh-CN': string } } = {
  ViewChannel: { en: 'View Channel', 'zh-CN': '查看频道' },
  ReadMessageHistory: { en: 'Read Message History', 'zh-CN': '阅读消息历史记录' },
  SendMessages: { en: 'Send Messages', 'zh-CN': '发送消息' },
  SendMessagesInThreads: { en: 'Send Messages in Threads', 'zh-CN': '在子区内发送消息' },
  CreatePublicThreads: { en: 'Create Public Threads', 'zh-CN': '创建公开子区' },
  CreatePrivateThreads: { en: 'Create Private Threads', 'zh-CN': '创建私密子区' },
};

const hasButton = (view: View) => view.blocks.some(({ kind }) => kind === 'buttons');

const TELLS_WHAT_TO_DO = {
  en: /\b(Add|Ask|Choose|Close|Edit|Fill in|Give|Keep|Name|Open|Pick|Press|Reload|Remove|Reveal|Run|See|Shorten|Tell|Try|Write)\b/,
  'zh-CN': /请/,
} as const;

const cases: readonly [string, Failure][] = [
  ...Object.entries(FAILURES),
  ...ROLES.map((needs): [string, Failure] => [`not allowed to ${needs}`, { code: 'not-allowed', needs }]),
  ...Object.values(PROBLEMS).map((problem): [string, Failure] => [
    `form: ${problem.what}`,
    { ...FAILURES['form-not-understood'], problem },
  ]),
  ...RATING_PROBLEMS.map((problem): [string, Failure] => [
    `rating: ${problem.what}`,
    { ...FAILURES['rating-not-understood'], problem },
  ]),
];

describe.each(LOCALES)('in %s', (locale) => {
  const speech = speechIn(locale);

  test.each(cases)('%s: says what happened and what to do', (_, failure) => {
    const view = failureView(speech, failure);
    const text = textOf(view);
    expect(text).toMatch(locale === 'en' ? /[A-Z“].*\./s : /\p{Script=Han}.*。/su);
    expect(hasButton(view) || TELLS_WHAT_TO_DO[locale].test(text), text).toBe(true);
    expect(['caution', 'bad']).toContain(view.tone);
    expect(text).not.toMatch(/secret|undefined|@everyone/);
  });

  test('a form that was not taken is handed back in what was typed', () => {
    const view = failureView(speech, {
      ...FAILURES['form-not-taken'],
      typed: ['Two fabs\nand a line', 'or not'],
    });
    expect(textOf(view)).toContain('> Two fabs\n> and a line\n> or not');
    const nothing = { ...FAILURES['form-not-taken'], typed: [' ', ''] };
    expect(failureView(speech, nothing)).toEqual(failureView(speech, { code: 'disk-full' }));
  });

  test('a long text is handed back whole beside short ones, in Chinese too', () => {
    const typed = ['光刻胶断供'.repeat(400), '海关公告', '尚未确认'];
    const view = failureView(speech, { ...FAILURES['form-not-taken'], typed });
    for (const each of typed) expect(textOf(view)).toContain(`> ${each}\n`.trim());
    expect(textsSent(view)).toEqual(textOf(view));
  });

  test('of several long texts as much is handed back as a message holds, the same of each', () => {
    const typed = ['a'.repeat(2000), 'b'.repeat(2000), 'c'];
    const text = textOf(failureView(speech, { ...FAILURES['form-not-taken'], typed }));
    for (const mark of ['a', 'b']) expect(text).toMatch(new RegExp(`> ${mark}{1490,1500}…`));
    expect(text).toContain('> c');
  });

  test('a permission that the bot lacks is named as Discord shows it in that language', () => {
    const all = Object.keys(PERMISSIONS) as BotPermission[];
    const names = all.map((lacks) => {
      const text = textOf(failureView(speech, { ...FAILURES['bot-lacks-permissions'], lacks: [lacks] }));
      expect(text).not.toContain(lacks);
      expect(text).toContain(PERMISSIONS[lacks][locale]);
      return text;
    });
    expect(new Set(names).size).toBe(all.length);
  });

  test('names that several bear are counted', () => {
    expect(textOf(failureView(speech, { code: 'ambiguous-name', count: 3 }))).toMatch(/\b3\b|有 3 项/);
  });

  test('nothing is said to be kept of a form that was empty', () => {
    const empty = textOf(failureView(speech, FAILURES['form-not-understood']));
    const typed = { ...FAILURES['form-not-understood'], problem: PROBLEMS['not-a-number'] };
    expect(empty).not.toContain(failureWords[locale].kept('').trim());
    expect(textOf(failureView(speech, typed))).toContain(failureWords[locale].kept('').trim());
  });

  test('a bug shows its reference and nothing of what it was', () => {
    expect(textOf(bugView(locale, '1a2b3c4d'))).toContain('`1a2b3c4d`');
    expect(bugView(locale, '1a2b3c4d').tone).toBe('bad');
  });
});

test('no two failures read the same', () => {
  const texts = cases.map(([, failure]) => textOf(failureView(speechIn('en'), failure)));
  const distinct = new Set(texts);
  // Two of the table stand in the lists after it as well: `facilitate` and `empty`.
  expect(texts.length - distinct.size).toBe(2);
});
