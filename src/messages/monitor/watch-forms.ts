import type { Action } from '../../app/actions.ts';
import type { FormFields } from '../../app/documents.ts';
import { ownerPicked } from '../../app/monitor/plan-fields.ts';
import { type PlanPart, WAITS_HOURS } from '../../app/monitor/plan-part.ts';
import { ChannelId } from '../../domain/ids.ts';
import {
  LONGEST_LOOK,
  LONGEST_NAME,
  LONGEST_REASON,
  LONGEST_UNIT,
  MOST_ESCALATIONS,
  type WatchItem,
} from '../../domain/monitoring/watch-item.ts';
import { type Speech, said } from '../speech.ts';
import { label } from '../typed.ts';
import type { Field, FormView, Option } from '../view.ts';
import { monitorFormWords } from '../words/monitor-forms.ts';
import { monitorWatchWords } from '../words/monitor-watch.ts';

/** What a form is about: the item by its name, and whether its messages have a place of their own. */
export interface PartOf {
  readonly part: PlanPart;
  readonly name: string;
  /** It belongs to a private assessment, so no channel is asked for. */
  readonly inThread: boolean;
  readonly fields: FormFields;
}

/** The form of one part of a plan. */
export function partFormView(
  speech: Speech,
  action: Action,
  { part, name, inThread, fields }: PartOf,
): FormView {
  const words = monitorFormWords[speech.locale];
  const title = words.title(monitorWatchWords[speech.locale].part[part], label(name, 30));
  const all = fieldsOf(speech, part, fields);
  return { title, action, fields: inThread ? all.filter(({ id }) => id !== 'channel') : all };
}

function fieldsOf(speech: Speech, part: PlanPart, fields: FormFields): readonly Field[] {
  const words = monitorFormWords[speech.locale];
  const line = (id: string, named: string, hint: string, longest: number): Field => ({
    ...{ kind: 'line', id, label: named, hint, required: false, longest },
    value: fields[id] ?? '',
  });
  const select = (id: string, named: string, options: readonly Option[], hint?: string): Field => ({
    ...{ kind: 'select', id, label: named, required: true },
    ...(hint !== undefined && { hint }),
    options: options.map((each) => ({ ...each, chosen: each.value === fields[id] })),
  });
  switch (part) {
    case 'what':
      return [
        { ...line('name', words.name, words.nameHint, LONGEST_NAME), required: true },
        select('indicator', words.indicator, indicators(speech), words.indicatorHint),
        {
          ...{ kind: 'paragraph', id: 'look', label: words.look, hint: words.lookHint, required: false },
          ...{ longest: LONGEST_LOOK, value: fields['look'] ?? '' },
        },
      ];
    case 'thresholds':
      return [
        line('unit', words.unit, words.unitHint, LONGEST_UNIT),
        select('worse', words.worse, choices(words.worseOptions)),
        line('warning', words.warning, words.warningHint, 40),
        line('critical', words.critical, words.criticalHint, 40),
      ];
    case 'schedule':
      return [
        select('every', words.every, choices(words.everyOptions)),
        line('at', words.at, words.atHint, 100),
        line('from', words.from, words.fromHint, 40),
        line('timezone', words.timezone, words.timezoneHint, 64),
        select('daysOff', words.daysOff, choices(words.daysOffOptions), words.daysOffHint),
      ];
    case 'who':
      return whoFields(speech, fields);
  }
}

function whoFields(speech: Speech, fields: FormFields): readonly Field[] {
  const words = monitorFormWords[speech.locale];
  const picked = (id: string) =>
    (fields[id] ?? '')
      .split(',')
      .map(ownerPicked)
      .filter((each) => each !== undefined);
  const chosen = ChannelId.safeParse(fields['channel']).data;
  const after = Number(fields['after'] || 48);
  const waits = [...new Set<number>([...WAITS_HOURS, after])].toSorted((a, b) => a - b);
  return [
    {
      ...{ kind: 'owners', id: 'owner', label: words.owner, hint: words.ownerHint, required: true },
      ...{ most: 1, chosen: picked('owner') },
    },
    {
      ...{ kind: 'channel', id: 'channel', label: words.channel, hint: words.channelHint, required: false },
      chosen: chosen ?? null,
    },
    {
      ...{ kind: 'owners', id: 'escalate', label: words.escalate, hint: words.escalateHint, required: false },
      ...{ most: MOST_ESCALATIONS, chosen: picked('escalate') },
    },
    {
      ...{ kind: 'select', id: 'after', label: words.after, required: true },
      options: waits.map((each) => ({
        value: String(each),
        label: words.hours(each),
        chosen: each === after,
      })),
    },
  ];
}

function choices(of: Readonly<Record<string, { readonly label: string; readonly means: string }>>): Option[] {
  return Object.entries(of).map(([value, each]) => ({ value, ...each }));
}

function indicators(speech: Speech): Option[] {
  return speech.indicators.map((each) => ({
    value: each.id,
    label: said(speech, each.label),
    means: said(speech, each.counts ?? each.means),
  }));
}

/** The form that asks why an item is paused. */
export function pauseForm(speech: Speech, { id, plan }: WatchItem): FormView {
  const words = monitorFormWords[speech.locale];
  return {
    title: words.pauseTitle(label(plan.name, 34)),
    action: { do: 'watch-paused', watch: id },
    fields: [
      {
        ...{ kind: 'paragraph', id: 'reason', label: words.why, hint: words.whyHint, required: false },
        longest: LONGEST_REASON,
      },
    ],
  };
}
