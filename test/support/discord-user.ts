import type {
  APIButtonComponentWithCustomId,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIStringSelectComponent,
} from 'discord-api-types/v10';

export interface Answered {
  readonly interaction: string;
  readonly acked_ms: number;
  readonly response: {
    readonly type: 'message' | 'deferred' | 'modal' | 'update' | 'none';
    readonly message?: APIMessage;
    readonly modal?: APIModalInteractionResponseCallbackData;
  };
}

export interface State {
  readonly guilds: readonly {
    readonly id: string;
    readonly name: string;
    readonly channels: readonly { id: string; name: string; type: number; parent_id: string | null }[];
    readonly roles: readonly { id: string; name: string }[];
    readonly members: readonly { id: string; name: string; bot: boolean; roles: string[]; locale: string }[];
  }[];
  readonly ready: boolean;
  readonly now: string;
}

/** Refused by the local Discord, as Discord would refuse it. */
export class Refused extends Error {
  readonly status: number;
  readonly code: unknown;
  constructor(status: number, body: unknown) {
    super(`${status} ${JSON.stringify(body)}`);
    this.status = status;
    this.code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  }
}

export type Values = Readonly<Record<string, string | readonly string[]>>;

/** The user side of the local Discord, for scripts: what people do there, over plain HTTP. */
export function discordAt(url: string) {
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${url}/sandbox${path}`, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Refused(response.status, answer);
    return answer as T;
  }
  return {
    state: () => call<State>('GET', '/state'),
    admin: (action: Record<string, unknown>) => call<Record<string, unknown>>('POST', '/admin', action),
    fault: (kind: string, count = 1, matching?: string) =>
      call('POST', '/faults', { kind, count, ...(matching !== undefined && { matching }) }),
    /** Moves the clock, and resolves once all that is due on the way is done. */
    advance: (duration: string) =>
      call<{
        now: string;
        fired: string[];
        left_behind: { sleeper: string; why: 'hung' | 'stuck' }[];
      }>('POST', '/clock', { advance: duration }),
    threads: async (guild: string) =>
      (
        await call<{ threads: { id: string; name: string; type: number }[] }>(
          'GET',
          `/threads?guild=${guild}`,
        )
      ).threads,
    requests: async (since = 0) =>
      (
        await call<{
          requests: { n: number; method: string; path: string; status: number; violations: string[] }[];
        }>('GET', `/requests?since=${since}`)
      ).requests,
    command: (
      channel: string,
      user: string,
      name: string,
      options: Record<string, unknown> = {},
      target?: string,
    ) =>
      call<Answered>('POST', `/channels/${channel}/commands`, {
        user,
        name,
        options,
        ...(target !== undefined && { target }),
      }),
    say: async (channel: string, user: string, content: string) =>
      (await call<{ message: APIMessage }>('POST', `/channels/${channel}/messages`, { user, content }))
        .message,
    complete: async (
      channel: string,
      user: string,
      name: string,
      options: Record<string, unknown>,
      focused: string,
    ) =>
      (
        await call<{ choices: { name: string; value: string }[] }>(
          'POST',
          `/channels/${channel}/autocomplete`,
          {
            user,
            name,
            options,
            focused,
          },
        )
      ).choices,
    press: (message: string, user: string, custom_id: string, values?: readonly string[]) =>
      call<Answered>('POST', `/messages/${message}/components`, {
        user,
        custom_id,
        ...(values !== undefined && { values }),
      }),
    submit: (interaction: string, user: string, values: Values) =>
      call<Answered>('POST', `/interactions/${interaction}/modal`, { user, values }),
    messages: async (channel: string, as: string) =>
      (await call<{ messages: APIMessage[] }>('GET', `/channels/${channel}/messages?as=${as}`)).messages,
  };
}
export type LocalDiscord = ReturnType<typeof discordAt>;

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every component of a message, at whatever depth. */
export function componentsOf(message: { components?: unknown } | undefined): Record<string, unknown>[] {
  const walk = (nodes: unknown): Record<string, unknown>[] =>
    (Array.isArray(nodes) ? nodes : [nodes])
      .filter(isNode)
      .flatMap((node) => [node, ...walk(node['components'] ?? []), ...walk(node['component'] ?? [])]);
  return walk(message?.components ?? []);
}

/** A message as somebody reads it: its texts and, in brackets, what can be pressed. */
export function textOf(message: APIMessage | undefined): string {
  if (message === undefined) return '';
  const parts = componentsOf(message).flatMap((node) => {
    if (typeof node['content'] === 'string') return [node['content']];
    if (node['type'] === 2) return [`[${String(node['label'])}]`];
    if (node['type'] === 3) return [`[▾ ${String(node['placeholder'])}]`];
    return [];
  });
  return [message.content, ...parts].filter((part) => part !== '').join('\n');
}

export function buttonsOf(message: APIMessage | undefined): APIButtonComponentWithCustomId[] {
  return componentsOf(message).filter(
    (node) => node['type'] === 2 && typeof node['custom_id'] === 'string',
  ) as unknown as APIButtonComponentWithCustomId[];
}

export function selectsOf(message: { components?: unknown } | undefined): APIStringSelectComponent[] {
  return componentsOf(message).filter((node) => node['type'] === 3) as unknown as APIStringSelectComponent[];
}

/** The message that an answer came with; a test that expects one fails here when there is none. */
export function messageOf(answered: Answered): APIMessage {
  if (answered.response.message === undefined)
    throw new Error(`no message came with ${answered.response.type}`);
  return answered.response.message;
}
