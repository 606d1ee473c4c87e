import { followClock } from '../../src/sandbox/follow-clock.ts';

/*
 * A process that follows a local Discord's clock. It says when it is woken: each week, from a first instant on, or, told
 * to hang, once and for good.
 */

const [url = '', first = '', hangs] = process.argv.slice(2);
const clock = await followClock(`${url}/api`);
if (clock === undefined) throw new Error(`no clock at ${url}`);

let due = Date.parse(first);
const sleeper = clock.sleeper('weekly', async () => {
  console.log(
    `woken for ${new Date(due).toISOString()}, ${clock.now().getTime() >= due ? 'in time' : 'early'}`,
  );
  if (hangs !== undefined) await new Promise(() => {});
  due += 7 * 24 * 3_600_000;
  sleeper.until(new Date(due));
});
sleeper.until(new Date(due));
console.log('follows');
setInterval(() => {}, 60_000);
