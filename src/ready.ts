import { readConfig } from './config.ts';
import { noHealth, notReady } from './operator.ts';

/**
 * `npm run ready`: asks the Unchoke that runs with the same HEALTH_PORT and HEALTH_HOST whether it can do its work, for
 * service managers that ask by running something. Ends with 0 where it can, else with 1 and a sentence that says why.
 */

/** One that listens everywhere is asked on this machine. */
const EVERYWHERE: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };
const LONGEST_MS = 5_000;

async function whyNot(): Promise<string | undefined> {
  const config = readConfig(process.env);
  if (!config.ok) return config.error;
  const { health } = config.value;
  if (health === undefined) return noHealth();
  const plain = health.host.includes(':') ? `[${health.host}]` : health.host;
  const url = `http://${EVERYWHERE[health.host] ?? plain}:${health.port}/readyz`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(LONGEST_MS) });
    return answer.ok ? undefined : notReady(url, await answer.text());
  } catch (error) {
    return notReady(url, error instanceof Error ? error.message : String(error));
  }
}

const why = await whyNot();
if (why !== undefined) {
  console.error(why);
  process.exitCode = 1;
}
