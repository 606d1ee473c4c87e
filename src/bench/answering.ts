import { z } from 'zod';
import { type Kind, startBot } from './bots.ts';
import { compared, quantile, type Row } from './figure.ts';
import { type LocalDiscord, type Shown, startLocalDiscord } from './local-discord.ts';

const WARM_UP = 30;

/** From an interaction to its acknowledgement, ours beside a handler that says "pong", call by call in turns. */
export async function benchAnswering(calls: number): Promise<readonly Row[]> {
  const ours = await startLocalDiscord();
  const bare = await startLocalDiscord();
  const { bot: ourBot } = await startBot('ours', ours);
  const { bot: bareBot } = await startBot('bare', bare);
  try {
    const fill = await formFiller(ours);
    const pong = await bare.post(`/channels/${bare.channel}/commands`, { user: bare.member, name: 'pong' });
    const button = pong.response.message?.id ?? '';
    return [
      ...(await inTurns('command', calls, {
        ours: () => command(ours, 'help'),
        bare: () => command(bare, 'pong'),
      })),
      ...(await inTurns('form sent, answer stored', calls, {
        ours: fill,
        bare: async (n) => {
          const opened = await bare.post(`/messages/${button}/components`, {
            user: bare.member,
            custom_id: 'form',
          });
          const values = { value: `answer ${n}` };
          return bare.post(`/interactions/${opened.interaction}/modal`, { user: bare.member, values });
        },
      })),
    ];
  } finally {
    await Promise.all([ourBot.kill(), bareBot.kill()]);
    await Promise.all([ours.end(), bare.end()]);
  }
}

type Call = (n: number) => Promise<{ readonly acked_ms: number }>;

function command(discord: LocalDiscord, name: string) {
  return discord.post(`/channels/${discord.channel}/commands`, { user: discord.member, name });
}

/**
 * A form of ours, opened and sent: a prompt that has no answer yet gets one. Where all are answered a new assessment is
 * started, because edits are told to the thread as well, which Discord allows only so often.
 */
async function formFiller(discord: LocalDiscord): Promise<Call> {
  const user = discord.member;
  let panel: Shown | undefined;
  let left: string[] = [];
  const fresh = async () => {
    const options = { technology: 'ArF photoresist', home: 'KR' };
    const started = await discord.post(`/channels/${discord.channel}/commands`, {
      user,
      name: 'assess start',
      options,
    });
    const thread = /<#(\d+)>/.exec(JSON.stringify(started.response.message))?.[1];
    panel = (await discord.messages(thread ?? '')).at(-1);
    left = [...picker(panel).values].filter((each) => each !== 'home');
  };
  return async () => {
    if (left.length === 0) await fresh();
    const picked = left.shift() ?? '';
    const message = panel?.id ?? '';
    const pressed = { user, custom_id: picker(panel).id, values: [picked] };
    const opened = await discord.post(`/messages/${message}/components`, pressed);
    const select = /"type":3,"custom_id":"value"/.test(JSON.stringify(opened.response.modal));
    const values = { unknown: 'nobody has counted it yet', ...(select && { value: ['unknown'] }) };
    const sent = await discord.post(`/interactions/${opened.interaction}/modal`, { user, values });
    panel = sent.response.message;
    if (panel === undefined || picker(panel).id === pressed.custom_id)
      throw new Error(`${picked} was not taken`);
    return sent;
  };
}

const Picker = z.object({
  custom_id: z.string().startsWith('pick/'),
  options: z.array(z.object({ value: z.string() })),
});

/** The select on a panel that opens the form of any prompt. */
function picker(node: unknown): { readonly id: string; readonly values: readonly string[] } {
  const found = find(node);
  if (found === undefined) throw new Error('there is no panel to pick a prompt from');
  return { id: found.custom_id, values: found.options.map((each) => each.value) };
}

function find(node: unknown): z.infer<typeof Picker> | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const itself = Picker.safeParse(node);
  if (itself.success) return itself.data;
  for (const child of Object.values(node)) {
    const found = find(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function inTurns(
  name: string,
  calls: number,
  sides: Readonly<Record<Kind, Call>>,
): Promise<readonly Row[]> {
  const times: Record<Kind, number[]> = { ours: [], bare: [] };
  for (let n = 0; n < calls + WARM_UP; n += 1) {
    for (const kind of ['ours', 'bare'] as const) {
      const { acked_ms } = await sides[kind](n);
      if (n >= WARM_UP) times[kind].push(acked_ms);
    }
  }
  return (
    [
      ['p50', 0.5],
      ['p99', 0.99],
    ] as const
  ).map(([label, share]) =>
    compared(
      `${name} to acknowledgement, ${label}`,
      quantile(times.ours, share),
      quantile(times.bare, share),
      'ms',
      'aim under 1.3',
    ),
  );
}
