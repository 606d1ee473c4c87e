import type { Scorecard, ScorecardRow } from '../app/charts.ts';
import { criterionOf } from '../domain/framework/framework.ts';
import { type CriterionScore, eachCriterion } from '../domain/scoring/criteria.ts';
import { tierRank } from '../domain/scoring/tier.ts';
import type { ShownScore } from './shown-score.ts';
import { type Speech, said } from './speech.ts';
import { label } from './typed.ts';
import type { Block } from './view.ts';
import { scoreWords } from './words/score.ts';
import { scoreCardWords } from './words/score-card.ts';

/** The scorecard: a bar for each criterion, from the least to the most it can be. */
export function scorePicture(speech: Speech, shown: ShownScore): Block {
  return { kind: 'picture', picture: { name: 'scorecard', data: scorecard(speech, shown) } };
}

function scorecard(speech: Speech, { record, score, scoring }: ShownScore): Scorecard {
  const words = scoreCardWords[speech.locale].picture;
  const { tiers, statuses } = scoreWords[speech.locale];
  const { rating, tier, ceiling } = score;
  const criteria = eachCriterion(rating.criteria).map((each) => row(speech, each));
  const { total } = rating;
  const ends = [...new Set(total?.map((each) => String(Math.round(each))) ?? [words.unknown])];
  const graver = tierRank(ceiling) > tierRank(tier);
  const couldBe = words.couldBe(tiers[ceiling]);
  const country = record.home && speech.countries.name(record.home.code, speech.locale);
  const title = label(record.technology, 100);
  const spoken = criteria.map(({ id, name, statusText }) => `${id} ${name}: ${statusText}`).join('; ');
  return {
    alt: words.alt(title, graver ? `${tiers[tier]}, ${couldBe}` : tiers[tier], spoken),
    title,
    subtitle: country === null ? words.subtitleNoHome : words.subtitle(country),
    tier,
    tierText: tiers[tier],
    ...(graver && { ceilingText: couldBe }),
    criteria,
    cutoffs: scoring.scales.status,
    zones: { met: statuses.met, partly: statuses.partly, not: statuses.not },
    total: {
      label: scoreCardWords[speech.locale].totalLabel,
      ...(total && { range: total }),
      text: ends.join('–'),
      unit: words.unit,
      confidence: rating.confidence,
    },
    legend: { range: words.range, mark: words.mark, confidence: words.confidence },
    version: score.version,
  };
}

function row(speech: Speech, { id, status, value, least, most, confidence }: CriterionScore): ScorecardRow {
  const number = new Intl.NumberFormat(speech.locale, { maximumFractionDigits: 2 });
  const ends = [...new Set([least, most].map((each) => number.format(each)))];
  return {
    id,
    name: said(speech, criterionOf(speech.framework, id).title),
    status,
    statusText: scoreWords[speech.locale].statuses[status],
    value,
    least,
    most,
    valueText: ends.join('–'),
    confidence,
  };
}
