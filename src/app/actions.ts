import { z } from 'zod';
import { Voted } from '../domain/assessment/ballot.ts';
import { CriterionId, ListId, StageId } from '../domain/framework/names.ts';
import { AssessmentId, FormId, MemberId, PromptId, ScoreId } from '../domain/ids.ts';
import { LessonId } from '../domain/lesson.ts';
import { Level } from '../domain/risk-matrix.ts';
import { Topic } from '../domain/scoring/correction.ts';
import { DATA } from './data/actions.ts';
import { EXAMPLE } from './example/actions.ts';
import { EXCHANGE } from './exchange/actions.ts';
import { PlaceText } from './lessons/place.ts';
import { MONITORING } from './monitor/actions.ts';
import { REGISTER } from './register/actions.ts';
import { SIMULATION } from './simulation/actions.ts';

/** A number that travels as text in a button and comes back as typed by nobody: digits, or it is not ours. */
const counted = z.coerce.number().int().nonnegative().max(1_000_000_000);
const version = counted.positive();
const closing = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/);

export const HELP_TOPICS = [
  'example',
  'score',
  'start',
  'answer',
  'rate',
  'plan',
  'review',
  'watch',
  'risks',
  'report',
  'learn',
  'find',
  'settings',
  'privacy',
] as const;
export const HelpTopic = z.enum(HELP_TOPICS);
export type HelpTopic = z.infer<typeof HelpTopic>;

/** An entry, by its id. */
const entry = version;
/** What a new entry belongs to: an option of the menu (`own` for none), a treatment (`none` for none), or `new`. */
const about = z.string().regex(/^[a-z0-9-]{1,24}$/);

const LISTING = [
  /** Show what a new entry can belong to: the menu of treatments, or the treatments that actions are for. */
  z.object({ do: z.literal('menu'), assessment: AssessmentId, list: ListId }),
  /** Show the treatment of the menu that was picked. */
  z.object({ do: z.literal('consider'), assessment: AssessmentId }),
  /** Back to the menu, in the same message. */
  z.object({ do: z.literal('menu-again'), assessment: AssessmentId, list: ListId }),
  /** Open the form of a new entry; `about` is picked where it is `picked`. */
  z.object({ do: z.literal('add'), assessment: AssessmentId, list: ListId, about }),
  /** Send the form of a new entry. */
  z.object({ do: z.literal('added'), assessment: AssessmentId, list: ListId, about }),
  /** Show the entries of a list. */
  z.object({ do: z.literal('entries'), assessment: AssessmentId, list: ListId }),
  /** Turn to another page of them. */
  z.object({ do: z.literal('entries-page'), assessment: AssessmentId, list: ListId, page: counted }),
  /** Show the entry that was picked. */
  z.object({ do: z.literal('entry'), assessment: AssessmentId }),
  /** Show an entry in place of what was pressed. */
  z.object({ do: z.literal('entry-again'), assessment: AssessmentId, entry }),
  /** Open a form of an entry. */
  z.object({ do: z.literal('edit'), assessment: AssessmentId, entry, form: FormId }),
  /** Send it; `basedOn` is the version of the entry that was on it. */
  z.object({ do: z.literal('edited'), assessment: AssessmentId, entry, form: FormId, basedOn: version }),
  /** Open the form of an entry again as it was typed; entry 0 is a new one. */
  z.object({
    do: z.literal('entry-retry'),
    assessment: AssessmentId,
    list: ListId,
    entry: counted,
    form: FormId,
    about,
  }),
  /** Ask whether an entry is to go. */
  z.object({ do: z.literal('remove'), assessment: AssessmentId, entry }),
  /** Let it go. */
  z.object({ do: z.literal('removed'), assessment: AssessmentId, entry, basedOn: version }),
  /** Start the assessment of a chokepoint on the horizon. */
  z.object({ do: z.literal('pursue'), assessment: AssessmentId, entry }),
] as const;

const RATING = [
  /** Show the independent ratings, as far as this member may see them. */
  z.object({ do: z.literal('ratings'), assessment: AssessmentId, of: Voted }),
  /** Open the form of one's own rating. */
  z.object({ do: z.literal('rate'), assessment: AssessmentId, of: Voted }),
  z.object({ do: z.literal('rated'), assessment: AssessmentId, of: Voted }),
  /** Ask whether all ratings are to be revealed. */
  z.object({ do: z.literal('reveal'), assessment: AssessmentId, of: Voted }),
  /** Reveal them. */
  z.object({ do: z.literal('revealed'), assessment: AssessmentId, of: Voted }),
  /** Show the ratings in place of what was pressed. */
  z.object({ do: z.literal('ratings-again'), assessment: AssessmentId, of: Voted }),
  /** Open the form of what the team agrees on. */
  z.object({ do: z.literal('agree'), assessment: AssessmentId, of: Voted }),
  /** Send it; `basedOn` is the version of the assessment when it was opened. */
  z.object({ do: z.literal('agreed'), assessment: AssessmentId, of: Voted, basedOn: version }),
  z.object({ do: z.literal('accord'), assessment: AssessmentId, of: Voted }),
] as const;

const state = z.enum(['any', 'open', 'closed']);
const COURSE = [
  /** Show what speaks against closing, and as what it can be closed. */
  z.object({ do: z.literal('closing'), assessment: AssessmentId }),
  /** Open the form that closes it, as what was picked. */
  z.object({ do: z.literal('close-as'), assessment: AssessmentId }),
  /** Open that form for a decision that was named before. */
  z.object({ do: z.literal('close-all-the-same'), assessment: AssessmentId, decision: closing }),
  /** From forms that were opened before the concerns on them had a mark. */
  z.object({ do: z.literal('closed'), assessment: AssessmentId, decision: closing }),
  /** Send the form that closes it; `concerns` is the mark of those that stood on it. */
  z.object({
    do: z.literal('closed-knowing'),
    assessment: AssessmentId,
    decision: closing,
    concerns: z.string().regex(/^[0-9a-f]{8}$/),
  }),
  /** Open the form that reopens a stage. */
  z.object({ do: z.literal('reopen'), assessment: AssessmentId, stage: StageId }),
  z.object({ do: z.literal('reopened'), assessment: AssessmentId, stage: StageId }),
  /** Show who changed what, the latest first. */
  z.object({ do: z.literal('history'), assessment: AssessmentId }),
  z.object({ do: z.literal('history-page'), assessment: AssessmentId, page: counted }),
  /** Turn to another page of the assessments that were asked for. */
  z.object({
    do: z.literal('list-page'),
    page: counted,
    state,
    level: z.union([Level, z.literal('any')]),
    owner: z.union([MemberId, z.literal('any')]),
  }),
] as const;

const LESSONS = [
  /** Show what lessons were found, or browsed, at a place. */
  z.object({ do: z.literal('lessons'), place: PlaceText }),
  /** Read the lesson that was picked there. */
  z.object({ do: z.literal('read'), place: PlaceText }),
  /** Read a lesson that is named; `place` is where a reader gets back to. */
  z.object({
    do: z.literal('lesson'),
    lesson: LessonId,
    place: PlaceText,
    page: z.coerce.number().int().min(0).max(9),
  }),
  /** Read a lesson that somebody shared, alone. */
  z.object({ do: z.literal('lesson-alone'), lesson: LessonId }),
  /** Show everybody what was answered. */
  z.object({ do: z.literal('share'), place: PlaceText }),
  z.object({ do: z.literal('share-lesson'), lesson: LessonId }),
  /** Show the lessons that fit a stage and what has been answered. */
  z.object({ do: z.literal('fitting'), assessment: AssessmentId, stage: StageId }),
  /** Make a lesson a reason of the treatment, or of the decision, that was picked. */
  z.object({ do: z.literal('reason'), lesson: LessonId, place: PlaceText }),
] as const;

/** Who sees the message that is pressed: it is drawn anew for the same. */
const seen = z.enum(['alone', 'all']);
const score = ScoreId;
const SCORING = [
  /** Send the form of a new description. */
  z.object({ do: z.literal('scored') }),
  /** Show the card of a score, in place of what was pressed. */
  z.object({ do: z.literal('score-card'), score }),
  /** Show what a score rests on, to the member alone. */
  z.object({ do: z.literal('score-why'), score }),
  /** Turn to a page of that, in the same message. */
  z.object({ do: z.literal('score-page'), score, page: counted }),
  /** Open the form of the topic that was picked. */
  z.object({ do: z.literal('score-pick'), score, seen }),
  /** Open the form of a topic. */
  z.object({ do: z.literal('score-ask'), score, topic: Topic, seen }),
  /** Send it. */
  z.object({ do: z.literal('score-told'), score, topic: Topic, seen }),
  /** Vouch for what was read of a criterion. */
  z.object({ do: z.literal('score-confirm'), score, criterion: CriterionId }),
  /** Open the form of the description. */
  z.object({ do: z.literal('score-edit'), score }),
  z.object({ do: z.literal('score-edited'), score }),
  /** Show the card to everybody. */
  z.object({ do: z.literal('score-share'), score }),
  /** Start an assessment with what the score knows. */
  z.object({ do: z.literal('score-start'), score, thread: z.enum(['public', 'private']), seen }),
  /** Show what the answers of stage 1, and what was read, say about stage 2. */
  z.object({ do: z.literal('proposal'), assessment: AssessmentId }),
  /** Sign an answer that is proposed, or all that are open. */
  z.object({
    do: z.literal('take-over'),
    assessment: AssessmentId,
    version,
    prompt: z.union([PromptId, z.literal('all')]),
  }),
  /** Open the form that has a description read for an assessment. */
  z.object({ do: z.literal('describe'), assessment: AssessmentId }),
  z.object({ do: z.literal('described'), assessment: AssessmentId }),
] as const;

/**
 * Everything that pressing a button, picking from a select or sending a form can ask for: an action, the id of what it
 * is about, and the version that was on show. What is true is in the store; nothing else travels.
 */
export const Action = z.discriminatedUnion('do', [
  /** Show a stage on the panel that was pressed. */
  z.object({ do: z.literal('view'), assessment: AssessmentId, stage: StageId }),
  /** Open the form of one prompt. */
  z.object({ do: z.literal('answer'), assessment: AssessmentId, version, prompt: PromptId }),
  /** Open the form of the prompt that was picked. */
  z.object({ do: z.literal('pick'), assessment: AssessmentId, version, stage: StageId }),
  /** Send the filled form of a prompt; `basedOn` is the version of the answer that was on it. */
  z.object({ do: z.literal('fill'), assessment: AssessmentId, prompt: PromptId, basedOn: counted }),
  /** Open the form again as it was typed. */
  z.object({ do: z.literal('retry'), assessment: AssessmentId, prompt: PromptId }),
  /** Show the answers that two people gave at once. */
  z.object({ do: z.literal('compare'), assessment: AssessmentId, prompt: PromptId }),
  /** Turn to another page of them, in the same message. */
  z.object({ do: z.literal('compare-page'), assessment: AssessmentId, prompt: PromptId, page: counted }),
  /** Let one of them count. */
  z.object({ do: z.literal('keep'), assessment: AssessmentId, prompt: PromptId, answer: version }),
  /** Go on to the next stage; nothing is missing. */
  z.object({ do: z.literal('move-on'), assessment: AssessmentId, version, stage: StageId }),
  /** Open the form that asks why to go on although something is missing. */
  z.object({ do: z.literal('explain'), assessment: AssessmentId, version, stage: StageId }),
  /** Send the reason for moving on with gaps. */
  z.object({ do: z.literal('move-on-with-gaps'), assessment: AssessmentId, version, stage: StageId }),
  /** Show all answers in full, opened at a stage. */
  z.object({ do: z.literal('record'), assessment: AssessmentId, stage: StageId }),
  /** Turn to another page of them, in the same message. */
  z.object({ do: z.literal('turn'), assessment: AssessmentId, page: counted }),
  /** Show where the assessment stands, and give a panel that works here. */
  z.object({ do: z.literal('fresh-panel'), assessment: AssessmentId }),
  z.object({ do: z.literal('list'), page: counted }),
  /** Show the help topic that was picked. */
  z.object({ do: z.literal('help') }),
  ...LISTING,
  ...RATING,
  ...COURSE,
  ...LESSONS,
  ...SCORING,
  ...MONITORING,
  ...REGISTER,
  ...SIMULATION,
  ...DATA,
  ...EXAMPLE,
  ...EXCHANGE,
]);
export type Action = z.infer<typeof Action>;
export type ActionOf<D extends Action['do']> = Extract<Action, { do: D }>;
