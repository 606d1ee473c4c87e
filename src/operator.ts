import type { BotFailure } from './discord/bot.ts';
import { inviteLink } from './discord/invite.ts';
import type { KnowledgeFault } from './knowledge/fault.ts';
import type { Notice, OpenFailure } from './store/lowdb/failure.ts';
import type { UnusableServer } from './store/lowdb/look-through.ts';
import type { PostgresFailure } from './store/postgres/failure.ts';

/** What is printed for whoever runs Unchoke. What its users read is in `messages/`. */

export function welcomeLocal(url: string): string {
  return `
Unchoke is running on a local Discord, inside this process and on this machine only.

  Open   ${url}
  Then   pick a member, type /assess start, and press the buttons

It is for trying and testing: what is written there stays there. To use a real server:
  1. Make an application at https://discord.com/developers/applications and copy its bot token.
  2. Invite it:  ${inviteLink('YOUR_APPLICATION_ID')}
  3. DISCORD_TOKEN=your-token npm start
It needs no privileged intent and nothing else.
`;
}

export function welcomeReal(name: string, invite: string): string {
  return `Unchoke is online as ${name}. Invite it to a server with exactly the permissions it needs:\n  ${invite}`;
}

export function cannotOpen(failure: OpenFailure): string {
  switch (failure.code) {
    case 'in-use':
      return `The data folder ${failure.folder} is in use by another Unchoke: stop that one, or set DATA_DIR to another folder.`;
    case 'unwritable':
      return `The data folder ${failure.folder} cannot be written to: give this user the right to write there, or set DATA_DIR to another folder.`;
    case 'disk-full':
      return `There is no room left for the data folder ${failure.folder}: free some space on its disk, then start again.`;
  }
}

/** One line, however many servers: which folders to put right, and how. */
export function cannotUse(unusable: readonly UnusableServer[]): string {
  const folders = unusable.map(({ folder }) => folder).join(', ');
  const unreadable = unusable.find(({ failure }) => failure.code !== 'damaged' && failure.code !== 'too-new');
  if (unreadable !== undefined) {
    const { failure } = unreadable;
    const why = failure.code === 'store-unavailable' ? failure.cause : failure.code;
    return `The data in ${folders} cannot be read or put right (${why}): check the disk and this user's rights there, then start again.`;
  }
  return unusable.some(({ failure }) => failure.code === 'too-new')
    ? `The data in ${folders} was written by a newer version of Unchoke: start that version, or put a backup there.`
    : `The data in ${folders} is damaged and has no good copy beside it: put a backup of the whole folder there, or move the folder away, then start again.`;
}

export function cannotUseDatabase(failure: PostgresFailure): string {
  switch (failure.code) {
    case 'database-away':
      return `The database of DATABASE_URL could not be reached (${failure.cause}): check that it runs, and its address, user and password, then start again.`;
    case 'being-moved':
      return 'The database is being moved into another store: wait until npm run move has ended, then start where the data are then.';
    case 'schema-behind':
      return `The tables in the database are of version ${failure.done}, and this version of Unchoke needs ${failure.known}: run npm run migrate once, then start again.`;
    case 'schema-ahead':
      return `The tables in the database are of version ${failure.done}, and this version of Unchoke knows ${failure.known}: start the newer version of Unchoke.`;
  }
}

export function cannotListen({ host, port }: { host: string; port: number }, error: unknown): string {
  const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return `Nothing can be answered on ${host}:${port} (${why}): set HEALTH_PORT to a port that is free, or leave it out.`;
}

export function answersHealth(url: string): string {
  return `How it goes is told at ${url}/healthz, /readyz and /metrics.`;
}

export function noHealth(): string {
  return 'HEALTH_PORT is not set: give the port that the running Unchoke tells of itself on.';
}

export function notReady(url: string, why: string): string {
  return `Not ready, says ${url}: ${why}`;
}

export function noDatabase(): string {
  return 'DATABASE_URL is not set: give the address of your database, such as postgres://user:password@host:5432/unchoke.';
}

export function migrated(did: readonly string[]): string {
  return did.length === 0
    ? 'The tables are up to date: there was nothing to do.'
    : `The tables are up to date. Done now: ${did.join(', ')}.`;
}

export function cannotConnect(failure: BotFailure): string {
  switch (failure.code) {
    case 'bad-token':
      return 'Discord does not accept DISCORD_TOKEN: copy it anew from the “Bot” page of your application.';
    case 'discord-unreachable':
      return `Discord could not be reached (${failure.cause}): check the network and DISCORD_API_URL, then start again.`;
  }
}

export function lostDiscord(code: number): string {
  return `Discord has closed the connection for good (code ${code}): check the token, then start again. Everything acknowledged is saved.`;
}

export function faulty(faults: readonly KnowledgeFault[]): string {
  const lines = faults.map((fault) => `  knowledge/${fault.file}  ${fault.field}  ${fault.remedy}`);
  return `The knowledge files have ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${lines.join('\n')}`;
}

export function lessonsRead(count: number): string {
  return `The lessons were read anew: all ${count} answer from now on.`;
}

export function storeNotice(notice: Notice): string {
  switch (notice.code) {
    case 'damaged-file': {
      const kept =
        notice.setAside === null ? 'It was missing' : `What was there is kept as ${notice.setAside}`;
      const then =
        notice.restoredFrom === null
          ? 'There is no good copy of it: restore it from a backup'
          : `Its last good copy ${notice.restoredFrom} was taken, so the newest change may be missing`;
      return `DAMAGED DATA: ${notice.folder}/${notice.file} could not be read (${notice.why}). ${kept}. ${then}.`;
    }
    case 'large-file':
      return `${notice.folder}/${notice.file} has grown to ${notice.bytes} bytes; each update of this server writes it anew.`;
  }
}
