import { z } from 'zod';
import { STAGES, type StageId } from '../../domain/framework/names.ts';
import { AssessmentId } from '../../domain/ids.ts';
import { LESSON_KINDS, type LessonKind } from '../../domain/lesson.ts';

/** Which lessons are browsed. An actor goes by the code that `actorsIn` gives. */
export interface LessonFilter {
  readonly stage: StageId | 'any';
  readonly kind: LessonKind | 'any';
  readonly actor: string;
}

/** What a lesson was opened from, and where a reader gets back to. */
export type Place =
  /** The answer to a question; `explained` with the words that each lesson was found by. */
  | { readonly at: 'answer'; readonly question: number; readonly explained: boolean }
  | ({ readonly at: 'browse'; readonly page: number } & LessonFilter)
  | { readonly at: 'timeline'; readonly year: number; readonly page: number }
  | { readonly at: 'figures' }
  /** The team's own numbers beside Korea's. */
  | { readonly at: 'compare'; readonly assessment: AssessmentId }
  /** The lessons that fit a stage of an assessment. */
  | { readonly at: 'fitting'; readonly assessment: AssessmentId; readonly stage: StageId }
  /** Nothing to get back to: it was shared. */
  | { readonly at: 'nowhere' };

const NUMBER = '(0|[1-9]\\d{0,7})';
const STAGE = `(${STAGES.join('|')})`;
const SHAPES = {
  answer: /^([qw])-([1-9]\d{0,7})$/,
  browse: new RegExp(
    `^b-(0|[1-9]\\d?)-(any|${STAGES.join('|')})-(any|${LESSON_KINDS.join('|')})-([a-z0-9]{1,7})$`,
  ),
  timeline: new RegExp(`^t-([1-9]\\d{3})-${NUMBER}$`),
  figures: /^f$/,
  compare: /^c-([a-z0-9]{10})$/,
  fitting: new RegExp(`^p-([a-z0-9]{10})-${STAGE}$`),
  nowhere: /^n$/,
} as const satisfies Record<Place['at'], RegExp>;

/** A place as it travels in a button: at most 41 characters, none of them a slash. */
export const PlaceText = z
  .string()
  .refine((text) => Object.values(SHAPES).some((shape) => shape.test(text)), 'is no place of ours')
  .brand<'PlaceText'>();
export type PlaceText = z.infer<typeof PlaceText>;

export function placeText(place: Place): PlaceText {
  return PlaceText.parse(written(place));
}

function written(place: Place): string {
  switch (place.at) {
    case 'answer':
      return `${place.explained ? 'w' : 'q'}-${place.question}`;
    case 'browse':
      return `b-${place.page}-${place.stage}-${place.kind}-${place.actor}`;
    case 'timeline':
      return `t-${place.year}-${place.page}`;
    case 'figures':
      return 'f';
    case 'compare':
      return `c-${place.assessment}`;
    case 'fitting':
      return `p-${place.assessment}-${place.stage}`;
    case 'nowhere':
      return 'n';
  }
}

/** The place that a text stands for; what `placeText` wrote comes back as it was. */
export function placeAt(text: PlaceText): Place {
  const [at, found] = shapeOf(text);
  const [, first = '', second = '', third = '', fourth = ''] = found;
  switch (at) {
    case 'answer':
      return { at, question: Number(second), explained: first === 'w' };
    case 'browse':
      return { at, page: Number(first), stage: stageIn(second), kind: kindIn(third), actor: fourth };
    case 'timeline':
      return { at, year: Number(first), page: Number(second) };
    case 'compare':
      return { at, assessment: AssessmentId.parse(first) };
    case 'fitting':
      return { at, assessment: AssessmentId.parse(first), stage: z.enum(STAGES).parse(second) };
    case 'figures':
    case 'nowhere':
      return { at };
  }
}

function shapeOf(text: PlaceText): readonly [Place['at'], RegExpExecArray] {
  for (const at of Object.keys(SHAPES) as Place['at'][]) {
    const found = SHAPES[at].exec(text);
    if (found !== null) return [at, found];
  }
  throw new Error(`${text} is no place`);
}

const stageIn = (text: string) => z.enum([...STAGES, 'any']).parse(text);
const kindIn = (text: string) => z.enum([...LESSON_KINDS, 'any']).parse(text);
