import type { Answer, Evidence } from '../../domain/assessment/answer.ts';
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

/** What was found in an answer, and how much weight its author gave that. */
export type Told = readonly [found: Finding, evidence: Evidence];

/** What the team has answered in stage 1, as findings that bear the names of those who said so. */
export function findingsOfAnswers(assessment: Assessment): readonly Told[] {
  const { trigger, share, stock, substitution, recovery, sources } = SCORED_PROMPTS;
  const given = (
    prompt: PromptId,
    read: (answer: Answer) => { indicator: string; value: unknown } | undefined,
  ): readonly Told[] => {
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
    return found.success ? [[found.data, answer.evidence]] : [];
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
  ];
}

/**
 * Of the sources of stage 4: a qualified source elsewhere, and from which day on such sources bridge a cut-off: that with which they meet all of
 * the need, or the first where they make the stock last until the substitute. Too little of it, too late, bridges nothing.
 */
export function findingsOfSources(assessment: Assessment): readonly Finding[] {
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

const BETWEEN = '\n\n';

/** What the team has written in sentences, to be read like a description. */
export function sentencesOf(assessment: Assessment): string {
  return writtenIn(assessment)
    .map(({ text }) => text)
    .join(BETWEEN);
}

/** What was read in those sentences, with the weight of the answer that each stands in. */
export function toldInSentences(assessment: Assessment, read: readonly Finding[]): readonly Told[] {
  let end = 0;
  const answers = writtenIn(assessment).map(({ text, evidence }) => {
    end += text.length + BETWEEN.length;
    return { end, evidence };
  });
  return read.flatMap((finding): readonly Told[] => {
    const { origin } = finding;
    const within = answers.find((each) => origin.kind === 'text' && origin.quote.start < each.end);
    return within === undefined ? [] : [[finding, within.evidence]];
  });
}

function writtenIn(
  assessment: Assessment,
): readonly { readonly text: string; readonly evidence: Evidence }[] {
  return WRITTEN_PROMPTS.flatMap((prompt) => {
    const answer = slotAt(assessment, prompt)?.current;
    return answer?.value.kind === 'text' ? [{ text: answer.value.text, evidence: answer.evidence }] : [];
  });
}

export function homeOf(assessment: Assessment): CountryCode | undefined {
  const value = slotAt(assessment, KNOWN_PROMPTS.home)?.current.value;
  return value?.kind === 'countries' ? value.countries[0] : undefined;
}
