import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordOf } from '../../src/app/assess/audit-record.ts';
import { HISTORY_PAGE } from '../../src/app/assess/history.ts';
import type { AuditEntry } from '../../src/app/audit.ts';
import type { Failure } from '../../src/app/failure.ts';
import type { AssessmentEffect } from '../../src/domain/assessment/events.ts';
import { STAGES } from '../../src/domain/framework/names.ts';
import { FieldId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { closedAlone, closingView } from '../../src/messages/closing.ts';
import { closeForm, reopenForm } from '../../src/messages/course-forms.ts';
import { failureView } from '../../src/messages/failures.ts';
import { historyView } from '../../src/messages/history.ts';
import { noticeOf } from '../../src/messages/notices.ts';
import { ADA, framework, JUN, NOW, speechIn } from '../support/examples-assessment.ts';
import { agreement, revealed, vote } from '../support/examples-entries.ts';
import { assessments, hostileText, longChinese, type TextArbitrary } from '../support/examples-generated.ts';
import { closureFor, gapsFor } from '../support/examples-generated-parts.ts';
import { PHOTORESIST } from '../support/examples-photoresist.ts';
import { expectOpenable, expectSendable, expectWhole, holds } from '../support/sendable.ts';

const locale = fc.constantFrom(...LOCALES);
const typing: fc.Arbitrary<TextArbitrary> = fc.constantFrom<TextArbitrary[]>(hostileText, longChinese);
const some = typing.chain((typed) => assessments(framework, typed));
const CLOSINGS = framework.closings.map(({ id }) => id);

describe('whatever an assessment has come to, Discord takes', () => {
  test('what speaks against its end, the forms that end it and open it again, and how it ended', () => {
    holds(fc.tuple(some, locale, fc.constantFrom(...CLOSINGS), fc.constantFrom(...STAGES)), (given) => {
      const [assessment, spoken, decision, stage] = given;
      const speech = speechIn(spoken);
      for (const facilitates of [true, false]) expectSendable(closingView(speech, assessment, facilitates));
      expectOpenable(closeForm(speech, assessment, decision));
      expectOpenable(reopenForm(speech, assessment.id, stage));
      if (assessment.closure !== null) expectSendable(closedAlone(speech, assessment));
    });
  });

  test('what the thread is told of its course, and what somebody is told who may not take it', () => {
    const given = fc
      .tuple(some, locale, typing)
      .chain(([assessment, spoken, typed]) =>
        fc.tuple(
          fc.constant(assessment),
          fc.constant(spoken),
          gapsFor(framework, assessment.entries),
          closureFor(framework, assessment.entries, typed),
          typed(1000),
        ),
      );
    holds(given, ([assessment, spoken, gaps, closure, reason]) => {
      const speech = speechIn(spoken);
      const effects: readonly AssessmentEffect[] = [
        { kind: 'moved-on', from: 'plan', to: 'execute', gaps, reason },
        { kind: 'reopened', from: 'closed', to: 'adjust', passages: assessment.passages, reason },
        { kind: 'reopened', from: 'plan', to: 'identify', passages: assessment.passages, reason },
        { kind: 'closed', closure },
      ];
      for (const effect of effects) {
        const notice = noticeOf(speech, assessment, effect, JUN);
        if (notice !== undefined) expectSendable(notice);
      }
      const { decision, concerns } = closure;
      const failures: readonly Failure[] = [
        { code: 'gaps-need-reason', assessment, gaps },
        { code: 'concerns-need-reason', assessment, decision, concerns },
        { code: 'closed', closure },
        { code: 'form-not-taken', why: { code: 'gaps-need-reason', assessment, gaps }, typed: [reason] },
        {
          code: 'form-not-taken',
          why: { code: 'concerns-need-reason', assessment, decision, concerns },
          typed: [reason],
        },
      ];
      for (const failure of failures) expectSendable(failureView(speech, failure));
    });
  });
});

/** The record of effects, as it is kept. */
function recorded(effects: readonly AssessmentEffect[], subject: string): AuditEntry[] {
  return effects.map((effect) => ({ at: NOW, by: ADA, subject, ...recordOf(effect) }));
}

test('Discord takes every page of the history of whatever happened', () => {
  const given = fc.tuple(
    some,
    some,
    locale,
    typing.chain((typed) => typed(1000)),
    fc.nat(3),
  );
  holds(given, ([was, is, spoken, reason, page]) => {
    const [before, after] = [was.entries[0], is.entries.find(({ list }) => list === was.entries[0]?.list)];
    const answers = Object.entries(is.answers).slice(0, 4);
    const votes = is.ballots.inherent?.votes ?? [];
    const effects: AssessmentEffect[] = [
      ...answers.flatMap(([id, slot]): AssessmentEffect[] => {
        const prompt = framework.stages.flatMap(({ prompts }) => prompts).find((each) => each.id === id)?.id;
        const old = prompt && was.answers[prompt]?.current;
        if (prompt === undefined || old === undefined) return [];
        return [
          { kind: 'answered', prompt, after: slot.current },
          { kind: 'changed', prompt, before: old, after: slot.current },
          { kind: 'proposed', prompt, standing: old, proposal: slot.current },
          { kind: 'settled', prompt, kept: slot.current, dropped: [old, ...slot.proposals] },
        ];
      }),
      { kind: 'revealed', of: 'inherent', votes },
      ...votes.map((vote): AssessmentEffect => ({ kind: 'rated', of: 'inherent', vote })),
      {
        kind: 'agreed',
        of: 'current',
        before: [],
        agreement: agreement('rare', 'minor', { reason }),
        dissent: votes,
      },
      ...(before === undefined ? [] : [{ kind: 'entry-added', entry: before } as const]),
      ...(before === undefined || after === undefined
        ? []
        : [
            {
              kind: 'entry-changed',
              before,
              after,
              fields: Object.keys(after.values).map((each) => FieldId.parse(each)),
            } as const,
          ]),
      { kind: 'reopened', from: 'closed', to: 'adjust', passages: was.passages, reason },
      ...(is.closure === null ? [] : [{ kind: 'closed', closure: is.closure } as const]),
    ];
    const all = recorded(effects, is.id);
    for (let from = 0; from < all.length; from += HISTORY_PAGE) {
      const entries = all.slice(from, from + HISTORY_PAGE);
      const view = historyView(speechIn(spoken), { assessment: is, page, entries, older: page > 1 });
      expectSendable(view);
      expectWhole(view);
    }
  });
});

test('the history of the whole case tells of everything, on pages that nothing is cut from', () => {
  const all = PHOTORESIST.flatMap(({ effects }, index) => {
    const { id } = PHOTORESIST[index]?.state ?? expect.fail();
    return recorded(effects, id);
  });
  expect(all).toHaveLength(PHOTORESIST.length);
  for (const spoken of LOCALES) {
    for (let from = 0; from < all.length; from += HISTORY_PAGE) {
      const entries = all.slice(from, from + HISTORY_PAGE);
      const assessment = PHOTORESIST.at(-1)?.state ?? expect.fail();
      const view = historyView(speechIn(spoken), { assessment, page: 1, entries, older: true });
      expectWhole(view);
      expect(view.blocks.filter(({ kind }) => kind === 'text')).toHaveLength(entries.length + 1);
      expect(JSON.stringify(view)).not.toMatch(/undefined|\[object/);
    }
  }
});

test('a rating that nobody may see yet is told without what it is', () => {
  const hidden = recorded([{ kind: 'rated', of: 'inherent' }], 'a000000001');
  const shown = recorded([{ kind: 'rated', of: 'inherent', vote: vote(ADA, 'rare', 'minor') }], 'a000000001');
  const assessment = { ...(PHOTORESIST[0]?.state ?? expect.fail()), ballots: { inherent: revealed() } };
  const page = { assessment, page: 0, older: false };
  const read = (entries: AuditEntry[]) => JSON.stringify(historyView(speechIn('en'), { ...page, entries }));
  expect(read(hidden)).not.toMatch(/rare|minor/i);
  expect(read(shown)).toMatch(/rare/i);
});
