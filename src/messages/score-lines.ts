import type { Framework } from '../domain/framework/framework.ts';
import type { Locale } from '../domain/locale.ts';
import { unreachable } from '../domain/result.ts';
import type { StatusChange } from '../domain/scoring/case.ts';
import type { Change } from '../domain/scoring/changes.ts';
import type { ScoredStatus } from '../domain/scoring/criteria.ts';
import type { Proposal } from '../domain/scoring/proposal.ts';
import type { Question } from '../domain/scoring/questions.ts';
import type { ScoringScales } from '../domain/scoring/scales.ts';
import type { Supposed } from '../domain/scoring/suppose.ts';
import { tierRank } from '../domain/scoring/tier.ts';
import { scoreWords } from './words/score.ts';

/** What is missing, as questions in the order they are given in. Plain text, no markdown. */
export function questionLines(questions: readonly Question[], locale: Locale): readonly string[] {
  const words = scoreWords[locale].questions;
  return questions.map((question) => {
    switch (question.about) {
      case 'bridge':
        return words.bridge[question.lacks];
      case 'share':
      case 'homeLag':
      case 'stops':
      case 'iteration':
        return words[question.about][question.why];
      case 'event':
      case 'sectors':
      case 'demand':
        return words[question.about];
      default:
        return unreachable(question);
    }
  });
}

/** What would change the tier, a sentence each: on what condition, and what becomes of the criteria and the tier. */
export function changeLines(changes: readonly Change[], locale: Locale): readonly string[] {
  const words = scoreWords[locale];
  return changes.map(({ supposed, from, to, criteria }) => {
    const way = from === 'unrated' ? 'known' : tierRank(to) < tierRank(from) ? 'fall' : 'rise';
    const outcomes = [...statusLines(criteria, locale), words.tierBecomes[way](words.tiers[to])];
    return words.change(condition(supposed, locale), list(outcomes, locale));
  });
}

/** Why the likelihood and the consequence are proposed, a sentence each. */
export function proposalLines(
  { likelihood, consequence }: Proposal,
  framework: Framework,
  scales: ScoringScales,
  locale: Locale,
): readonly string[] {
  const words = scoreWords[locale];
  const lines: string[] = [];
  if (likelihood !== undefined) {
    const { event, supply } = likelihood.reason;
    const named = framework.likelihood.find(({ id }) => id === likelihood.likelihood);
    const cutoff = scales.likelihood[supply === 'strong' ? 'likely' : 'unlikely'];
    const percent = scales.share.find(({ value }) => value >= cutoff)?.from ?? 100;
    const share =
      supply === 'unknown' ? words.supplies.unknown : words.supplies[supply](percentText(percent, locale));
    lines.push(
      words.because(
        named?.label[locale] ?? likelihood.likelihood,
        list([words.events[event], share], locale),
      ),
    );
  }
  if (consequence !== undefined) {
    const named = framework.consequence.find(({ id }) => id === consequence.consequence);
    const label = named?.label[locale] ?? consequence.consequence;
    lines.push(words.because(label, words.consequences[consequence.reason]));
  }
  return lines;
}

function condition(supposed: Supposed, locale: Locale): string {
  const words = scoreWords[locale].supposed;
  switch (supposed.indicator) {
    case 'ownShare':
    case 'gradeShare':
      return words[supposed.indicator][supposed.under ? 'under' : 'from'](
        percentText(supposed.percent, locale),
      );
    case 'suppliers':
      if (supposed.count === 1 && !supposed.over) return words.suppliers.one;
      return words.suppliers[supposed.over ? 'over' : 'most'](String(supposed.count));
    case 'homeLag':
      return words.homeLag[supposed.step];
    case 'stops':
      return words.stops[supposed.step];
    case 'iteration':
      return words.iteration[supposed.step];
    case 'stockDays':
    case 'substitutionDays':
      return words[supposed.indicator](daysText(supposed.days, locale));
    case 'bridge':
      return supposed.bridged ? words.bridged : words.notBridged;
    default:
      return unreachable(supposed);
  }
}

const ORDER = ['not', 'partly', 'met'] as const;

/** Criteria that go the same way stand together: "C1 and C2 fall to partly met". */
function statusLines(changes: readonly StatusChange[], locale: Locale): readonly string[] {
  const words = scoreWords[locale];
  const groups = Map.groupBy(changes, ({ from, to }) => `${wayOf(from, to)} ${to}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const ids = group.map(({ id }) => id);
    const named = list(ids, locale);
    const way = words.becomes[wayOf(first.from, first.to)];
    return [way[ids.length > 1 ? 'several' : 'one'](named, words.statuses[first.to])];
  });
}

function wayOf(from: ScoredStatus, to: ScoredStatus): 'fall' | 'rise' | 'known' {
  if (from === 'unknown' || to === 'unknown') return 'known';
  return ORDER.indexOf(to) < ORDER.indexOf(from) ? 'fall' : 'rise';
}

function list(items: readonly string[], locale: Locale): string {
  if (locale === 'zh-CN')
    return items.every((each) => /^C\d$/.test(each)) ? items.join('、') : items.join('，');
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** With the space that English text here has before the sign; in Chinese there is none. */
export function percentText(percent: number, locale: Locale): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(percent);
  return locale === 'zh-CN' ? `${number}%` : `${number} %`;
}

export function daysText(days: number, locale: Locale): string {
  const style = { style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, style).format(days);
}
