import { standing, TOPICS, type Topic } from '../domain/scoring/correction.ts';
import type { Question } from '../domain/scoring/questions.ts';
import { basisOf, isUnsure, topicText } from './score-findings.ts';
import type { ShownScore } from './shown-score.ts';
import type { Speech } from './speech.ts';
import { label } from './typed.ts';
import type { Option } from './view.ts';
import { scoreCardWords } from './words/score-card.ts';
import { scoreFindingWords } from './words/score-findings.ts';

/** What is asked of any technology; the others can be spoken to once something was read of them. */
const ASKED: readonly Topic[] = [
  'foreignShare',
  'homeLag',
  'stops',
  'iteration',
  'stockDays',
  'substitutionDays',
  'qualifiedSourceDays',
  'event',
  'foreignOnlySuppliers',
  'severalSectors',
  'otherSource',
  'demand',
];

/** The topic that answers a question best. */
export function topicAsked({ score }: Pick<ShownScore, 'score'>, question: Question): Topic {
  switch (question.about) {
    case 'share':
      return score.quantities.own === undefined && isUnsure(score, 'gradeShare')
        ? 'gradeShare'
        : 'foreignShare';
    case 'bridge':
      return question.lacks === 'substitute' ? 'substitutionDays' : 'stockDays';
    case 'sectors':
      return score.quantities.severalSectors === undefined ? 'severalSectors' : 'otherSource';
    case 'homeLag':
    case 'stops':
    case 'iteration':
    case 'event':
    case 'demand':
      return question.about;
  }
}

/** All that can be confirmed, corrected or filled in: what is missing first, as it is asked, and statuses last. */
export function topicOptions(speech: Speech, shown: ShownScore): readonly Option[] {
  const { score, record, scoring } = shown;
  const words = scoreCardWords[speech.locale];
  const asked = score.questions.map((each) => topicAsked(shown, each));
  const known = TOPICS.filter((each) => basisOf(score, each).length > 0);
  const statuses = TOPICS.filter((each) => /^C\d$/.test(each));
  const spoken = standing(record.corrections).map(({ topic }) => topic);
  const all = [...new Set([...asked, ...known, ...spoken, ...ASKED, ...statuses])];
  const inOrder = [
    ...all.filter((each) => !statuses.includes(each)).slice(0, 25 - statuses.length),
    ...statuses,
  ];
  return inOrder.map((topic): Option => {
    const value = topicText(speech, scoring.scales, score, topic);
    const mark = spoken.includes(topic)
      ? '✏️'
      : value === undefined
        ? '❔'
        : isUnsure(score, topic)
          ? '⚠️'
          : '✅';
    return {
      value: topic,
      label: scoreFindingWords[speech.locale].topics[topic],
      means: label(value ?? words.notKnown, 100),
      mark,
    };
  });
}
