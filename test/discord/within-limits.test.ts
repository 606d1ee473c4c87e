import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HELP_TOPICS } from '../../src/app/actions.ts';
import { type ListFilter, NO_FILTER } from '../../src/app/assess/list.ts';
import type { Failure } from '../../src/app/failure.ts';
import { renderForm } from '../../src/discord/render-form.ts';
import type { AssessmentEffect } from '../../src/domain/assessment/events.ts';
import { STAGES } from '../../src/domain/framework/names.ts';
import { PromptId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { reasonForm } from '../../src/messages/course-forms.ts';
import { failureView } from '../../src/messages/failures.ts';
import { answerForm, fieldsOf } from '../../src/messages/forms.ts';
import { helpView } from '../../src/messages/help.ts';
import {
  comparison,
  noticeOf,
  resumedNotice,
  settledNotice,
  startedNotice,
} from '../../src/messages/notices.ts';
import { listView, statusView } from '../../src/messages/overview.ts';
import { panelView } from '../../src/messages/panel.ts';
import { recordView } from '../../src/messages/record.ts';
import type { View } from '../../src/messages/view.ts';
import { checkMessage } from '../../src/sandbox/limits/message.ts';
import {
  answered,
  assessmentWith,
  CHANNEL,
  framework,
  JUN,
  MINA,
  slot,
  speechIn,
  text,
} from '../support/examples-assessment.ts';
import { assessments, hostileText, longChinese } from '../support/examples-generated.ts';
import { expectOpenable, expectSendable, holds, payload, textsOf } from '../support/sendable.ts';

const prompts = framework.stages.flatMap((stage) => stage.prompts);
const locale = fc.constantFrom(...LOCALES);
const some = assessments(framework);
const FILTERS: readonly ListFilter[] = [NO_FILTER, { state: 'closed', level: 'extreme', owner: JUN }];

describe('whatever people typed, Discord takes', () => {
  test('the panel of every stage', () => {
    holds(fc.tuple(some, locale, fc.constantFrom(...STAGES)), ([assessment, spoken, viewed]) => {
      expectSendable(panelView(speechIn(spoken), assessment, viewed));
    });
  });

  test('the status, and what is said when it starts or is resumed', () => {
    const kinds = fc.constantFrom('here', 'alive', 'replaced', 'locked', 'unreachable');
    holds(fc.tuple(some, locale, kinds), ([assessment, spoken, kind]) => {
      const speech = speechIn(spoken);
      const state = kind === 'unreachable' ? { kind } : { kind, thread: CHANNEL };
      expectSendable(statusView(speech, assessment));
      expectSendable(startedNotice(speech, assessment));
      expectSendable(resumedNotice(speech, assessment, state));
    });
  });

  test('every page of all answers', () => {
    holds(
      fc.tuple(some, locale, fc.constantFrom(...STAGES), fc.nat(40)),
      ([assessment, spoken, stage, page]) => {
        expectSendable(recordView(speechIn(spoken), assessment, { stage }));
        expectSendable(recordView(speechIn(spoken), assessment, { page }));
      },
    );
  });

  test('ten Chinese answers side by side, and a settling that quotes them, with nothing left out', () => {
    const answers = fc.array(longChinese(2000), { minLength: 10, maxLength: 10 });
    holds(
      fc.tuple(answers, locale),
      ([all, spoken]) => {
        const [first = expect.fail(), ...others] = all.map((each, index) =>
          answered(text(each), { version: index + 1 }),
        );
        const affected = PromptId.parse('affected');
        const assessment = assessmentWith({}, { affected: slot(first, ...others) });
        const effect = { kind: 'settled', prompt: affected, kept: first, dropped: others } as const;
        const compared = comparison(speechIn(spoken), assessment, affected) ?? expect.fail();
        for (const view of [compared, settledNotice(speechIn(spoken), effect, JUN)]) {
          expectSendable(view);
          const { components } = payload(view).components[0];
          expect(components).toHaveLength(view.blocks.length);
          const shown = view.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
          expect(textsOf(components)).toEqual(shown);
        }
        const keepers = JSON.stringify(payload(compared)).match(/"custom_id":"keep\/[^"]+"/g);
        expect(new Set(keepers).size).toBe(10);
      },
      20,
    );
  });

  test('however many answers are kept side by side, each can be chosen on one of the pages', () => {
    holds(
      fc.tuple(fc.array(longChinese(200), { minLength: 2, maxLength: 33 }), locale),
      ([all, spoken]) => {
        const [first = expect.fail(), ...others] = all.map((each, index) =>
          answered(text(each), { version: index + 1 }),
        );
        const affected = PromptId.parse('affected');
        const assessment = assessmentWith({}, { affected: slot(first, ...others) });
        const kept = [0, 1, 2, 3].flatMap((page) => {
          const view = comparison(speechIn(spoken), assessment, affected, page) ?? expect.fail();
          expectSendable(view);
          return JSON.stringify(payload(view)).match(/"custom_id":"keep\/[^"]+"/g) ?? [];
        });
        expect(new Set(kept).size).toBe(all.length);
      },
      20,
    );
  });

  test('every list', () => {
    holds(
      fc.tuple(fc.array(some, { maxLength: 12 }), locale, fc.constantFrom(...FILTERS), fc.nat(3), fc.nat(3)),
      ([all, spoken, filter, unreadable, page]) => {
        expectSendable(listView(speechIn(spoken), all, filter, unreadable, page));
      },
      20,
    );
  });

  test('every comparison, and every notice of what happened', () => {
    holds(fc.tuple(some, some, locale, fc.constantFrom(...prompts)), ([before, after, spoken, prompt]) => {
      const speech = speechIn(spoken);
      const [old, young] = [before.answers[prompt.id]?.current, after.answers[prompt.id]?.current];
      const compared = comparison(speech, after, prompt.id);
      if (compared !== undefined) expectSendable(compared);
      if (old === undefined || young === undefined) return;
      const gaps = prompts.map(({ id }) => ({ prompt: id, cause: 'unanswered' as const }));
      const reason = old.source ?? 'x';
      const effects: readonly AssessmentEffect[] = [
        { kind: 'answered', prompt: prompt.id, after: young },
        { kind: 'changed', prompt: prompt.id, before: old, after: young },
        { kind: 'proposed', prompt: prompt.id, standing: old, proposal: young },
        { kind: 'settled', prompt: prompt.id, kept: young, dropped: [old] },
        { kind: 'moved-on', from: 'identify', to: 'assess', gaps, reason },
      ];
      for (const effect of effects) {
        const notice = noticeOf(speech, after, effect, MINA);
        if (notice !== undefined) expectSendable(notice);
      }
    });
  });

  test('every failure that gives back what was typed', () => {
    holds(fc.tuple(some, locale, hostileText(), hostileText()), ([assessment, spoken, typed, more]) => {
      const speech = speechIn(spoken);
      const prompt = PromptId.parse('stock');
      const failures: readonly Failure[] = [
        { code: 'form-not-taken', why: { code: 'disk-full' }, typed: [typed, more] },
        { code: 'unknown-country', typed },
        { code: 'unknown-timezone', typed },
        { code: 'stale-panel', assessment },
        {
          code: 'form-not-understood',
          assessment: assessment.id,
          prompt,
          problem: { what: 'not-a-number', typed },
        },
        { code: 'bot-lacks-permissions', channel: CHANNEL, lacks: ['SendMessagesInThreads', 'ViewChannel'] },
        {
          code: 'gaps-need-reason',
          assessment,
          gaps: prompts.map(({ id }) => ({ prompt: id, cause: 'unsettled' })),
        },
      ];
      for (const failure of failures) expectSendable(failureView(speech, failure));
    });
  });

  test('every form, empty, with an answer on it, and as it was typed before', () => {
    const typed = fc.record({
      value: hostileText(),
      unit: hostileText(50),
      evidence: hostileText(50),
      source: hostileText(),
      unknown: hostileText(),
    });
    holds(
      fc.tuple(some, locale, fc.constantFrom(...prompts), typed),
      ([assessment, spoken, prompt, draft]) => {
        const speech = speechIn(spoken);
        const common = { assessment: assessment.id, prompt, basedOn: assessment.version };
        const current = assessment.answers[prompt.id]?.current;
        expectOpenable(answerForm(speech, { ...common, fields: {} }));
        expectOpenable(answerForm(speech, { ...common, fields: draft }));
        if (current !== undefined) {
          expectOpenable(answerForm(speech, { ...common, fields: fieldsOf(speech, prompt, current) }));
        }
        expectOpenable(reasonForm(speech, assessment.id, assessment.version, 'identify'));
      },
    );
  });
});

test.each(LOCALES)('every topic of help fits, in %s', (spoken) => {
  for (const topic of [undefined, ...HELP_TOPICS]) expectSendable(helpView(spoken, topic));
  expectSendable(helpView(spoken, 'example', { channel: CHANNEL, removable: true }));
});

test('views of any size are cut to what a message holds, and keep at least what comes first', () => {
  const block: fc.Arbitrary<View['blocks'][number]> = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: hostileText(5000) }),
    fc.constant({ kind: 'divider' as const }),
    fc.integer({ min: 0, max: 8 }).map((count) => ({
      kind: 'buttons' as const,
      buttons: Array.from({ length: count }, (_, index) => ({
        kind: 'link' as const,
        label: 'x'.repeat(100),
        url: `https://example.com/${index}`,
      })),
    })),
  );
  holds(fc.array(block, { maxLength: 60 }), (blocks) => {
    const first = { kind: 'text' as const, text: 'What comes first' };
    const body = payload({ tone: 'plain', blocks: [first, ...blocks] });
    expect(checkMessage(body, { kind: 'create', files: [] })).toEqual([]);
    expect(body.components[0].components[0]).toMatchObject({ content: 'What comes first' });
  });
});

describe('a form', () => {
  test('keeps what was typed in it, as many characters as Discord counts', () => {
    const value = '😀'.repeat(1500);
    const prompt = prompts.find(({ id }) => id === 'cause');
    if (prompt === undefined) throw new Error('the framework asks for no cause');
    const input = { assessment: assessmentId, prompt, basedOn: 0, fields: { value } };
    const form = renderForm(answerForm(speechIn('en'), input));
    expect(JSON.stringify(form)).toContain(value);
  });

  test('explains itself where there is room, and gives the room to its fields where there is none', () => {
    const shapes = prompts.map((prompt) => {
      const input = { assessment: assessmentId, prompt, basedOn: 0, fields: {} };
      return renderForm(answerForm(speechIn('en'), input))
        .components.map(({ type }) => type)
        .join(' ');
    });
    // 10 is a text, 18 a label with its field.
    expect(new Set(shapes)).toEqual(new Set(['10 18 18 18 18', '18 18 18 18 18']));
  });
});

const assessmentId = fc.sample(some, 1)[0]?.id ?? expect.fail();

test('somebody who is named is drawn as a mention that pings nobody', () => {
  const view = startedNotice(speechIn('en'), {
    ...(fc.sample(some, 1)[0] ?? expect.fail()),
    startedBy: JUN,
    private: false,
  });
  const body = payload(view);
  expect(JSON.stringify(body.components)).toContain(`<@${JUN}>`);
  expect(body.allowed_mentions.parse).toEqual([]);
});
