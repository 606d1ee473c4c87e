import { describe, expect, test } from 'vitest';
import { recordOf } from '../../src/app/assess/audit-record.ts';
import { HISTORY_PAGE } from '../../src/app/assess/history.ts';
import type { AuditEntry } from '../../src/app/audit.ts';
import type { AssessmentEffect } from '../../src/domain/assessment/events.ts';
import { AssessmentId, MemberId } from '../../src/domain/ids.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import { historyView } from '../../src/messages/history.ts';
import {
  answered,
  assessmentWith,
  choice,
  framework,
  JUN,
  MINA,
  NOW,
  promptNamed,
  speechIn,
  text,
  unknown,
} from '../support/examples-assessment.ts';
import { action, agreement, closure, horizon, talk, vote, words } from '../support/examples-entries.ts';
import { fieldsFull } from '../support/examples-full.ts';
import { buttonsOf, read, textsOf } from '../support/examples-view.ts';
import { expectSendable, expectWhole } from '../support/sendable.ts';

const prompt = promptNamed('affected').id;
const listed = [action(11, null), talk(12), horizon(13, {}, { assessment: 'a000000002' })];
const OWN = AssessmentId.parse('a000000002');
const ASSESSMENT = assessmentWith({ entries: listed });
const [ACT, TALK, AHEAD] = [action(11, null), talk(12), horizon(13)];

/** One effect of each kind, as small as it comes. */
const SMALL: { readonly [K in AssessmentEffect['kind']]: Extract<AssessmentEffect, { kind: K }> } = {
  answered: { kind: 'answered', prompt, after: answered(text('Two fabs')) },
  changed: {
    kind: 'changed',
    prompt,
    before: answered(text('Two fabs')),
    after: answered(text('Three fabs')),
  },
  proposed: {
    kind: 'proposed',
    prompt,
    standing: answered(text('Two fabs')),
    proposal: answered(text('Three fabs')),
  },
  withdrawn: {
    kind: 'withdrawn',
    prompt,
    standing: answered(text('Two fabs')),
    proposal: answered(text('Three fabs')),
  },
  settled: {
    kind: 'settled',
    prompt,
    kept: answered(text('Two fabs')),
    dropped: [answered(text('Three fabs'), { by: JUN })],
  },
  rated: { kind: 'rated', of: 'inherent' },
  revealed: { kind: 'revealed', of: 'inherent', votes: [vote(JUN, 'likely', 'major')] },
  agreed: {
    kind: 'agreed',
    of: 'inherent',
    before: [answered(choice('rare')), answered(choice('minor'))],
    agreement: agreement('likely', 'major'),
    dissent: [vote(JUN, 'rare', 'minor')],
  },
  accorded: { kind: 'accorded', of: 'inherent' },
  'entry-added': { kind: 'entry-added', entry: ACT },
  'entry-changed': {
    kind: 'entry-changed',
    before: ACT,
    after: action(11, null, { what: words('Action eleven') }),
    fields: [],
  },
  'entry-removed': { kind: 'entry-removed', entry: TALK },
  pursued: { kind: 'pursued', entry: AHEAD, assessment: OWN },
  'moved-on': {
    kind: 'moved-on',
    from: 'identify',
    to: 'assess',
    gaps: [{ cause: 'unanswered', prompt }],
    reason: 'The board meets',
  },
  reopened: { kind: 'reopened', from: 'plan', to: 'assess', passages: [] },
  closed: { kind: 'closed', closure: closure({ concerns: [{ concern: 'no-level' }], reason: 'Enough' }) },
};

function recorded(effect: AssessmentEffect): AuditEntry {
  return { at: NOW, by: MINA, subject: ASSESSMENT.id, ...recordOf(effect) };
}

function view(locale: Locale, entries: readonly AuditEntry[], page = 0, older = false) {
  return historyView(speechIn(locale), { assessment: ASSESSMENT, page, entries, older });
}

describe('the history tells of every kind of change what it was', () => {
  test.each([
    ['answered', ['> Two fabs']],
    ['changed', ['~~Two~~', '**Three**']],
    ['proposed', ['> Three fabs']],
    ['settled', ['> Two fabs', `Not chosen, by <@${JUN}>: Three fabs`]],
    ['rated', ['rated the inherent risk']],
    ['revealed', [`> <@${JUN}>: `, 'Likely × Major']],
    ['agreed', ['> ~~Rare and Minor~~ → **Likely × Major**', `> <@${JUN}>: Rare × Minor`]],
    ['accorded', ['goes along']],
    ['entry-added', ['added **Action 11** (Actions)']],
    ['entry-changed', ['changed **Action 11** (Actions)', '**eleven**']],
    ['entry-removed', ['removed **Talk 12** (']],
    ['pursued', ['for **Technology 13**']],
    ['moved-on', ['> With 1 gap', '> - **Who is affected**: not answered', '-# Reason: The board meets']],
    ['reopened', ['went back from **Plan treatment** to **Assess**']],
    ['closed', ['> - there is no level of risk yet', '-# Reason: Enough']],
  ] as const)('%s', (kind, expected) => {
    const shown = read(view('en', [recorded(SMALL[kind])]));
    for (const each of expected) expect(shown).toContain(each);
  });

  test('a closed assessment that was opened again says so', () => {
    const again = recorded({ kind: 'reopened', from: 'closed', to: 'adjust', passages: [] });
    expect(read(view('en', [again]))).toContain('opened the closed assessment again at **Adjust**');
  });
});

/** Everything as long and as much as it may be, in characters that are escaped or take three bytes. */
function maximal(typed: string): readonly AssessmentEffect[] {
  const long = (most: number) => typed.repeat(most).slice(0, most);
  const answer = (start: string) =>
    answered(text(`${start}${long(1490)}`), { source: long(1000), evidence: 'strong' });
  const voters = Array.from({ length: 40 }, (_, at) => MemberId.parse(`2000000000000001${10 + at}`));
  const votes = voters.map((by) =>
    vote(by, 'almost-certain', 'catastrophic', { reason: long(1000), evidence: 'strong' }),
  );
  const gaps = framework.stages.flatMap(({ prompts }) =>
    prompts.map(({ id }) => ({ cause: 'unanswered', prompt: id }) as const),
  );
  const concerns = gaps.map((each) => ({ concern: 'unsettled', prompt: each.prompt }) as const);
  const full = (start: string) => fieldsFull(action(11, null), `${start}${typed}`);
  return [
    { kind: 'answered', prompt, after: answer('a') },
    { kind: 'changed', prompt, before: answered(unknown(long(1000))), after: answer('b') },
    { kind: 'proposed', prompt, standing: answer('a'), proposal: answer('b') },
    { kind: 'withdrawn', prompt, standing: answer('a'), proposal: answer('b') },
    { kind: 'settled', prompt, kept: answer('a'), dropped: voters.slice(0, 9).map(() => answer('c')) },
    { kind: 'rated', of: 'current', ...(votes[0] !== undefined && { vote: votes[0] }) },
    { kind: 'revealed', of: 'current', votes },
    {
      kind: 'agreed',
      of: 'current',
      before: [],
      agreement: agreement('rare', 'minor', { reason: long(1000) }),
      dissent: votes,
    },
    { kind: 'accorded', of: 'current' },
    { kind: 'entry-added', entry: full('a') },
    { kind: 'entry-changed', before: full('a'), after: full('b'), fields: [] },
    { kind: 'entry-removed', entry: full('a') },
    { kind: 'pursued', entry: fieldsFull(horizon(13), typed), assessment: OWN },
    { kind: 'moved-on', from: 'communicate', to: 'plan', gaps, reason: long(1000) },
    { kind: 'reopened', from: 'closed', to: 'communicate', passages: [], reason: long(1000) },
    { kind: 'closed', closure: closure({ concerns, reason: long(1000) }) },
  ];
}

describe.each(LOCALES)('in %s a page holds every change on it, however much that is', (locale) => {
  test.each(['*', '光刻胶', '@here ', '# ', '😀', 'a '])('of %j', (typed) => {
    for (const effect of maximal(typed)) {
      const entries = Array.from({ length: HISTORY_PAGE }, () => recorded(effect));
      const shown = view(locale, entries, 3, true);
      expectSendable(shown);
      expectWhole(shown);
      expect(textsOf(shown)).toHaveLength(HISTORY_PAGE + 1);
    }
  });

  test('and all kinds together', () => {
    const all = maximal('光刻胶').map(recorded);
    for (let from = 0; from < all.length; from += HISTORY_PAGE) {
      const entries = all.slice(from, from + HISTORY_PAGE);
      const shown = view(locale, entries);
      expectWhole(shown);
      expect(textsOf(shown)).toHaveLength(entries.length + 1);
    }
  });
});

test('what is not listed is counted', () => {
  const [many = expect.fail()] = maximal('x').filter(({ kind }) => kind === 'revealed');
  expect(read(view('en', [recorded(many)]))).toMatch(/> -# \+\d\d/);
});

test('turns to the newest page from far back', () => {
  const pages = (page: number) =>
    buttonsOf(view('en', [], page, true)).map(({ action }) =>
      action.do === 'history-page' ? action.page : -1,
    );
  expect(pages(0)).toEqual([1]);
  expect(pages(1)).toEqual([0, 2]);
  expect(pages(5)).toEqual([0, 4, 6]);
});
