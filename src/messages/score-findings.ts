import { CriterionId } from '../domain/framework/names.ts';
import type { Localized } from '../domain/locale.ts';
import { unreachable } from '../domain/result.ts';
import { type Topic, topicOf } from '../domain/scoring/correction.ts';
import type { Finding } from '../domain/scoring/evidence.ts';
import type { ScoringScales } from '../domain/scoring/scales.ts';
import type { Score } from '../domain/scoring/score.ts';
import { daysText, percentText } from './score-lines.ts';
import { type Speech, said } from './speech.ts';
import { scoreWords } from './words/score.ts';
import { scoreFindingWords } from './words/score-findings.ts';

/** What a finding says, as a clause: "about 91.9 % from abroad". Plain text of ours, with nothing that people typed. */
export function findingText(speech: Speech, scales: ScoringScales, finding: Finding): string {
  const { reads } = scoreFindingWords[speech.locale];
  return reads[finding.indicator](findingValue(speech, scales, finding));
}

/** The value alone: "about 91.9 %". */
export function findingValue(speech: Speech, scales: ScoringScales, finding: Finding): string {
  const words = scoreFindingWords[speech.locale];
  const { locale } = speech;
  switch (finding.indicator) {
    case 'foreignShare':
    case 'gradeShare':
    case 'homeShare':
    case 'worldShare': {
      const { value } = finding;
      if (value.kind === 'number') return bounded(speech, value, (each) => percentText(each, locale));
      return words.takenFor(words.shareWords[value.word], percentText(scales.shareWords[value.word], locale));
    }
    case 'hhi':
      return finding.value.kind === 'number'
        ? bounded(speech, finding.value, (each) => numberText(speech, each))
        : finding.value.shares.map((each) => percentText(each, locale)).join(' + ');
    case 'foreignOnlySuppliers': {
      const { value } = finding;
      if (value.kind === 'number') return bounded(speech, value, (each) => numberText(speech, each));
      return words.takenFor(words.countWords[value.word], String(scales.supplierWords[value.word]));
    }
    case 'stockDays':
    case 'substitutionDays':
    case 'qualifiedSourceDays':
      return bounded(speech, finding.value, (each) => daysText(each, locale));
    case 'homeLag': {
      const { value } = finding;
      if (value.kind === 'step') return stepText(speech, scales.homeLag, value.step);
      const distance = bounded(speech, value, (each) => numberText(speech, each));
      return words.behind[value.unit][(value.to ?? value.number) === 1 ? 'one' : 'several'](distance);
    }
    case 'stops':
      return stepText(speech, scales.stops, finding.value.step);
    case 'iteration':
      return stepText(speech, scales.iteration, finding.value.step);
    case 'demand':
      return said(speech, scales.demand[finding.value.step]);
    case 'event':
      return words.eventNames[finding.value.step];
    case 'severalSectors':
    case 'otherSource':
    case 'scarce':
    case 'exclusive':
    case 'highValue':
    case 'hardToSurpass':
      return finding.value.holds ? words.yes : words.no;
    default:
      return unreachable(finding);
  }
}

function bounded(
  speech: Speech,
  value: { readonly number: number; readonly to?: number; readonly bound?: 'about' | 'over' | 'under' },
  text: (number: number) => string,
): string {
  const { bounds } = scoreFindingWords[speech.locale];
  const shown =
    value.to === undefined || value.to === value.number
      ? text(value.number)
      : `${numberText(speech, value.number)}–${text(value.to)}`;
  return value.bound === undefined ? shown : bounds[value.bound](shown);
}

export function numberText(speech: Speech, number: number): string {
  return new Intl.NumberFormat(speech.locale, { maximumFractionDigits: 2 }).format(number);
}

export function stepText<T extends string>(
  speech: Speech,
  scale: readonly { readonly id: T; readonly label: Localized }[],
  id: T,
): string {
  const step = scale.find((each) => each.id === id);
  return step === undefined ? id : said(speech, step.label);
}

/** What a score goes by for a topic: each different value once, two at most. `undefined` where nothing is known. */
export function topicText(
  speech: Speech,
  scales: ScoringScales,
  score: Score,
  topic: Topic,
): string | undefined {
  const criterion = CriterionId.safeParse(topic);
  if (criterion.success) {
    const { status } = score.rating.criteria[criterion.data];
    return status === 'unknown' ? undefined : scoreWords[speech.locale].statuses[status];
  }
  const values = basisOf(score, topic).map((each) => findingValue(speech, scales, each));
  const distinct = [...new Set(values)];
  return distinct.length === 0
    ? undefined
    : distinct.slice(0, 2).join(speech.locale === 'zh-CN' ? '、' : ', ');
}

/** The findings that a score goes by for a topic. */
export function basisOf({ quantities }: Score, topic: Topic): readonly Finding[] {
  const { own, grade, world, suppliers, tags, ...rest } = quantities;
  const all = [own, grade, world, suppliers, ...tags, ...Object.values(rest)];
  const findings = new Set(all.flatMap((each) => each?.basis ?? []));
  return [...findings].filter((each) => topicOf(each) === topic);
}

/** Whether a topic is known, but hedged or contradicted. */
export function isUnsure({ quantities }: Score, topic: Topic): boolean {
  const names = {
    foreignShare: quantities.own,
    gradeShare: quantities.grade,
    worldShare: quantities.world,
    hhi: quantities.hhi,
    foreignOnlySuppliers: quantities.suppliers,
    homeLag: quantities.homeLag,
    stops: quantities.stops,
    iteration: quantities.iteration,
  };
  const weighed = new Map(Object.entries(names)).get(topic);
  return weighed?.firmness === 'unsure';
}

/** The words of the description that findings rest on, each once, in the order of the text. */
export function distinctQuotes(findings: readonly Finding[]): readonly string[] {
  const quotes = findings.flatMap(({ origin }) => (origin.kind === 'text' ? [origin.quote] : []));
  return [...new Set(quotes.toSorted((a, b) => a.start - b.start).map(({ quote }) => quote))];
}

/** Findings with what was read to the same effect: who vouches for a statement leaves the words where they stand. */
export function backed(findings: readonly Finding[], read: readonly Finding[]): readonly Finding[] {
  const told = findings.filter(({ origin }) => origin.kind === 'person');
  const same = read.filter(
    (each) => !findings.includes(each) && told.some((other) => saysTheSame(each, other)),
  );
  return [...findings, ...same];
}

/** Whether two findings say the same, whoever says it and how firmly. */
export function saysTheSame(a: Finding, b: Finding): boolean {
  return a.indicator === b.indicator && JSON.stringify(a.value) === JSON.stringify(b.value);
}
