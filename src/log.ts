import pino from 'pino';
import type { Log } from './app/ports.ts';

const LEVELS = { info: 'info', warning: 'warn', error: 'error' } as const;

/** Where secrets could stand in what libraries throw. */
const SECRET =
  /(postgres(?:ql)?:\/\/[^\s:@/]*:)[^\s@]*(@)|\b(Bot )[\w.-]{20,}|\b[\w-]{24,28}\.[\w-]{6}\.[\w-]{27,}/g;
/** What stands in quotes in a message may be what somebody typed: `Unexpected token 'x', "my secret" is not JSON`. */
const QUOTED = /"[^"]*"|'[^'\n]*'|`[^`]*`|“[^”]*”/g;

/** What is nested deeper, or in itself, is not worth a line. */
const DEEPEST = 5;

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
export function worthALine(details: Readonly<Record<string, unknown>>, depth = 0): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      name === 'error' ? told(value) : within(value, depth),
    ]),
  );
}

function within(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) return '…';
  if (value instanceof Error) return told(value, depth);
  if (typeof value === 'string') return scrubbed(value);
  if (Array.isArray(value)) return value.map((each) => within(each, depth + 1));
  return typeof value === 'object' && value !== null ? worthALine({ ...value }, depth + 1) : value;
}

/** What of an error is worth a line: what it is and where, and never what somebody typed. */
export function told(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return scrubbed(String(error));
  if (depth > DEEPEST) return '…';
  const { name, stack = '', cause } = error;
  const code = 'code' in error ? error.code : undefined;
  return {
    name,
    ...(code !== undefined && { code: String(code) }),
    message: scrubbed(error.message),
    // Behind the message, which may have lines that look like places.
    stack: stack
      .slice(Math.max(0, stack.indexOf(error.message) + error.message.length))
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
    ...(cause !== undefined && { cause: told(cause, depth + 1) }),
  };
}

function scrubbed(message: string): string {
  return message.replace(SECRET, '$1$3…$2').replace(QUOTED, '“…”');
}
