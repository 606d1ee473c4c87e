import type { Context } from 'hono';
import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { ActivityLog } from '../activity-log.ts';
import { apiChannel } from '../api/channel.ts';
import { apiMessage } from '../api/message.ts';
import type { Core } from '../core.ts';
import { DiscordError, refuse } from '../errors.ts';
import type { Faults } from '../faults.ts';
import { faultSchema } from '../faults.ts';
import { FILE_LIMIT } from '../messages/files.ts';
import { messagesSeenBy } from '../messages/read.ts';
import { readBytes } from '../read-bytes.ts';
import type { RequestLog } from '../request-log.ts';
import { canView } from '../world/permissions.ts';
import {
  autocompleteSchema,
  commandSchema,
  componentSchema,
  modalSchema,
  proposeChoices,
  runCommand,
  submitModal,
  useComponent,
} from './act.ts';
import { actorIn } from './actor.ts';
import { administer, adminSchema } from './admin.ts';
import { advanceClock, advanceSchema, Followers, wishSchema } from './clock.ts';
import { say, saySchema } from './say.ts';
import { markRead, readSchema, sightOf } from './sight.ts';
import { sandboxState } from './state.ts';
import { streamEvents, watch } from './watch.ts';

/** Ten of the largest files, in base64. */
const BODY_LIMIT = Math.ceil(10 * FILE_LIMIT * 1.4);

interface UserSideParts {
  readonly core: Core;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly activity: ActivityLog;
}

/** The side of the people: what the page, tests and scripts do in the place of Discord's own client. */
export function userSideApp({ core, faults, log, activity }: UserSideParts): Hono {
  const app = new Hono().basePath('/sandbox');
  const { world } = core;
  app.onError((error, context) => {
    if (error instanceof DiscordError) {
      return context.json(error.body, error.status as ContentfulStatusCode);
    }
    console.error(error);
    return context.json({ code: 0, message: '500: Internal Server Error' }, 500);
  });
  app.notFound((context) => context.json(refuse('notFound').body, 404));

  app.get('/state', (context) => context.json(sandboxState(core)));
  app.get('/events', (context) => watch(context, core, context.req.query('as') ?? null));
  app.get('/requests', (context) => {
    return context.json({ requests: log.since(Number(context.req.query('since') ?? 0) || 0) });
  });
  app.get('/activity', (context) => context.json({ entries: activity.latest() }));
  app.get('/channels', (context) => {
    return context.json(sightOf(core, context.req.query('guild') ?? '', context.req.query('as') ?? ''));
  });
  app.post('/channels/:channel/read', async (context) => {
    markRead(core, context.req.param('channel'), await read(context, readSchema));
    return context.json({});
  });
  app.get('/threads', (context) => {
    const guildId = context.req.query('guild') ?? '';
    const as = context.req.query('as');
    if (!world.guilds.get(guildId)) throw refuse('unknownGuild');
    const threads = [...world.threads.in(guildId).values()];
    const seen = as === undefined ? threads : threads.filter((thread) => canView(world, thread, as));
    return context.json({ threads: seen.map((thread) => apiChannel(world, thread)) });
  });
  app.get('/channels/:channel/messages', (context) => {
    const as = context.req.query('as') ?? '';
    const { channel } = actorIn(world, as, context.req.param('channel'));
    const all = messagesSeenBy(world, channel.id, as);
    const messages = newest(all, context.req.query('limit'));
    const earlier = messages.length < all.length;
    return context.json({ messages: messages.map((message) => apiMessage(core, message)), earlier });
  });

  app.post('/channels/:channel/messages', async (context) => {
    const message = say(core, context.req.param('channel'), await read(context, saySchema));
    return context.json({ message: apiMessage(core, message) });
  });
  app.post('/channels/:channel/commands', async (context) => {
    return context.json(
      await runCommand(core, context.req.param('channel'), await read(context, commandSchema)),
    );
  });
  app.post('/channels/:channel/autocomplete', async (context) => {
    const asked = await read(context, autocompleteSchema);
    return context.json({ choices: await proposeChoices(core, context.req.param('channel'), asked) });
  });
  app.post('/messages/:message/components', async (context) => {
    return context.json(
      await useComponent(core, context.req.param('message'), await read(context, componentSchema)),
    );
  });
  app.post('/interactions/:interaction/modal', async (context) => {
    return context.json(
      await submitModal(core, context.req.param('interaction'), await read(context, modalSchema)),
    );
  });

  app.post('/clock', async (context) => {
    return context.json(await advanceClock(core, await read(context, advanceSchema)));
  });
  const followers = new Followers(core);
  app.get('/clock/followers/:name', (context) =>
    streamEvents(context, (tell) => followers.join(context.req.param('name'), tell)),
  );
  app.post('/clock/followers/:name', async (context) => {
    followers.report(context.req.param('name'), await read(context, wishSchema));
    return context.json({});
  });
  app.post('/admin', async (context) => context.json(administer(core, await read(context, adminSchema))));
  app.post('/faults', async (context) => {
    faults.add(await read(context, faultSchema));
    return context.json({});
  });
  return app;
}

/** The newest so many where a number is given, else all of them. */
function newest<T>(all: readonly T[], limit: string | undefined): readonly T[] {
  const count = Number(limit);
  return Number.isSafeInteger(count) && count > 0 ? all.slice(-count) : all;
}

async function read<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  const bytes = await readBytes(context.req.raw, BODY_LIMIT);
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw refuse('badJson');
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw refuse('invalidForm', z.prettifyError(parsed.error));
}
