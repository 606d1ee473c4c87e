import type { StoreFailure } from '../../app/store.ts';

/** What the database said, or that it said nothing. Everything else that is thrown is a bug. */
export class Trouble extends Error {
  /** An SQLSTATE, or the code that Node gives a broken connection. */
  readonly code: string;

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'Trouble';
    this.code = codeOf(cause);
  }

  /** It may go away by itself: no connection, a restart, a lock that took too long, a standby that became primary. */
  get passing(): boolean {
    return PASSING.test(this.code);
  }
}

/** A document is not what it was when it was read, although the server was held: it was changed by hand. */
export class Overtaken extends Error {}

// Class 08 and 57P: connection lost, server stopping. 40: rolled back so that others could go on. 53: too many
// connections (but not a full disk, 53100). 55P03 and 57014: took too long.
const PASSING = /^(08...|57P..|40...|53[2-9]..|55P03|57014|25P0.|E[A-Z_]+|lost)$/;

function codeOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  // The driver gives its own errors, such as a time-out or a connection that ended, no code.
  return typeof code === 'string' ? code : 'lost';
}

/** What a caller of the store is told. */
export function failureOf(trouble: Trouble): StoreFailure {
  if (trouble.code === '53100') return { code: 'disk-full' };
  if (trouble.code === '25006') return { code: 'read-only' };
  return { code: 'store-unavailable', cause: `${trouble.code}: ${trouble.message}` };
}
