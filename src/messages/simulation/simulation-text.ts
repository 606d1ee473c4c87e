import type { Input, Inputs } from '../../app/simulation/inputs.ts';
import { INPUTS } from '../../app/simulation/inputs.ts';
import type { Help, Simulation } from '../../app/simulation/simulate.ts';
import type { CountedSource } from '../../app/simulation/sources.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { nameOfEntry } from '../../domain/assessment/entry.ts';
import { listedSources } from '../../domain/assessment/listed-sources.ts';
import type { MemberId } from '../../domain/ids.ts';
import type { Outcome } from '../../domain/simulation/outcome.ts';
import { listed, type Speech, said } from '../speech.ts';
import { simulationWords } from '../words/simulation.ts';
import { chanceText, lengthText, percentRange, percentText, statedText } from './amounts.ts';

/** How names that people typed, and people, are written where it is said: escaped in Discord, plain on paper. */
export interface Hand {
  readonly typed: (text: string) => string;
  /** What somebody gave as a reason. */
  readonly reason: (text: string) => string;
  readonly person: (id: MemberId) => string;
}

/** What came of it: the chance in a few words, then a sentence, then what else there is to know. */
export function outcomeText(
  speech: Speech,
  { chance, gap, stop, expected, unmet, longer, draws, survive, recover }: Outcome,
): { readonly headline: string; readonly sentence: string; readonly more: readonly string[] } {
  const { locale } = speech;
  const words = simulationWords[locale];
  const headline = words.chance(chanceText(locale, chance));
  const long = (days: number) => lengthText(locale, days);
  if (gap === undefined) {
    return { headline, sentence: words.noGap(new Intl.NumberFormat(locale).format(draws)), more: [] };
  }
  const [middle, bad] = [long(gap.p50), long(gap.p90)];
  const fixed = survive.p10 === survive.p90 && recover.p10 === recover.p90;
  const sentence =
    chance < 1 ? words.gap(middle, bad) : fixed ? words.always(middle) : words.certainGap(middle, bad);
  const lengths = longer.filter((each) => each.chance > 0 && each.chance < chance);
  const whole = Math.abs(stop.expected - expected) < 1e-6;
  return {
    headline,
    sentence,
    more: [
      whole
        ? words.allStop
        : stop.chance === 0
          ? words.neverStop
          : words.someStop(chanceText(locale, stop.chance)),
      ...(fixed ? [] : [words.average(long(expected), long(unmet))]),
      ...(lengths.length === 0
        ? []
        : [
            words.longer(
              lengths
                .map((each) => words.longerThan(long(each.days), chanceText(locale, each.chance)))
                .join(locale === 'en' ? ', ' : '，'),
            ),
          ]),
    ],
  };
}

/** What one thing would change: what it is, and before and after. */
export function helpText(
  speech: Speech,
  assessment: Assessment,
  help: Help,
  { outcome }: Pick<Simulation, 'outcome'>,
  hand: Hand,
): string {
  const { locale } = speech;
  const words = simulationWords[locale];
  const before = chanceText(locale, outcome.chance);
  const after = chanceText(locale, help.chance);
  const line = words.help(helpName(speech, assessment, help, hand), before, after);
  const marks = [
    // Where the chance stays, less is missing.
    ...(before === after
      ? [words.lessMissing(lengthText(locale, outcome.unmet), lengthText(locale, help.unmet))]
      : []),
    ...(help.chosen ? [words.chosen] : []),
  ];
  return [line, ...marks].join(' · ');
}

/** "Stockpile, 30 days more stock". */
export function helpName(
  speech: Speech,
  assessment: Assessment,
  { by }: Help,
  hand: Pick<Hand, 'typed'>,
): string {
  const { locale } = speech;
  const { trials } = simulationWords[locale];
  const long = (days: number) => lengthText(locale, days);
  if (by.kind === 'source') {
    const found = listedSources(assessment).find(({ entry }) => entry.id === by.entry);
    const name = hand.typed(found === undefined ? '' : nameOfEntry(speech.framework, found.entry));
    return trials.hoped(name, percentText(locale, found?.share ?? 0), long(found?.days ?? 0));
  }
  const { trial } = by;
  const option = speech.framework.treatments.find(({ id }) => id === by.treatment);
  const title = option === undefined ? by.treatment : said(speech, option.title);
  const what =
    'moreStock' in trial
      ? trials.moreStock(long(trial.moreStock))
      : 'recovery' in trial
        ? trials.recovery(percentText(locale, 100 - trial.recovery))
        : 'demand' in trial
          ? trials.demand(percentText(locale, 100 - trial.demand))
          : trials.source(percentText(locale, trial.sourceShare), long(trial.after));
  return locale === 'en' ? `${title}, ${what}` : `${title}，${what}`;
}

/** One line for each input: what it is, how much, and where that comes from. */
export function inputLines(speech: Speech, inputs: Inputs, hand: Hand): readonly string[] {
  const words = simulationWords[speech.locale];
  const shown = INPUTS.filter((name) => name !== 'rampUp' || inputs.rampUp.origin.from !== 'default');
  const plain = shown.map((name) => {
    const input = inputs[name];
    if (input === undefined) {
      const why = name === 'stock' || name === 'recovery' ? inputs.unknown[name] : undefined;
      return why === undefined
        ? words.input(words.inputs[name], words.missing, words.noneAnswered)
        : words.answeredUnknown(words.inputs[name], hand.reason(why));
    }
    return words.input(words.inputs[name], valueText(speech, input), originText(speech, input, hand));
  });
  return [...plain, ...sourceLines(speech, inputs, hand)];
}

function valueText({ locale }: Speech, { stated, likeliest, name }: Input): string {
  const words = simulationWords[locale];
  const value = statedText(locale, stated);
  if (likeliest === undefined || stated.least === stated.most) return value;
  const peak = name === 'demand' ? percentText(locale, likeliest) : lengthText(locale, likeliest);
  return `${value}${locale === 'en' ? ', ' : '，'}${words.likeliest(peak)}`;
}

function originText({ locale }: Speech, { name, origin }: Input, hand: Hand): string {
  const { origins } = simulationWords[locale];
  const comma = locale === 'en' ? ', ' : '，';
  switch (origin.from) {
    case 'default':
      return origins.defaults[name];
    case 'supposed':
      return [
        origins.supposed,
        ...(origin.instead === undefined ? [] : [origins.instead(statedText(locale, origin.instead))]),
      ].join(comma);
    case 'range':
    case 'single': {
      const told = origin.from === 'single' ? origins.single : origins.answer;
      return [told(hand.person(origin.by)), ...(origin.weak ? [origins.weak] : [])].join(comma);
    }
  }
}

/** Most sources that are told one by one. */
const TOLD = 6;

function sourceLines(speech: Speech, { sources }: Inputs, hand: Hand): readonly string[] {
  const words = simulationWords[speech.locale];
  const name = (entry: Parameters<typeof nameOfEntry>[1]) => hand.typed(nameOfEntry(speech.framework, entry));
  const { counted, uncounted } = sources;
  const lines = [
    ...(counted.length === 0 ? [words.input(words.sources, words.noSources, words.origins.noSources)] : []),
    ...counted.map((each) =>
      words.input(
        each.origin.from === 'entry' ? name(each.origin.entry) : words.sources,
        deliversText(speech, each),
        sourceOrigin(speech, each, hand),
      ),
    ),
    ...uncounted.map(({ entry, why }) => words.uncounted(name(entry), words.why[why])),
  ];
  const more = lines.length - TOLD;
  return more > 0 ? [...lines.slice(0, TOLD), words.moreSources(more)] : lines;
}

function deliversText({ locale }: Speech, { share, delay }: CountedSource): string {
  const words = simulationWords[locale];
  const much = percentRange(locale, share);
  if (delay.most === 0) return words.deliversNow(much);
  return words.delivers(much, statedText(locale, { ...delay, unit: 'days' }));
}

function sourceOrigin({ locale }: Speech, { origin }: CountedSource, hand: Hand): string {
  const { origins } = simulationWords[locale];
  switch (origin.from) {
    case 'entry':
      return origins.source(hand.person(origin.entry.by));
    case 'supposed':
      return origins.supposed;
    case 'range':
      return [origins.answer(hand.person(origin.by)), ...(origin.weak ? [origins.weak] : [])].join(
        locale === 'en' ? ', ' : '，',
      );
  }
}

/** One sentence that names what is no more than a guess; `undefined` where everything was answered as a range. */
export function guessesText(speech: Speech, inputs: Inputs): string | undefined {
  const words = simulationWords[speech.locale];
  const rough = INPUTS.filter((name) => {
    const origin = inputs[name]?.origin;
    if (origin === undefined || name === 'rampUp') return false;
    return origin.from === 'default' || origin.from === 'single' || (origin.from === 'range' && origin.weak);
  }).map((name) => words.called[name]);
  return rough.length === 0 ? undefined : words.guesses(listed(speech, rough));
}

/** How it was worked out, in two small sentences. */
export function methodLines(speech: Speech, { outcome, seed, ends }: Simulation): readonly string[] {
  const { locale } = speech;
  const words = simulationWords[locale];
  const [least, most] = outcome.interval;
  const exactly = (chance: number) => percentText(locale, Math.round(chance * 1000) / 10);
  const draws = words.draws(new Intl.NumberFormat(locale).format(outcome.draws), seed);
  const { chance } = outcome;
  return [
    chance > 0 && chance < 1 ? words.method(draws, exactly(least), exactly(most)) : words.methodAlone(draws),
    words.ends[ends],
  ];
}
