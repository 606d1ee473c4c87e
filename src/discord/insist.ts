import { DefaultRestOptions, DiscordAPIError, HTTPError, type RESTOptions } from 'discord.js';

const PAUSES_MS = [50, 400] as const;

/**
 * Tries again where no answer came, or one that says the server failed. Only for what does no harm when it happens
 * twice: acknowledgements, and messages with an enforced nonce.
 */
export async function insist<T>(attempt: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (!isOutOfReach(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return attempt();
}

type MakeRequest = RESTOptions['makeRequest'];

/**
 * How discord.js talks to Discord. Its own retries would repeat a POST that was carried out and whose answer was lost,
 * so they are off: here everything but POST is tried again, since doing it twice is doing it once, and whoever sends a
 * POST that may be repeated says so with `insist`.
 */
export const transport = {
  retries: 0,
  makeRequest: (url, init) => {
    const { makeRequest } = DefaultRestOptions;
    if (init.method === 'POST') return makeRequest(url, init);
    return insist(async () => {
      const response = await makeRequest(url, init);
      if (response.status >= 500) throw new ServerFailed(response);
      return response;
    }).catch((error) => {
      if (error instanceof ServerFailed) return error.response;
      throw error;
    });
  },
} as const satisfies { retries: number; makeRequest: MakeRequest };

class ServerFailed extends Error {
  readonly response: Awaited<ReturnType<MakeRequest>>;
  constructor(response: Awaited<ReturnType<MakeRequest>>) {
    super(`${response.status}`);
    this.response = response;
  }
}

/**
 * No answer of Discord's came, or only that it failed: the network, a socket that was closed, a 5xx. What Node and
 * undici call a wrong argument is a bug of ours, and none of this.
 */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof DiscordAPIError) return false;
  if (error instanceof HTTPError) return error.status >= 500;
  if (error instanceof ServerFailed || error.name === 'AbortError') return true;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(E(?!RR_)[A-Z_]+|UND_ERR_(?!INVALID)[A-Z_]+)$/.test(code) ||
    (error.cause !== undefined && isOutOfReach(error.cause))
  );
}
