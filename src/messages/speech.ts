import type { Library } from '../app/lessons/library.ts';
import type { Countries } from '../app/ports.ts';
import type { ServerRoles } from '../app/server-roles.ts';
import type { AnswerValue } from '../domain/assessment/answer.ts';
import type { Choice } from '../domain/framework/choice.ts';
import { choicesOf, type Framework } from '../domain/framework/framework.ts';
import type { Prompt } from '../domain/framework/prompt.ts';
import type { ChannelId, Instant, MemberId, RoleId } from '../domain/ids.ts';
import type { Locale, Localized } from '../domain/locale.ts';
import type { Indicator } from '../domain/monitoring/indicator.ts';
import { panelWords } from './words/panel.ts';

/** What it takes to say something: what the words of the framework are, and in which language. */
export interface Speech {
  readonly framework: Framework;
  readonly countries: Countries;
  /** The kinds of sign that are watched. */
  readonly indicators: readonly Indicator[];
  readonly locale: Locale;
  /** When it is said: what has an end may be past by then. */
  readonly now: Instant;
  /** The lessons, once they are loaded: nothing that is drawn waits for them. */
  readonly library?: Library;
  /** What the server gave to which role, and whether whoever reads it may contribute by that. */
  readonly given?: { readonly roles: ServerRoles; readonly contributes: boolean };
}

export function said(speech: Speech, words: Localized): string {
  return words[speech.locale];
}

/** A person by name, in a way that Discord draws and that pings nobody, since no message of ours allows it. */
export function person(id: MemberId): string {
  return `<@${id}>`;
}

/** A role by name, pinged by no message of ours. */
export function role(id: RoleId): string {
  return `<@&${id}>`;
}

export function channel(id: ChannelId): string {
  return `<#${id}>`;
}

/** An instant in the reader's own timezone, as Discord draws it. */
export function moment(at: Instant, style: 'f' | 'd' | 'R' = 'f'): string {
  return `<t:${Math.floor(Date.parse(at) / 1000)}:${style}>`;
}

/** A calendar day (ISO 8601), as the language writes it. */
export function dayText(speech: Speech, date: string): string {
  return DAYS[speech.locale].format(new Date(`${date}T00:00:00Z`));
}

const daysIn = (locale: Locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
/** Made once: making one takes far longer than using it, and lists and reports say thousands of days. */
const DAYS: Readonly<Record<Locale, Intl.DateTimeFormat>> = { en: daysIn('en'), 'zh-CN': daysIn('zh-CN') };

/** A list as the language writes it. */
export function listed(speech: Speech, items: readonly string[]): string {
  return new Intl.ListFormat(speech.locale, { type: 'conjunction' }).format(items);
}

/** An answer as plain text, not yet escaped: parts of it are what people typed. */
export function valueText(speech: Speech, prompt: Prompt, value: AnswerValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return numberText(speech, unitsOf(prompt), value.amount, value.unit);
    case 'range':
      return value.least === value.most
        ? numberText(speech, unitsOf(prompt), value.most, value.unit)
        : `${plainNumber(speech, value.least)}–${numberText(speech, unitsOf(prompt), value.most, value.unit)}`;
    case 'date':
      return dayText(speech, value.date);
    case 'choice': {
      const choice = choicesOf(speech.framework, prompt)?.find((each) => each.id === value.choice);
      return choice === undefined ? value.choice : said(speech, choice.label);
    }
    case 'countries':
      if (value.countries.length === 0 && prompt.kind === 'countries' && prompt.none !== undefined) {
        return said(speech, prompt.none.label);
      }
      return value.countries
        .map((code) => speech.countries.name(code, speech.locale))
        .join(speech.locale === 'zh-CN' ? '、' : ', ');
    case 'unknown':
      return panelWords[speech.locale].unknownBecause(value.reason);
  }
}

/** Units that the language itself knows how to count in: 1 month, 2 months, 2个月. Of per cent the label says what of. */
const UNITS: ReadonlySet<string> = new Set(Intl.supportedValuesOf('unit'));

function plainNumber(speech: Speech, amount: number): string {
  return new Intl.NumberFormat(speech.locale, { maximumFractionDigits: 15 }).format(amount);
}

function unitsOf(prompt: Prompt): readonly Choice[] {
  return prompt.kind === 'number' || prompt.kind === 'range' ? prompt.units : [];
}

/** A number with its unit, one of `units`, as the language writes it. */
export function numberText(speech: Speech, units: readonly Choice[], amount: number, unit: string): string {
  const number = plainNumber(speech, amount);
  const known = unit.replace(/s$/, '');
  if (known !== 'percent' && UNITS.has(known)) {
    const style = { style: 'unit', unit: known, unitDisplay: 'long', maximumFractionDigits: 15 } as const;
    return new Intl.NumberFormat(speech.locale, style).format(amount);
  }
  const named = units.find((each) => each.id === unit);
  const label = named === undefined ? unit : said(speech, named.label);
  return label === '%' ? `${number}%` : `${number} ${label}`;
}
