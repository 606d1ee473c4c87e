import pino from 'pino';
import type { Log } from './app/ports.ts';

const LEVELS = { info: 'info', warning: 'warn', error: 'error' } as const;

/** Where secrets could stand in what libraries throw. */
const SECRET =
  /(postgres(?:ql)?:\/\/[^\s:@/]*:)[^\s@]*(@)|\b(Bot )[\w.-]{20,}|\b[\w-]{24,28}\.[\w-]{6}\.[\w-]{27,}/g;
/** What stands in quotes in a message may be what somebody typed: `Unexpected token 'x', "my secret" is not JSON`. */
const QUOTED = /"[^"]*"|'[^'\n]*'|`[^`]*`|“[^”]*”/g;

const logger = pino(
  {
    base: null,
    messageKey: 'what',
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label === 'warn' ? 'warning' : label }) },
  },
  // At once, so that nothing is missing after a crash.
  pino.destination({ fd: 2, sync: true }),
);

/** One line of JSON per event on standard error, where service managers look for it. */
export const log: Log = ({ level, what, ...details }) => {
  logger[LEVELS[level]](worthALine(details), what);
};

/** The details of a line, whatever they are called: errors as `told` has them, and no text as it came. */
export function worthALine(details: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, name === 'error' ? told(value) : within(value)]),
  );
}

function within(value: unknown): unknown {
  if (value instanceof Error) return told(value);
  if (typeof value === 'string') return scrubbed(value);
  if (Array.isArray(value)) return value.map(within);
  return typeof value === 'object' && value !== null ? worthALine({ ...value }) : value;
}

/** What of an error is worth a line: what it is and where, and never what somebody typed. */
export function told(error: unknown): unknown {
  if (!(error instanceof Error)) return scrubbed(String(error));
  const { name, stack = '', cause } = error;
  const code = 'code' in error ? error.code : undefined;
  return {
    name,
    ...(code !== undefined && { code: String(code) }),
    message: scrubbed(error.message),
    stack: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
    ...(cause !== undefined && { cause: told(cause) }),
  };
}

function scrubbed(message: string): string {
  return message.replace(SECRET, '$1$3…$2').replace(QUOTED, '“…”');
}
