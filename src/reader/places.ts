import type { CountryCode } from '../domain/locale.ts';
import { PLACES } from './lexicon/places.ts';
import { isHan, type Span } from './sentences.ts';

/** Words that point to a country: its name, an adjective, a city, a company's seat. */
export interface Place extends Span {
  readonly country: CountryCode;
}

/** Chinese abbreviations of one character mean a country only in company: 日企, 美方, 德国. */
const COMPANY = /^[企方商系厂资货国]/;
const LONGEST_WORDS = 3;
const LONGEST_CHARACTERS = 8;
/** Names that are far more often something else. */
const AMBIGUOUS = new Set([
  'turkey',
  'chad',
  'jordan',
  'georgia',
  'jersey',
  'mali',
  'niger',
  'us',
  'english',
  'guinea',
  'dominica',
  'cuba libre',
  'ge',
  'dow',
  'gore',
  'waters',
  'pioneer',
  'mentor',
  'coherent',
  'hal',
  'lg',
  'perth',
  '关岛',
  '约旦河',
]);

const NAMES: ReadonlyMap<string, CountryCode> = namesOfPlaces();

function namesOfPlaces(): ReadonlyMap<string, CountryCode> {
  const names = new Map<string, CountryCode>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const language of ['en', 'zh-Hans']) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const first of letters) {
      for (const second of letters) {
        const name = display.of(first + second);
        if (name !== undefined) names.set(name.toLowerCase(), first + second);
      }
    }
  }
  for (const [country, words] of Object.entries(PLACES)) {
    for (const word of words.split(',')) names.set(word, country);
  }
  for (const [name, country] of [
    ['korea', 'KR'],
    ['america', 'US'],
    ['holland', 'NL'],
    ['england', 'GB'],
    ['taiwan', 'TW'],
  ]) {
    if (name !== undefined && country !== undefined) names.set(name, country);
  }
  for (const each of AMBIGUOUS) names.delete(each);
  return names;
}

/** The places that a folded sentence names, in order. */
export function placesIn(text: string): readonly Place[] {
  const places: Place[] = [];
  const words = [...text.matchAll(/[a-zà-ÿ0-9][a-zà-ÿ0-9.'-]{0,30}/g)];
  for (let at = 0; at < words.length; at += 1) {
    for (let count = LONGEST_WORDS; count > 0; count -= 1) {
      const first = words[at];
      const last = words[at + count - 1];
      if (first === undefined || last === undefined) continue;
      const end = last.index + last[0].length;
      const country = countryOf(text.slice(first.index, end));
      if (country === undefined) continue;
      places.push({ country, start: first.index, end });
      at += count - 1;
      break;
    }
  }
  for (let at = 0; at < text.length; at += 1) {
    if (!isHan(text.charAt(at))) continue;
    for (let length = LONGEST_CHARACTERS; length > 0; length -= 1) {
      const country = NAMES.get(text.slice(at, at + length));
      if (country === undefined || (length === 1 && !COMPANY.test(text.slice(at + 1)))) continue;
      places.push({ country, start: at, end: at + length });
      at += length - 1;
      break;
    }
  }
  return places.sort((a, b) => a.start - b.start);
}

function countryOf(words: string): CountryCode | undefined {
  const plain = words
    .replace(/(?:'s|-(?:made|based|owned|built|grown|supplied|only))$/, '')
    .replace(/[.'-]+$/, '');
  return NAMES.get(plain) ?? NAMES.get(words) ?? countryOfPart(plain);
}

/** "French-Dutch", "US-Japanese": the first of the two. */
function countryOfPart(word: string): CountryCode | undefined {
  const parts = /^[a-z]{4,20}-[a-z]{4,20}$/.test(word) ? word.split('-') : [];
  return parts.map((part) => NAMES.get(part)).find((country) => country !== undefined);
}
