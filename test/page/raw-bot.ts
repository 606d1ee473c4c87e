import type { Stage } from '../sandbox/stage.ts';
import type { Specimen } from './specimens.ts';

interface Sent {
  readonly id: string;
}

/** Sends a message as a bot does, with its files; the message. */
export async function send(stage: Stage, channel: string, { body, files = [] }: Specimen): Promise<Sent> {
  const form = new FormData();
  form.set('payload_json', JSON.stringify(body));
  for (const [index, { name, bytes, type }] of files.entries())
    form.set(`files[${index}]`, new Blob([new Uint8Array(bytes)], { type }), name);
  const answer = await stage.ask(`/api/v10/channels/${channel}/messages`, {
    method: 'POST',
    headers: { authorization: 'Bot anything' },
    body: form,
  });
  if (answer.status === 429) {
    // The limits count in the local Discord's own time, which need not be waited for.
    await stage.post('/clock', { advance: 'PT10S' });
    return send(stage, channel, { body, files });
  }
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
