import type { Log } from './app/ports.ts';

/** One line of JSON per event on standard error, where service managers look for it. */
export const log: Log = (line) => {
  console.error(JSON.stringify({ at: new Date().toISOString(), ...line }));
};
