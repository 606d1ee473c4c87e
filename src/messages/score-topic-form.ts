import { durationPrompt, INSTEAD, kindOf, TOPIC_FIELDS } from '../app/scoring/topic-form.ts';
import { criterionOf } from '../domain/framework/framework.ts';
import { CriterionId, CriterionStatus } from '../domain/framework/names.ts';
import { LONGEST_REMARK, type Topic } from '../domain/scoring/correction.ts';
import { DEMANDS, EVENTS } from '../domain/scoring/evidence.ts';
import { picked } from './forms.ts';
import { basisOf, findingText, topicText } from './score-findings.ts';
import type { Seen, ShownScore } from './shown-score.ts';
import { type Speech, said } from './speech.ts';
import type { Field, FormView, Option } from './view.ts';
import { scoreWords } from './words/score.ts';
import { scoreFindingWords } from './words/score-findings.ts';
import { scoreFormWords } from './words/score-forms.ts';

/** The form of one topic, with what is known of it on it: sending it as it is confirms that. */
export function topicForm(speech: Speech, shown: ShownScore, topic: Topic, seen: Seen): FormView {
  const words = scoreFormWords[speech.locale];
  const { note } = TOPIC_FIELDS;
  const isStatus = CriterionId.safeParse(topic).success;
  return {
    title: scoreFindingWords[speech.locale].topics[topic],
    introduction: isStatus ? words.statusIntro : topicIntro(speech, shown, topic),
    action: { do: 'score-told', score: shown.record.id, topic, seen },
    fields: [
      ...valueFields(speech, shown, topic),
      {
        kind: 'line',
        id: note,
        label: words.note,
        hint: words.noteHint,
        required: false,
        longest: LONGEST_REMARK,
      },
    ],
  };
}

function topicIntro(speech: Speech, { score, scoring }: ShownScore, topic: Topic): string {
  const words = scoreFormWords[speech.locale];
  const said = [
    ...new Set(basisOf(score, topic).map((each) => findingText(speech, scoring.scales, each))),
  ].slice(0, 4);
  return said.length === 0
    ? words.notRead
    : `${words.read(said.join(speech.locale === 'zh-CN' ? '；' : '; '))}\n${words.definition}`;
}

function valueFields(speech: Speech, shown: ShownScore, topic: Topic): readonly Field[] {
  const words = scoreFormWords[speech.locale];
  const { value, unit } = TOPIC_FIELDS;
  const kind = kindOf(topic);
  switch (kind) {
    case 'percent':
    case 'count':
    case 'index':
      return [
        {
          kind: 'line',
          id: value,
          label: words[kind],
          required: false,
          longest: 40,
          example: words.examples[kind],
          ...known(shown, topic),
        },
        insteadField(speech),
      ];
    case 'days': {
      const { units } = durationPrompt(speech.framework);
      const options = units.map((each) =>
        picked({ id: each.id, label: said(speech, each.label), means: said(speech, each.means) }, 'days'),
      );
      return [
        {
          kind: 'line',
          id: value,
          label: words.days,
          required: false,
          longest: 40,
          example: words.examples.days,
          ...known(shown, topic),
        },
        { kind: 'select', id: unit, label: words.unit, required: true, options },
        insteadField(speech),
      ];
    }
    case 'step':
    case 'yes-no':
    case 'status':
      return [
        {
          kind: 'select',
          id: value,
          label: words.value,
          required: false,
          options: [...choices(speech, shown, topic), ...insteadOptions(speech, kind !== 'status')],
        },
      ];
  }
}

/** A number that stands for what is known, so that sending the form confirms it. */
function known({ score }: ShownScore, topic: Topic): { value?: string } {
  const { own, grade, world, hhi, suppliers, stockDays, substitutionDays, qualifiedSourceDays } =
    score.quantities;
  const amounts = new Map<Topic, number | undefined>([
    ['foreignShare', own?.amount],
    ['gradeShare', grade?.amount],
    ['worldShare', world?.amount],
    ['hhi', hhi?.amount],
    ['foreignOnlySuppliers', suppliers?.amount],
    ['stockDays', stockDays?.amount],
    ['substitutionDays', substitutionDays?.amount],
    ['qualifiedSourceDays', qualifiedSourceDays?.amount],
  ]);
  const amount = amounts.get(topic);
  return amount === undefined ? {} : { value: String(Math.round(amount * 100) / 100) };
}

function choices(speech: Speech, shown: ShownScore, topic: Topic): readonly Option[] {
  const { scales } = shown.scoring;
  const words = scoreFindingWords[speech.locale];
  const { quantities, rating } = shown.score;
  const step = (id: string, text: string, means?: string) => ({
    id,
    label: text,
    ...(means !== undefined && { means }),
  });
  switch (topic) {
    case 'homeLag':
    case 'stops':
    case 'iteration':
      return scales[topic].map(({ id, label, means }) =>
        picked(step(id, said(speech, label), said(speech, means)), quantities[topic]?.step),
      );
    case 'demand':
      return DEMANDS.map((id) => picked(step(id, said(speech, scales.demand[id])), quantities.demand?.step));
    case 'event':
      return EVENTS.map((id) => picked(step(id, words.eventNames[id]), quantities.event?.value));
    case 'C1':
    case 'C2':
    case 'C3': {
      const { statuses } = criterionOf(speech.framework, topic);
      return CriterionStatus.options.map((id) =>
        picked(
          step(id, scoreWords[speech.locale].statuses[id], said(speech, statuses[id].means)),
          rating.criteria[topic].status,
        ),
      );
    }
    default: {
      const holds = topicText(speech, scales, shown.score, topic);
      return [
        picked(step('yes', words.yes), holds === words.yes ? 'yes' : undefined),
        picked(step('no', words.no), holds === words.no ? 'no' : undefined),
      ];
    }
  }
}

function insteadField(speech: Speech): Field {
  const words = scoreFormWords[speech.locale];
  return {
    kind: 'select',
    id: TOPIC_FIELDS.instead,
    label: words.instead,
    hint: words.insteadHint,
    required: false,
    options: insteadOptions(speech, true),
  };
}

function insteadOptions(speech: Speech, unknown: boolean): readonly Option[] {
  const words = scoreFormWords[speech.locale];
  return [
    ...(unknown ? [{ value: INSTEAD.unknown, label: words.unknown, means: words.unknownMeans }] : []),
    { value: INSTEAD.asRead, label: words.asRead, means: words.asReadMeans },
  ];
}
