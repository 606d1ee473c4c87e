import fc from 'fast-check';
import { describe, test } from 'vitest';
import { fieldsOfEntry } from '../../src/app/assess/entry-form.ts';
import type { Failure } from '../../src/app/failure.ts';
import { type Entry, formSuits, MOST_ENTRIES } from '../../src/domain/assessment/entry.ts';
import { listOf } from '../../src/domain/framework/framework.ts';
import { LISTS, STAGES } from '../../src/domain/framework/names.ts';
import { EntryId, FieldId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { failureView } from '../../src/messages/failures.ts';
import { entriesView } from '../../src/messages/lists/entries-view.ts';
import {
  editEntryFormView,
  newEntryFormView,
  suggestedFields,
} from '../../src/messages/lists/entry-forms.ts';
import { entryView, removalView } from '../../src/messages/lists/entry-view.ts';
import { actionMenuView, considerView, treatmentMenuView } from '../../src/messages/lists/menu.ts';
import { noticeOf } from '../../src/messages/notices.ts';
import { panelView } from '../../src/messages/panel.ts';
import {
  assessmentWith,
  framework,
  JUN,
  STAGE_1,
  STAGE_2,
  speechIn,
} from '../support/examples-assessment.ts';
import {
  action,
  country,
  day,
  horizon,
  number,
  people,
  pick,
  picks,
  source,
  talk,
  treatment,
  watch,
  words,
} from '../support/examples-entries.ts';
import { assessments, hostileText, longChinese } from '../support/examples-generated.ts';
import { expectOpenable, expectSendable, expectWhole, holds } from '../support/sendable.ts';

const locale = fc.constantFrom(...LOCALES);
const some = fc.oneof(assessments(framework), assessments(framework, longChinese));

describe('whatever stands in the lists, Discord takes', () => {
  test('every entry, asked to be removed, and its forms', () => {
    holds(fc.tuple(some, locale), ([assessment, spoken]) => {
      const speech = speechIn(spoken);
      for (const entry of assessment.entries.slice(0, 8)) {
        expectSendable(entryView(speech, assessment, entry.id, { note: 'Saved.' }));
        expectSendable(removalView(speech, assessment, entry));
        const forms = listOf(framework, entry.list).list.forms.filter((form) => formSuits(form, entry));
        for (const form of forms) {
          const typed = { fields: fieldsOfEntry(form, entry.values, speech), basedOn: 1 };
          expectOpenable(editEntryFormView(speech, assessment.id, entry, form));
          expectOpenable(editEntryFormView(speech, assessment.id, entry, form, typed));
        }
      }
    });
  });

  test('every page of every list, and both menus', () => {
    holds(
      fc.tuple(some, locale, fc.constantFrom(...LISTS), fc.nat(6)),
      ([assessment, spoken, list, page]) => {
        const speech = speechIn(spoken);
        expectSendable(entriesView(speech, assessment, list, page));
        expectSendable(actionMenuView(speech, assessment));
        expectSendable(treatmentMenuView(speech, assessment));
      },
    );
  });

  test('the form of a new entry, with what suggests itself and with what was typed', () => {
    const options = fc.constantFrom(null, ...framework.treatments.map((each) => each.id));
    holds(fc.tuple(some, locale, options, hostileText()), ([assessment, spoken, option, typed]) => {
      const speech = speechIn(spoken);
      const belongings = [
        { list: 'talks' },
        { list: 'watch' },
        { list: 'sources' },
        { list: 'horizon' },
        { list: 'actions', serves: null },
        { list: 'treatments', option },
      ] as const;
      for (const belonging of belongings) {
        const { forms } = listOf(framework, belonging.list).list;
        for (const form of forms.filter((each) => formSuits(each, belonging))) {
          const suggested = suggestedFields(speech, assessment, belonging, JUN);
          const draft = Object.fromEntries(form.fields.map((field) => [field.id, typed]));
          expectOpenable(newEntryFormView(speech, assessment.id, belonging, form, suggested));
          expectOpenable(newEntryFormView(speech, assessment.id, belonging, form, draft));
        }
      }
    });
  });

  test('what the thread is told of a change, and what somebody is told who cannot make one', () => {
    holds(fc.tuple(some, some, locale, hostileText()), ([one, other, spoken, typed]) => {
      const speech = speechIn(spoken);
      const { id } = one;
      for (const before of one.entries.slice(0, 8)) {
        const after = other.entries.find((each) => each.list === before.list) ?? before;
        const named = [...Object.keys(before.values), ...Object.keys(after.values)];
        const fields = [...new Set(named)].map((each) => FieldId.parse(each));
        const changed = { kind: 'entry-changed', before, after, fields } as const;
        const notices = [
          noticeOf(speech, one, changed, JUN),
          noticeOf(speech, one, { kind: 'entry-removed', entry: before }, JUN),
        ];
        for (const notice of notices) if (notice !== undefined) expectSendable(notice);
        const form = listOf(framework, before.list).list.forms[0];
        const field = form?.fields[0]?.id;
        if (form === undefined || field === undefined) continue;
        const overtaken = { code: 'entry-overtaken', assessment: id, entry: before, form: form.id } as const;
        const where = {
          assessment: id,
          list: before.list,
          entry: null,
          form: form.id,
          about: 'own',
        } as const;
        const failures: readonly Failure[] = [
          { code: 'form-not-taken', why: overtaken, typed: [typed, typed] },
          { code: 'entry-in-use', entry: before, actions: 2 },
          { code: 'entry-form-not-understood', ...where, problem: { field, what: 'not-a-date', typed } },
        ];
        for (const failure of failures) expectSendable(failureView(speech, failure));
      }
    });
  });
});

const LONG = '光刻胶断供后库存仅够维持七周替代来源尚在验证';
const long = (count: number) => words(LONG.repeat(Math.ceil(count / LONG.length)).slice(0, count));
const everybody = people(...Array.from({ length: 5 }, () => JUN));
const CRITERIA = picks('C1', 'C2', 'C3');

/** Fifty entries in each list, all as long as Chinese can be; each lacks what it can lack without being shorter. */
function crowded(): Entry[] {
  return Array.from({ length: MOST_ENTRIES }, (_, index): Entry[] => {
    const id = index * 10 + 10;
    const common = { due: day('2026-12-24') };
    return [
      talk(id, { about: long(200), partner: long(200), speaker: everybody, ...common }),
      watch(id + 1, { what: long(200), cadence: pick('fortnightly'), owner: everybody }),
      treatment(id + 2, {
        measure: long(200),
        why: long(600),
        criteria: CRITERIA,
        reach: pick('consequence-long'),
        ranks: picks('urgent', 'important', 'feasible'),
        bought: long(600),
      }),
      source(id + 5, {
        supplier: long(200),
        country: country('GB'),
        state: pick('not-qualified'),
        switch: number(1000, 'months'),
        share: number(33.333, 'percent'),
        grade: long(200),
        bound: pick('memorandum'),
        expires: day('2026-12-24'),
        owner: everybody,
        note: long(600),
      }),
      action(id + 3, id + 2, {
        what: long(200),
        owner: people(JUN),
        sector: pick('government'),
        helps: picks('government', 'industry', 'academia', 'public'),
        ...common,
      }),
      horizon(id + 4, { technology: long(100), why: long(600), sign: long(300) }),
    ];
  }).flat();
}

describe('fifty entries in each list, as long as they can be', () => {
  const assessment = assessmentWith({ stage: 'adjust', entries: crowded() }, { ...STAGE_1, ...STAGE_2 });

  test.each(LOCALES.flatMap((spoken) => STAGES.map((stage) => ({ spoken, stage }))))(
    'the panel of $stage is whole, in $spoken',
    ({ spoken, stage }) => {
      const view = panelView(speechIn(spoken), assessment, stage);
      expectSendable(view);
      expectWhole(view);
    },
  );

  test.each(LOCALES.flatMap((spoken) => LISTS.map((list) => ({ spoken, list }))))(
    'every page of $list is whole, in $spoken, and so is an entry of it',
    ({ spoken, list }) => {
      const speech = speechIn(spoken);
      for (const page of [0, 1, 4]) {
        const view = entriesView(speech, assessment, list, page);
        expectSendable(view);
        expectWhole(view);
      }
      const entry = entryView(speech, assessment, EntryId.parse(10 + LISTS.indexOf(list)));
      expectSendable(entry);
      expectWhole(entry);
    },
  );

  test.each(LOCALES)('the menus, and each treatment of the menu, are whole, in %s', (spoken) => {
    const speech = speechIn(spoken);
    const considered = framework.treatments.flatMap(({ id }) => considerView(speech, assessment, id) ?? []);
    for (const view of [
      treatmentMenuView(speech, assessment),
      actionMenuView(speech, assessment),
      ...considered,
    ]) {
      expectSendable(view);
      expectWhole(view);
    }
  });
});
