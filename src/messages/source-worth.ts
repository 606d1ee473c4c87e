import type { Assessment } from '../domain/assessment/assessment.ts';
import type { EntryOf } from '../domain/assessment/entry.ts';
import type { Range } from '../domain/assessment/exposure.ts';
import { type ListedSource, listedSources } from '../domain/assessment/listed-sources.ts';
import { afterSwitching, type Concentrated } from '../domain/register/after-switching.ts';
import type { Speech } from './speech.ts';
import { sourceWords } from './words/sources.ts';

/** What a source counts for, or what keeps it from counting; nothing for one that is ruled out. */
export function sourceWorth(speech: Speech, assessment: Assessment, entry: EntryOf<'sources'>): string {
  const found = listedSources(assessment).find((each) => each.entry.id === entry.id);
  return found === undefined ? '' : worthText(speech, found);
}

function worthText(speech: Speech, { leftOut, country, days, share, atHome }: ListedSource): string {
  const words = sourceWords[speech.locale];
  if (leftOut === 'same-country') {
    return words.leftOut[leftOut](country === undefined ? '' : speech.countries.name(country, speech.locale));
  }
  if (leftOut !== undefined) return words.leftOut[leftOut];
  if (days === undefined) return words.noTime;
  if (share === undefined) return words.noShare;
  return atHome ? words.countsAtHome : words.counts;
}

/** What concentration stays after switching to the qualified sources; no line where that is not known. */
export function afterSwitchingLines(speech: Speech, assessment: Assessment): readonly string[] {
  const found = afterSwitching(assessment);
  if (found === undefined) return [];
  const words = sourceWords[speech.locale];
  const { today, left } = found;
  const held = ({ largest: { country, share } }: Concentrated) => {
    const name = country === null ? words.mainCountry : speech.countries.name(country, speech.locale);
    return words.held(name, number(speech, share, 1));
  };
  return [
    `🔀 ${words.after(held(today), held(left), hhiText(speech, today.hhi), hhiText(speech, left.hhi))}`,
  ];
}

function hhiText(speech: Speech, { least, most }: Range): string {
  const [from, to] = [number(speech, least, 0), number(speech, most, 0)];
  return from === to ? from : sourceWords[speech.locale].fromTo(from, to);
}

function number(speech: Speech, amount: number, digits: number): string {
  return new Intl.NumberFormat(speech.locale, { maximumFractionDigits: digits }).format(amount);
}
