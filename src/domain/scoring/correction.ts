import { z } from 'zod';
import { CriterionId, CriterionStatus } from '../framework/names.ts';
import { Instant, MemberId } from '../ids.ts';
import { Finding, INDICATORS, type Indicator } from './evidence.ts';

/**
 * What people say about a score: one indicator at a time, or the status of a criterion where no indicator says what they
 * know. A share made at home and one from abroad are one question, and so are all that are said of the grade alone.
 */
export const TOPICS = [
  ...INDICATORS.filter((each) => each !== 'homeShare'),
  ...CriterionId.options,
] as const satisfies readonly (Indicator | CriterionId)[];
export type Topic = Exclude<Indicator, 'homeShare'> | CriterionId;
export const Topic: z.ZodType<Topic, string> = z.enum([...TOPICS] as [Topic, ...Topic[]]);

/** What was said of a topic. What was read is kept beside it, whatever it is. */
export const Said = z.discriminatedUnion('kind', [
  /** Confirmed, corrected or filled in: the findings bear the name of whoever said so. */
  z.object({ kind: z.literal('findings'), findings: z.array(Finding).min(1).max(20) }),
  z.object({ kind: z.literal('status'), status: CriterionStatus }),
  /** Nothing is known of it: what was read there is wrong. */
  z.object({ kind: z.literal('unknown') }),
  /** Back to what was read. */
  z.object({ kind: z.literal('as-read') }),
]);
export type Said = z.infer<typeof Said>;

export const LONGEST_REMARK = 500;

export const Correction = z.object({
  topic: Topic,
  said: Said,
  /** Where it comes from, in the words of whoever said so. */
  note: z.string().min(1).max(LONGEST_REMARK).exactOptional(),
  by: MemberId,
  at: Instant,
});
export type Correction = z.infer<typeof Correction>;

/** Which topic a finding speaks to. */
export function topicOf({ indicator, scope }: Finding): Exclude<Topic, CriterionId> {
  switch (indicator) {
    case 'gradeShare':
      return 'gradeShare';
    case 'foreignShare':
    case 'homeShare':
      return scope === 'grade' ? 'gradeShare' : 'foreignShare';
    default:
      return indicator;
  }
}

/** What counts of each topic: the latest that was said of it, unless that was to go back to what was read. */
export function standing(corrections: readonly Correction[]): readonly Correction[] {
  const latest = new Map(corrections.map((each) => [each.topic, each]));
  return [...latest.values()].filter(({ said }) => said.kind !== 'as-read');
}

export interface Corrected {
  readonly findings: readonly Finding[];
  /** Criteria whose status people set themselves. */
  readonly statuses: Partial<Readonly<Record<CriterionId, CriterionStatus>>>;
}

/** What was read, with what people said in its place. A finding that was filled in wins over what was read of its topic. */
export function corrected(read: readonly Finding[], corrections: readonly Correction[]): Corrected {
  const counting = standing(corrections);
  const replaced = new Set(counting.filter(({ said }) => said.kind !== 'status').map(({ topic }) => topic));
  const filled = counting.flatMap(({ said }) => (said.kind === 'findings' ? said.findings : []));
  const statuses = counting.flatMap(({ topic, said }) => {
    const criterion = CriterionId.safeParse(topic);
    return criterion.success && said.kind === 'status' ? [[criterion.data, said.status] as const] : [];
  });
  return {
    findings: [...read.filter((each) => !replaced.has(topicOf(each))), ...filled],
    statuses: Object.fromEntries(statuses),
  };
}

/** The same statement, vouched for by a member: what was hedged or hearsay is so no longer. */
export function vouched(finding: Finding, by: MemberId): Finding {
  return Finding.parse({
    ...finding,
    standing: 'fact',
    hedged: false,
    disputed: false,
    superseded: false,
    attributed: true,
    origin: { kind: 'person', by },
  });
}
