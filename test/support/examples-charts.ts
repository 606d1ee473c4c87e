import type { Scorecard, ScorecardRow } from '../../src/app/charts.ts';

const rows: readonly ScorecardRow[] = [
  {
    id: 'C1',
    name: 'Foreign and behind',
    status: 'met',
    statusText: 'Met',
    value: 1,
    least: 1,
    most: 1,
    valueText: '1.00',
    confidence: 'high',
  },
  {
    id: 'C2',
    name: 'Needed and stopping',
    status: 'partly',
    statusText: 'Partly met',
    value: 0.5,
    least: 0,
    most: 0.9,
    valueText: '0–0.90',
    confidence: 'medium',
  },
  {
    id: 'C3',
    name: 'Sets the pace',
    status: 'unknown',
    statusText: 'Unknown',
    value: null,
    least: 0,
    most: 1,
    valueText: '0–1',
    confidence: 'low',
  },
];

/** Something of everything: a certain criterion, one that is known within a range, and one that is not known. */
export const openScorecard: Scorecard = {
  alt: 'Chokepoint score of ArF photoresist: high, could be critical.',
  title: 'ArF photoresist for 7 nm logic',
  subtitle: 'Chokepoint score · home: South Korea',
  tier: 'high',
  tierText: 'High',
  ceilingText: 'could be critical',
  criteria: rows,
  cutoffs: { partly: 0.25, met: 0.75 },
  zones: { not: 'not met', partly: 'partly met', met: 'met' },
  total: { label: 'Total', range: [21.5, 96.5], text: '22–97', unit: 'of 100', confidence: 'low' },
  legend: { range: 'could be anywhere here', mark: 'counted as', confidence: 'how sure the evidence is' },
  version: 'Scales 2026-11',
};

function certain(id: ScorecardRow['id'], name: string, value: number): ScorecardRow {
  const status = value >= 0.75 ? 'met' : value >= 0.25 ? 'partly' : 'not';
  const statusText = { met: '符合', partly: '部分符合', not: '不符合' }[status];
  const valueText = value.toFixed(2);
  return { id, name, status, statusText, value, least: value, most: value, valueText, confidence: 'high' };
}

/** Chinese, all of it known, one criterion not met at all. */
export const certainScorecard: Scorecard = {
  alt: '光刻胶的卡脖子评分：高。',
  title: '用于7纳米逻辑芯片的ArF光刻胶（氟化聚酰亚胺、高纯氟化氢除外）',
  subtitle: '卡脖子评分 · 本国：韩国 · 삼성전자',
  tier: 'high',
  tierText: '高',
  criteria: [
    certain('C1', '受制于国外且落后', 1),
    certain('C2', '需求巨大、断供即停', 0.75),
    certain('C3', '决定升级节奏', 0),
  ],
  cutoffs: openScorecard.cutoffs,
  zones: { not: '不符合', partly: '部分符合', met: '符合' },
  total: { label: '总分', range: [42.2, 42.2], text: '42', unit: '满分100', confidence: 'high' },
  legend: { range: '可能的范围', mark: '计分取值', confidence: '证据的把握程度' },
  version: '评分标准 2026-11',
};

/** Nothing is known. */
export const unknownScorecard: Scorecard = {
  ...openScorecard,
  tier: 'unrated',
  tierText: 'Unrated',
  criteria: rows.map(({ id, name }) => ({
    id,
    name,
    status: 'unknown',
    statusText: 'Unknown',
    value: null,
    least: 0,
    most: 1,
    valueText: '0–1',
    confidence: 'low',
  })),
  total: { label: 'Total', text: 'Unknown', unit: 'of 100', confidence: 'low' },
};

/** Every text of a scorecard replaced by what comes of it. */
export function withTexts(card: Scorecard, say: (text: string) => string): Scorecard {
  const { zones, total, legend } = card;
  return {
    ...card,
    title: say(card.title),
    subtitle: say(card.subtitle),
    tierText: say(card.tierText),
    ceilingText: say(card.ceilingText ?? ''),
    criteria: card.criteria.map((row) => ({
      ...row,
      name: say(row.name),
      statusText: say(row.statusText),
      valueText: say(row.valueText),
    })),
    zones: { not: say(zones.not), partly: say(zones.partly), met: say(zones.met) },
    total: { ...total, label: say(total.label), text: say(total.text), unit: say(total.unit) },
    legend: { range: say(legend.range), mark: say(legend.mark), confidence: say(legend.confidence) },
    version: say(card.version),
  };
}
