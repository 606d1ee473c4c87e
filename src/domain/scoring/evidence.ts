import { z } from 'zod';

/**
 * What is known of one technology, statement by statement: the language between whoever reads a description (or
 * fills in a form, or hands over facts) and the scoring model. A reader says what is written; what it is worth
 * (steps, statuses, caps, the tier) is for the model alone. Indicators carry the names of the scripting surface.
 */

/** Exact words of a description. Offsets count UTF-16 units: `text.slice(start, end) === quote`. */
export const Quote = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1), quote: z.string().min(1) })
  .readonly()
  .refine(({ start, end, quote }) => end - start === quote.length, 'must be as long as its offsets say');
export type Quote = z.infer<typeof Quote>;

/** How a stated number is meant. "About 50" is `about`; "more than 90" is `over` 90; "just under 50" is `under` 50. */
export const Bound = z.enum(['about', 'over', 'under']);
export type Bound = z.infer<typeof Bound>;

const bounded = { bound: Bound.exactOptional() };
/** `to` is the other end of a stated range ("70 to 90": `number` 70, `to` 90), never below `number`. */
const measured = (least: number, most: number) =>
  z.strictObject({
    kind: z.literal('number'),
    number: z.number().min(least).max(most),
    to: z.number().min(least).max(most).exactOptional(),
    ...bounded,
  });

/** A share put in words: "almost all", "most", "高度依赖" (`most`), "几乎没有" (`little`). The model says what each is worth. */
export const ShareWord = z.enum(['all', 'nearly-all', 'most', 'half', 'some', 'little', 'none']);
export type ShareWord = z.infer<typeof ShareWord>;

/** A number of suppliers put in words: "a handful" (`few`), "dozens of makers" without a number (`many`). */
export const CountWord = z.enum(['few', 'many']);
export type CountWord = z.infer<typeof CountWord>;

/** Per cent, 0 to 100. */
const Share = z.discriminatedUnion('kind', [
  measured(0, 100),
  z.strictObject({ kind: z.literal('word'), word: ShareWord }),
]);

/** Companies, or countries where the description counts those. */
const Count = z.discriminatedUnion('kind', [
  measured(0, 100_000),
  z.strictObject({ kind: z.literal('word'), word: CountWord }),
]);

/** An index from 0 to 10000, or the list of the suppliers' countries' shares in per cent that it is made from. */
const Concentration = z.discriminatedUnion('kind', [
  measured(0, 10_000),
  z.strictObject({
    kind: z.literal('shares'),
    shares: z.array(z.number().min(0).max(100)).min(1).max(50).readonly(),
  }),
]);

/** In days: a week is 7, a month 30, a year 365. */
const Days = measured(0, 100_000);

export const HOME_LAGS = ['parity', 'slightly-worse', 'limited', 'generation', 'none'] as const;
/**
 * What home producers offer against the best abroad. `parity` as good or ahead; `slightly-worse`; `limited` equal but
 * short of capacity, not qualified, or only the top grade is missing; `generation` a generation or 3 years behind, or
 * more; `none` nobody at home makes it.
 */
export const HomeLag = z.enum(HOME_LAGS);
export type HomeLag = z.infer<typeof HomeLag>;

/** A step where the words name one, else the stated distance: the model says which step a distance is. */
const Lag = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), step: HomeLag }),
  z.strictObject({
    kind: z.literal('behind'),
    number: z.number().min(0).max(1000),
    to: z.number().min(0).max(1000).exactOptional(),
    unit: z.enum(['generations', 'years']),
    ...bounded,
  }),
]);

export const STOPS = ['nothing', 'cost-or-delay', 'part', 'line', 'chain'] as const;
/**
 * What a cut-off would stop, or did stop. `nothing` where the text says that nothing would (never where it is silent);
 * `part` one part, grade or segment, or everything slows; `line` a line or a company; `chain` a chain or a sector.
 */
export const Stops = z.enum(STOPS);
export type Stops = z.infer<typeof Stops>;

export const ITERATIONS = ['irrelevant', 'quality', 'next-product', 'lead'] as const;
/** What downstream's progress has to do with this technology's: `lead` is an international lead lost without it. */
export const Iteration = z.enum(ITERATIONS);
export type Iteration = z.infer<typeof Iteration>;

export const DEMANDS = ['small', 'ordinary', 'huge'] as const;
export const Demand = z.enum(DEMANDS);
export type Demand = z.infer<typeof Demand>;

export const EVENTS = ['in_force', 'announced', 'threat', 'past_cutoff', 'none'] as const;
/** What has happened to supply: a control in force, one announced, a threat of one, a cut-off that is over, or nothing. */
export const SupplyEvent = z.enum(EVENTS);
export type SupplyEvent = z.infer<typeof SupplyEvent>;

const stepOf = <T extends z.ZodType>(step: T) => z.strictObject({ kind: z.literal('step'), step });
const YesNo = z.strictObject({ kind: z.literal('holds'), holds: z.boolean() });

export const TAGS = ['scarce', 'exclusive', 'highValue', 'hardToSurpass'] as const;
/** What the paper says of chokepoint technologies beside its criteria: shown, never scored. */
export const Tag = z.enum(TAGS);
export type Tag = z.infer<typeof Tag>;

/** Every indicator with the shape of its value. */
const VALUES = {
  /** Of what home uses, the part that comes from abroad. */
  foreignShare: Share,
  /** The same of the one grade, model or segment in question. */
  gradeShare: Share,
  /** Of what home uses, the part that is made at home. */
  homeShare: Share,
  /** Of what the world makes or sells, the part of the foreign supplier or country. */
  worldShare: Share,
  /** Concentration of the suppliers' countries. */
  hhi: Concentration,
  /** How many can supply, where none of them is at home. One where "only one company in the world" makes it. */
  foreignOnlySuppliers: Count,
  homeLag: Lag,
  stops: stepOf(Stops),
  iteration: stepOf(Iteration),
  /** How long what is in stock lasts. */
  stockDays: Days,
  /** How long until a substitute delivers. */
  substitutionDays: Days,
  /** How long until a source elsewhere that is qualified already delivers; 0 where it does. */
  qualifiedSourceDays: Days,
  /** More than one sector, or an essential service, stops. */
  severalSectors: YesNo,
  /** There is another source, qualified or not. */
  otherSource: YesNo,
  demand: stepOf(Demand),
  event: stepOf(SupplyEvent),
  scarce: YesNo,
  exclusive: YesNo,
  highValue: YesNo,
  hardToSurpass: YesNo,
} as const;

/**
 * `whole`: of the technology as such. `grade`: only of one grade, model or segment of it, such as "T1100 and above" or
 * "EUV grades". Two statements of one indicator with different scopes do not contradict each other.
 */
export const Scope = z.enum(['whole', 'grade']);
export type Scope = z.infer<typeof Scope>;

/**
 * `fact`: said to be so, or to follow from a cut-off ("if supply stops, the line stops" is a fact about `stops`).
 * `hearsay`: somebody is said to say so. `plan`: announced, promised, planned, hoped for. The model counts facts alone.
 */
export const Standing = z.enum(['fact', 'hearsay', 'plan']);
export type Standing = z.infer<typeof Standing>;

const marks = {
  scope: Scope.default('whole'),
  standing: Standing.default('fact'),
  /** "Perhaps", "seems", "could be", "大概率": the writer would not swear to it. A rounded number alone is no hedge. */
  hedged: z.boolean().default(false),
  /** Whose number it is or where it was measured is said: own records, a report, a named body, a date of a survey. */
  attributed: z.boolean().default(false),
  /** History: the text itself gives a later state, or says that this is over. The model leaves it out. */
  superseded: z.boolean().default(false),
  /** The text itself disputes it or reports two opinions. Contradictions between findings the model sees by itself. */
  disputed: z.boolean().default(false),
  /** No plain word says it: it is read from the way it is put, so that whatever rests on it is unsure. */
  weak: z.boolean().default(false),
  /** The year that it is stated for, where one is. Of the same indicator and scope the latest wins. */
  year: z.int().min(1900).max(2200).exactOptional(),
};

/**
 * Where a statement comes from. `text`: `quote` is the clause or sentence as people should see it, `words` the words in
 * it that gave the value. `facts`: handed over as data. `person`: filled in or corrected by a member; it wins over what
 * was read, and both are kept.
 */
export const Origin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), quote: Quote, words: Quote.exactOptional() }),
  z.strictObject({ kind: z.literal('facts') }),
  z.strictObject({ kind: z.literal('person'), by: z.string().min(1) }),
]);
export type Origin = z.infer<typeof Origin>;

const finding = <I extends string, V extends z.ZodType>(indicator: I, value: V) =>
  z.strictObject({ indicator: z.literal(indicator), value, ...marks, origin: Origin }).readonly();

/** One statement: what is said of one indicator, how firmly, and where. */
export const Finding = z.discriminatedUnion('indicator', [
  finding('foreignShare', VALUES.foreignShare),
  finding('gradeShare', VALUES.gradeShare),
  finding('homeShare', VALUES.homeShare),
  finding('worldShare', VALUES.worldShare),
  finding('hhi', VALUES.hhi),
  finding('foreignOnlySuppliers', VALUES.foreignOnlySuppliers),
  finding('homeLag', VALUES.homeLag),
  finding('stops', VALUES.stops),
  finding('iteration', VALUES.iteration),
  finding('stockDays', VALUES.stockDays),
  finding('substitutionDays', VALUES.substitutionDays),
  finding('qualifiedSourceDays', VALUES.qualifiedSourceDays),
  finding('severalSectors', VALUES.severalSectors),
  finding('otherSource', VALUES.otherSource),
  finding('demand', VALUES.demand),
  finding('event', VALUES.event),
  finding('scarce', VALUES.scarce),
  finding('exclusive', VALUES.exclusive),
  finding('highValue', VALUES.highValue),
  finding('hardToSurpass', VALUES.hardToSurpass),
]);
/** A finding with every mark set, as the model takes it. */
export type Finding = z.infer<typeof Finding>;
/** A finding as it may be written: marks left out are whole, fact, and false. Pass it through `Finding.parse`. */
export type FindingDraft = z.input<typeof Finding>;

export const INDICATORS = Object.keys(VALUES) as readonly (keyof typeof VALUES)[];
export type Indicator = Finding['indicator'];
export type FindingOf<I extends Indicator> = Extract<Finding, { indicator: I }>;
