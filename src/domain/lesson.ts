import { z } from 'zod';
import { Sector, StageId } from './framework/names.ts';
import { CountryCode, localized } from './locale.ts';

/** The name of a lesson, and of its file. Stable: treatments and decisions refer to it. */
export const LessonId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be kebab-case')
  .max(48, 'is longer than 48 characters')
  .brand<'LessonId'>();
export type LessonId = z.infer<typeof LessonId>;

export const LESSON_KINDS = [
  'event',
  'measure',
  'result',
  'feature',
  'recommendation',
  'background',
  'caveat',
] as const;
export const LessonKind = z.enum(LESSON_KINDS);
export type LessonKind = z.infer<typeof LessonKind>;

/** What a lesson is about, in terms of what drives a score or what is done about it: fits lessons to answers. */
export const LESSON_TAGS = [
  'supply-abroad',
  'home-lag',
  'needed-and-stopping',
  'pace-setting',
  'stock',
  'other-sources',
  'substitution',
  'r-and-d',
  'funding',
  'permits',
  'diplomacy',
  'monitoring',
  'assessment',
  'governance',
  'alliance',
  'talent',
  'public',
  'foresight',
  'export-control',
  'outcome',
] as const;
export const LessonTag = z.enum(LESSON_TAGS);
export type LessonTag = z.infer<typeof LessonTag>;

/** Money is counted in whole won, yuan or dollars, shares in per cent, never in thousands or fractions of them. */
export const LESSON_UNITS = [
  'percent',
  'krw',
  'cny',
  'usd',
  'times',
  'days',
  'hours',
  'years',
  'items',
  'companies',
  'universities',
  'ministries',
  'institutions',
  'countries',
  'entities',
  'materials',
  'plans',
  'rounds',
  'stages',
  'people',
  'rank',
  'nines',
] as const;
export const LessonUnit = z.enum(LESSON_UNITS);
export type LessonUnit = z.infer<typeof LessonUnit>;

/** A day, a month or a year, as exactly as it is known; it exists in the calendar. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date such as "2019", "2019-07" or "2019-07-01"')
  .refine(inCalendar, 'is no day of the calendar: correct it');
export type PartialDate = z.infer<typeof PartialDate>;

function inCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

/** The parts of the paper that a lesson can come from. "0" is its introduction. */
export const PAPER_SECTIONS = [
  'abstract',
  '0',
  '1.1',
  '1.2',
  '1.3',
  '2.1',
  '2.2',
  '2.2.1',
  '2.2.2',
  '2.2.3',
  '2.2.4',
  '2.2.5',
  '3',
  '4',
  '5',
] as const;
export const PaperSection = z.enum(PAPER_SECTIONS);
export type PaperSection = z.infer<typeof PaperSection>;

const PaperSource = z
  .strictObject({
    section: PaperSection,
    /** Where the paper tells it a second time. */
    also: z.array(PaperSection).min(1).max(4).readonly().exactOptional(),
    table: z.int().min(1).max(2).exactOptional(),
    figure: z.int().min(1).max(5).exactOptional(),
  })
  .readonly();
export type PaperSource = z.infer<typeof PaperSource>;

/** A public document outside the paper, named so that a reader can find it. */
const OutsideSource = z
  .strictObject({
    title: z.string().trim().min(1, 'is empty').max(200, 'is longer than 200 characters'),
    publisher: z.string().trim().min(1, 'is empty').max(100, 'is longer than 100 characters'),
    year: z.int().min(1900).max(2100),
    url: z.url({ protocol: /^https$/, error: 'must be an https address' }).exactOptional(),
  })
  .readonly();
export type OutsideSource = z.infer<typeof OutsideSource>;

const Actor = z
  .strictObject({
    name: localized(80),
    sector: Sector,
    /** Where the actor is from; "EU" for the European Union. */
    country: CountryCode,
  })
  .readonly();

const Figure = z
  .strictObject({
    value: z.number(),
    unit: LessonUnit,
    /** What the number counts, read after it: "share of hydrogen fluoride bought from Japan". */
    of: localized(120),
    /** Where the source gives no exact number. */
    bound: z.enum(['about', 'at-least', 'more-than', 'less-than']).exactOptional(),
    asOf: PartialDate.exactOptional(),
  })
  .readonly();
export type LessonFigure = z.infer<typeof Figure>;

const LinkKind = z.enum(['leads-to', 'result-of', 'part-of', 'see-also']);

const word = z.string().trim().min(1, 'is empty').max(60, 'is longer than 60 characters');

const common = {
  id: LessonId,
  title: localized(80),
  /** The stages of an assessment that this helps with; none for pure background. */
  stages: z.array(StageId).max(6).readonly(),
  kind: LessonKind,
  date: PartialDate.exactOptional(),
  /** The end of a span that began with `date`. */
  until: PartialDate.exactOptional(),
  actors: z.array(Actor).max(12).readonly(),
  figures: z.array(Figure).max(12).readonly(),
  /** The short version: what happened, or what is said, with dates, actors and figures. */
  happened: localized(400),
  /** Details for who presses "read more". */
  more: localized(1500).exactOptional(),
  /** What a team elsewhere can take from it. */
  take: localized(400),
  /** Where the analogy with another team's case breaks. */
  breaks: localized(400),
  links: z
    .array(z.strictObject({ to: LessonId, as: LinkKind }).readonly())
    .max(8)
    .readonly(),
  tags: z.array(LessonTag).max(6).readonly(),
  /** What may be asked of its subject and is told here, by the names that the search knows it by. Never shown. */
  answers: z
    .array(z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be kebab-case'))
    .max(20)
    .readonly(),
  /** Words that people search with and that the texts above don't hold. Never shown. */
  words: z
    .strictObject({
      en: z.array(word).min(2).max(40).readonly(),
      'zh-CN': z.array(word).min(2).max(40).readonly(),
      ko: z.array(word).min(3).max(40).readonly(),
      ja: z.array(word).min(3).max(40).readonly(),
    })
    .readonly(),
  /** The editor's remark on a slip of the source. */
  note: localized(500).exactOptional(),
};

/**
 * One thing to learn from the Korean case, checked. `view` says whose it is: what the paper reports as fact, what the
 * paper judges or recommends, or what a named source outside it says.
 */
export const Lesson = z.discriminatedUnion('view', [
  z
    .strictObject({ ...common, view: z.enum(['paper-reports', 'paper-judges']), source: PaperSource })
    .readonly(),
  z.strictObject({ ...common, view: z.literal('outside'), source: OutsideSource }).readonly(),
]);
export type Lesson = z.infer<typeof Lesson>;
