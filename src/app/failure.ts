import type { Assessment } from '../domain/assessment/assessment.ts';
import type { Voted } from '../domain/assessment/ballot.ts';
import type { Entry } from '../domain/assessment/entry.ts';
import type { AssessmentError } from '../domain/assessment/events.ts';
import type { ListId } from '../domain/framework/names.ts';
import type { AssessmentId, ChannelId, EntryId, FormId, PromptId, RoleId, ScoreId } from '../domain/ids.ts';
import type { Topic } from '../domain/scoring/correction.ts';
import type { Role } from './actor.ts';
import type { EntryFormProblem } from './assess/entry-form.ts';
import type { FormProblem } from './assess/form-problem.ts';
import type { RatingProblem } from './assess/rating-form.ts';
import type { ExchangeFault } from './exchange/exchange-file.ts';
import type { MonitorFailure } from './monitor/failure.ts';
import type { DaysOffProblem } from './read-days-off.ts';
import type { ReportFailure } from './reports.ts';
import type { ServerRoles } from './server-roles.ts';
import type { SimulationFailure } from './simulation/failure.ts';
import type { StoreFailure } from './store.ts';

/** What the bot needs in a channel, as Discord's API calls it. */
export type BotPermission =
  | 'ViewChannel'
  | 'ReadMessageHistory'
  | 'SendMessages'
  | 'SendMessagesInThreads'
  | 'CreatePublicThreads'
  | 'CreatePrivateThreads';

/** Everything that can go wrong in an expected way. `messages/` has one sentence for each, with what to do next. */
export type Failure =
  | AssessmentError
  | StoreFailure
  | MonitorFailure
  | SimulationFailure
  | ReportFailure
  /** Nothing is there that this member may see. */
  | { readonly code: 'nothing-to-report' }
  | { readonly code: 'not-allowed'; readonly needs: Role }
  /** No such assessment here, or none that this member may see: the two are never told apart. */
  | { readonly code: 'no-such-assessment' }
  | { readonly code: 'no-assessment-here' }
  /** A file that was to be imported is none of ours, or not whole. */
  | { readonly code: 'exchange-unreadable'; readonly fault: ExchangeFault }
  /** What bears this name, with its record, is larger by itself than a file that would be taken in again. */
  | { readonly code: 'exchange-too-large'; readonly name: string }
  /** No worked example there, or none that this member may see. */
  | { readonly code: 'no-example' }
  /** Several assessments bear the name that was given. */
  | { readonly code: 'ambiguous-name'; readonly count: number }
  | { readonly code: 'stale-panel'; readonly assessment: Assessment }
  | {
      readonly code: 'form-not-understood';
      readonly assessment: AssessmentId;
      readonly prompt: PromptId;
      readonly problem: FormProblem;
    }
  /** The same of a form of an entry; `entry` is `null` for a new one, and `about` what that belongs to. */
  | {
      readonly code: 'entry-form-not-understood';
      readonly assessment: AssessmentId;
      readonly list: ListId;
      readonly entry: EntryId | null;
      readonly form: FormId;
      readonly about: string;
      readonly problem: EntryFormProblem;
    }
  /** Somebody else changed the entry while its form was being filled; the form can be opened on what it says now. */
  | {
      readonly code: 'entry-overtaken';
      readonly assessment: AssessmentId;
      readonly entry: Entry;
      readonly form: FormId;
    }
  /** The same of a rating of one's own, or of what the team agrees on. */
  | {
      readonly code: 'rating-not-understood';
      readonly assessment: AssessmentId;
      readonly of: Voted;
      readonly form: 'rate' | 'agree';
      readonly problem: RatingProblem;
    }
  /** A filled form that could not be taken: what was typed is handed back, so that nobody has to write it again. */
  | { readonly code: 'form-not-taken'; readonly why: Failure; readonly typed: readonly string[] }
  | { readonly code: 'no-technology' }
  /** No such score, or none that this member may see. */
  | { readonly code: 'no-such-score' }
  /** Only whoever wrote a description may rewrite or share it. */
  | { readonly code: 'not-yours' }
  /** It stands in the channel as it is now. */
  | { readonly code: 'already-shared' }
  | { readonly code: 'nothing-to-confirm' }
  /** A message without any text was to be scored. */
  | { readonly code: 'nothing-to-read' }
  | {
      readonly code: 'score-not-understood';
      readonly score: ScoreId;
      readonly topic: Topic;
      readonly problem: FormProblem;
    }
  /** An assessment was started from it already. */
  | { readonly code: 'already-started'; readonly assessment: AssessmentId }
  /** Everything that could be proposed has been answered meanwhile. */
  | { readonly code: 'nothing-to-take-over' }
  | { readonly code: 'unknown-country'; readonly typed: string }
  | { readonly code: 'unknown-timezone'; readonly typed: string }
  /** What was typed for an option is none of its choices. */
  | { readonly code: 'not-offered'; readonly typed: string }
  | { readonly code: 'not-a-time'; readonly typed: string }
  | { readonly code: 'days-off-not-understood'; readonly problem: DaysOffProblem }
  | { readonly code: 'nothing-to-change' }
  /** The same setting was given and taken back in one command. */
  | { readonly code: 'given-and-reset'; readonly setting: 'channel' | 'fallback' | keyof ServerRoles }
  /** Nobody can be given that role: it is a bot's own, or everybody has it. */
  | { readonly code: 'role-not-given'; readonly role: RoleId; readonly whose: 'bot' | 'everybody' }
  /** Nothing of what was to be shown to everybody is everybody's to see. */
  | { readonly code: 'nothing-to-show-here' }
  | { readonly code: 'no-threads-here' }
  /** The bot itself lacks permissions in a channel. */
  | {
      readonly code: 'bot-lacks-permissions';
      readonly channel: ChannelId;
      readonly lacks: readonly BotPermission[];
    }
  | { readonly code: 'only-in-servers' }
  | { readonly code: 'old-button' }
  /** Discord still lists a command that this version no longer has. */
  | { readonly code: 'old-command' };
