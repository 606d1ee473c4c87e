import type { Violation } from './limits/violation.ts';
import { formErrorBody } from './limits/violation.ts';

/** Discord's refusals that this server gives: HTTP status, error code, and Discord's own short text. */
const refusals = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  badJson: [400, 50109, 'The request body contains invalid JSON.'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownOverwrite: [404, 10009, 'Unknown permission overwrite'],
  unknownRole: [404, 10011, 'Unknown Role'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownEmoji: [400, 10014, 'Unknown Emoji'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  cannotEditOthers: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotSendToUser: [403, 50007, 'Cannot send messages to this user'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  invalidForm: [400, 50035, 'Invalid Form Body'],
  systemMessage: [403, 50021, 'Cannot execute action on a system message'],
  threadArchived: [400, 50083, 'Thread is archived'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
  threadLocked: [403, 160005, 'Thread is locked'],
  noResponse: [504, 0, 'The application did not respond'],
} as const satisfies Record<string, readonly [number, number, string]>;

export type Refusal = keyof typeof refusals;

/** A refusal as Discord would word it; thrown anywhere below a route and answered by the route's boundary. */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly body: Record<string, unknown>;
  readonly violations: readonly string[];

  constructor(status: number, body: { code: number; message: string }, violations: readonly string[] = []) {
    super(body.message);
    this.status = status;
    this.code = body.code;
    this.body = { ...body };
    this.violations = violations;
  }
}

/** Builds the named refusal; `detail` replaces Discord's generic text where a reader is helped by more. */
export function refuse(name: Refusal, detail?: string): DiscordError {
  const [status, code, message] = refusals[name];
  return new DiscordError(status, { code, message: detail ?? message });
}

/** Throws 50035 with Discord's nested error body when there is at least one violation. */
export function refuseViolations(violations: readonly Violation[]): void {
  if (violations.length === 0) return;
  const words = violations.map(({ path, code, message }) => `${path}: ${code}: ${message}`);
  throw new DiscordError(400, formErrorBody(violations), words);
}
