import type { Answer } from '../../domain/assessment/answer.ts';
import { type Assessment, slotAt } from '../../domain/assessment/assessment.ts';
import { numberIn } from '../../domain/assessment/entry.ts';
import { exposureOf } from '../../domain/assessment/exposure.ts';
import { completingSource, countingSources, soonestSource } from '../../domain/assessment/listed-sources.ts';
import { KNOWN_PROMPTS } from '../../domain/framework/framework.ts';
import type { PromptId } from '../../domain/ids.ts';
import type { CountryCode } from '../../domain/locale.ts';
import { Finding } from '../../domain/scoring/evidence.ts';
import { SCORED_PROMPTS, WRITTEN_PROMPTS } from './scored-prompts.ts';

const EVENTS = new Map([
  ['in-force', 'in_force'],
  ['announced', 'announced'],
  ['threat', 'threat'],
  ['past-cutoff', 'past_cutoff'],
  ['none', 'none'],
]);
const DAYS = new Map([
  ['days', 1],
  ['weeks', 7],
  ['months', 30],
  ['years', 365],
]);

/** What the team has answered in stage 1, and its sources of stage 4, as findings that bear the names of those who said so. */
export function findingsOfAnswers(assessment: Assessment): readonly Finding[] {
  const { trigger, share, stock, substitution, recovery, sources } = SCORED_PROMPTS;
  const given = (
    prompt: PromptId,
    read: (answer: Answer) => { indicator: string; value: unknown } | undefined,
  ) => {
    const answer = slotAt(assessment, prompt)?.current;
    const said = answer && read(answer);
    if (answer === undefined || said === undefined) return [];
    // Weak is hearsay or a guess: it counts as hedged, so that no criterion is met by it alone.
    const hedged = answer.evidence === 'weak';
    const found = Finding.safeParse({
      ...said,
      hedged,
      attributed: true,
      origin: { kind: 'person', by: answer.by },
    });
    return found.success ? [found.data] : [];
  };
  const days = (indicator: string) => (answer: Answer) => {
    if (answer.value.kind !== 'number') return undefined;
    const { amount, unit } = answer.value;
    return { indicator, value: { kind: 'number', number: amount * (DAYS.get(unit) ?? 1) } };
  };
  const step = (indicator: string, name: (choice: string) => string | undefined) => (answer: Answer) =>
    answer.value.kind === 'choice'
      ? { indicator, value: { kind: 'step', step: name(answer.value.choice) } }
      : undefined;
  return [
    ...given(
      trigger,
      step('event', (choice) => EVENTS.get(choice)),
    ),
    ...given(share, ({ value }) =>
      value.kind === 'number'
        ? { indicator: 'foreignShare', value: { kind: 'number', number: value.amount } }
        : undefined,
    ),
    ...given(stock, days('stockDays')),
    ...given(
      substitution,
      step('homeLag', (choice) => choice),
    ),
    ...given(recovery, days('substitutionDays')),
    ...given(sources, ({ value }) =>
      value.kind === 'countries'
        ? { indicator: 'otherSource', value: { kind: 'holds', holds: value.countries.length > 0 } }
        : undefined,
    ),
    ...findingsOfSources(assessment),
  ];
}

/**
 * A qualified source elsewhere, and from which day on such sources bridge a cut-off: that with which they meet all of
 * the need, or the first where they make the stock last until the substitute. Too little of it, too late, bridges nothing.
 */
function findingsOfSources(assessment: Assessment): readonly Finding[] {
  const sources = countingSources(assessment);
  const [any] = sources;
  const bridging =
    completingSource(sources) ??
    (exposureOf(assessment)?.exposed === 'none' ? soonestSource(sources) : undefined);
  const time = bridging && numberIn(bridging.entry, 'switch');
  return [
    any && {
      indicator: 'otherSource',
      value: { kind: 'holds', holds: true },
      origin: { kind: 'person', by: any.entry.by },
    },
    bridging &&
      time && {
        indicator: 'qualifiedSourceDays',
        value: { kind: 'number', number: time.amount * (DAYS.get(time.unit) ?? 1) },
        origin: { kind: 'person', by: bridging.entry.by },
      },
  ].flatMap((each) => (each ? (Finding.safeParse({ ...each, attributed: true }).data ?? []) : []));
}

/** What the team has written in sentences, to be read like a description. */
export function sentencesOf(assessment: Assessment): string {
  return WRITTEN_PROMPTS.flatMap((prompt) => {
    const value = slotAt(assessment, prompt)?.current.value;
    return value?.kind === 'text' ? [value.text] : [];
  }).join('\n\n');
}

export function homeOf(assessment: Assessment): CountryCode | undefined {
  const value = slotAt(assessment, KNOWN_PROMPTS.home)?.current.value;
  return value?.kind === 'countries' ? value.countries[0] : undefined;
}
