import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stage } from './stage.ts';
import { deploy, joinBot, openStage, stopAll } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await deploy(stage, [{ name: 'secret', description: 'x' }]);
  await joinBot(stage.url, (client) =>
    client.on('interactionCreate', async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'psst', flags: 64 });
    }),
  );
});
afterAll(stopAll);

/** Collects what the stream tells, as [name, data]. */
async function watch(as?: string) {
  const over = new AbortController();
  const response = await fetch(`${stage.url}/sandbox/events${as ? `?as=${as}` : ''}`, {
    signal: over.signal,
  });
  const told: [string, Record<string, unknown>][] = [];
  const read = async () => {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk);
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, name, data] = /^event: (.+)\ndata: (.+)$/m.exec(block) ?? [];
        if (name && data) told.push([name, JSON.parse(data)]);
      }
    }
  };
  void read().catch(() => {});
  return { told, names: () => told.map(([name]) => name), end: () => over.abort() };
}

test('each change is told, and to each only what they may know', async () => {
  const [all, ada, mina] = [await watch(), await watch(stage.user('Ada')), await watch(stage.user('Mina'))];
  const general = stage.channel('general');
  await stage.post(`/channels/${general}/commands`, { user: stage.user('Mina'), name: 'secret' });
  await stage.say(stage.channel('private-board'), stage.user('Jun'), 'among us');
  await stage.say(general, stage.user('Jun'), 'to all');
  await stage.post('/clock', { advance: 'PT1H' });

  const contents = ({ told }: Awaited<ReturnType<typeof watch>>) =>
    told
      .filter(([name]) => name === 'message-create')
      .map(([, data]) => (data['message'] as { content: string }).content);
  await expect.poll(() => [all, ada, mina].every(({ names }) => names().includes('clock'))).toBe(true);
  expect(contents(all)).toEqual(['psst', 'among us', 'to all']);
  expect(contents(ada)).toEqual(['to all']);
  expect(contents(mina)).toEqual(['psst', 'among us', 'to all']);
  const secret = all.told.find(([, data]) => data['viewer']);
  expect(secret?.[1]['viewer']).toBe(stage.user('Mina'));
  expect(all.names()).toContain('request');
  expect(all.names()).toContain('interaction');
  for (const one of [all, ada, mina]) one.end();
});

test('the clock moves, is told to listeners, and leaves the ids increasing', async () => {
  const heard: Date[] = [];
  const stop = stage.sandbox.onClock((now) => heard.push(now));
  const before = stage.sandbox.now();
  const { body } = await stage.post('/clock', { advance: 'P1DT2H' });
  stop();
  await stage.post('/clock', { advance: 'PT1S' });
  expect(body.fired).toEqual([]);
  expect(heard.map((now) => now.toISOString())).toEqual([body.now]);
  expect(Date.parse(body.now) - before.getTime()).toBeGreaterThanOrEqual(26 * 3_600_000);
  const { body: said } = await stage.say(stage.channel('general'), stage.user('Ada'), 'later');
  expect(Date.parse(said.message.timestamp)).toBeGreaterThanOrEqual(Date.parse(body.now));
});
