import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CountryCode } from '../../src/domain/locale.ts';
import { TIERS, type Tier } from '../../src/domain/scoring/tier.ts';
import { answerScoreLine, type ScoreOutput } from '../../src/scripting/score-line.ts';
import { loadScoreParts } from '../../src/scripting/score-parts.ts';
import { confusion, macroF1, overlaps, type Pair, type Span } from './measures.ts';
import { type Evaluation, percent, readRows } from './rows.ts';

const FILE = 'scoring-dev.jsonl';
const CRITERIA = ['C1', 'C2', 'C3'] as const;
const STATUSES = ['met', 'partly', 'not', 'unknown'] as const;
const Status = z.enum(STATUSES);
const anyOf = <T extends z.ZodType>(value: T) => z.array(value).exactOptional();

const Row = z.object({
  id: z.string(),
  text: z.string(),
  lang: z.enum(['en', 'zh']),
  perspective: CountryCode.exactOptional(),
  expected: z.object({ C1: Status, C2: Status, C3: Status, tier: z.enum(TIERS) }),
  accept: z
    .object({ tier: anyOf(z.enum(TIERS)), C1: anyOf(Status), C2: anyOf(Status), C3: anyOf(Status) })
    .default({}),
  evidence: z.partialRecord(z.enum(CRITERIA), z.array(z.string())).default({}),
});
type Row = z.infer<typeof Row>;
type Scored = Exclude<ScoreOutput, { readonly error: string }>;

interface Judged {
  readonly row: Row;
  readonly statuses: readonly (Pair<(typeof STATUSES)[number]> & { readonly tolerated: boolean })[];
  readonly tier: Pair<Tier> & { readonly tolerated: boolean };
  /** Of the criteria whose words are labelled, those of which one quote at least overlaps them. */
  readonly quoted: { readonly hit: number; readonly of: number };
  /** Of all quotes for such a criterion, those that overlap. */
  readonly apt: { readonly hit: number; readonly of: number };
}

export async function evaluateScoring(evaluation: Evaluation): Promise<string> {
  const rows = readRows(FILE, Row, evaluation);
  if (rows === undefined) return `Scoring: ${FILE} is not in ${evaluation.folder}.`;
  const parts = await loadScoreParts(fileURLToPath(new URL('../../knowledge', import.meta.url)));
  if (!parts.ok) throw new Error(parts.error.map(({ file, remedy }) => `${file} ${remedy}`).join('\n'));
  const judged: Judged[] = [];
  for (const row of rows) {
    const { id, text, lang, perspective: home } = row;
    const scored = await answerScoreLine(parts.value, { text: JSON.stringify({ id, text, lang, home }) });
    if ('error' in scored) throw new Error(`${id}: ${scored.error}`);
    judged.push(judge(row, scored));
  }
  return report(judged, evaluation);
}

function judge(row: Row, scored: Scored): Judged {
  const { expected, accept } = row;
  const marked = CRITERIA.flatMap((id) => {
    const spans = (row.evidence[id] ?? []).map((words) => spanOf(row, words));
    const quotes = quotesOf(row, scored.criteria[id].evidence);
    const apt = quotes.filter((quote) => spans.some((span) => overlaps(span, quote))).length;
    return spans.length === 0 ? [] : [{ hit: apt > 0 ? 1 : 0, apt, quotes: quotes.length }];
  });
  const sum = (pick: (each: (typeof marked)[number]) => number) =>
    marked.reduce((n, each) => n + pick(each), 0);
  return {
    row,
    statuses: CRITERIA.map((id) => {
      const found = scored.criteria[id].status;
      const tolerated = found === expected[id] || (accept[id]?.includes(found) ?? false);
      return { expected: expected[id], found, tolerated };
    }),
    tier: {
      expected: expected.tier,
      found: scored.tier,
      tolerated: scored.tier === expected.tier || (accept.tier?.includes(scored.tier) ?? false),
    },
    quoted: { hit: sum(({ hit }) => hit), of: marked.length },
    apt: { hit: sum(({ apt }) => apt), of: sum(({ quotes }) => quotes) },
  };
}

function quotesOf({ id, text }: Row, evidence: Scored['criteria']['C1']['evidence']): readonly Span[] {
  return evidence.map((each) => {
    if (!('quote' in each)) throw new Error(`${id}: evidence without a quote`);
    if (text.slice(each.start, each.end) !== each.quote)
      throw new Error(`${id}: no exact quote: ${each.quote}`);
    return each;
  });
}

function spanOf({ id, text }: Row, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${id}: the labelled words are not in the text: ${words}`);
  return { start, end: start + words.length };
}

function report(judged: readonly Judged[], { part, rows }: Evaluation): string {
  const statuses = judged.flatMap((each) => each.statuses);
  const count = (fits: (each: Judged) => boolean) => judged.filter(fits).length;
  const total = (pick: (each: Judged) => number) => judged.reduce((sum, each) => sum + pick(each), 0);
  const exact = statuses.filter(({ expected, found }) => expected === found).length;
  const grave = (expected: Tier, found: Tier) =>
    count(({ tier }) => tier.expected === expected && tier.found === found);
  return [
    `Scoring: ${judged.length} rows of ${FILE} (${part})`,
    '',
    '| | |',
    '|---|---|',
    `| criterion status as labelled | ${percent(exact, statuses.length)} |`,
    `| with what else is tolerable | ${percent(statuses.filter(({ tolerated }) => tolerated).length, statuses.length)} |`,
    `| macro-F1 of the status | ${macroF1(STATUSES, statuses).toFixed(3)} |`,
    `| tier, with what else is tolerable | ${percent(
      count(({ tier }) => tier.tolerated),
      judged.length,
    )} |`,
    `| criteria with a quote that overlaps the labelled words | ${percent(
      total(({ quoted }) => quoted.hit),
      total(({ quoted }) => quoted.of),
    )} |`,
    `| quotes that overlap the labelled words | ${percent(
      total(({ apt }) => apt.hit),
      total(({ apt }) => apt.of),
    )} |`,
    `| low where critical is right | ${grave('critical', 'low')} |`,
    `| critical where low is right | ${grave('low', 'critical')} |`,
    '',
    ...confusion(STATUSES, statuses),
    '',
    ...confusion(
      TIERS,
      judged.map(({ tier }) => tier),
    ),
    ...(rows ? ['', ...judged.flatMap(differences)] : []),
    '',
  ].join('\n');
}

function differences({ row, statuses, tier, quoted }: Judged): readonly string[] {
  const wrong = [
    ...statuses.flatMap(({ expected, found, tolerated }, index) =>
      tolerated ? [] : [`${CRITERIA[index]} ${found}, labelled ${expected}`],
    ),
    ...(tier.tolerated ? [] : [`tier ${tier.found}, labelled ${tier.expected}`]),
    ...(quoted.hit < quoted.of ? [`${quoted.of - quoted.hit} criteria without an overlapping quote`] : []),
  ];
  return wrong.length === 0 ? [] : [`${row.id}: ${wrong.join('; ')}`];
}
