import { createServer } from 'node:http';
import { REST } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { commandsJson, findDeed } from '../../src/discord/commands/registry.ts';
import { deployCommands } from '../../src/discord/deploy.ts';
import { checkCommands } from '../../src/sandbox/limits/command.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const wanted = (): Json[] => JSON.parse(JSON.stringify(commandsJson()));

function isNode(value: unknown): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every command and option, with the path by which people run it. */
function named(nodes: unknown, path = ''): { path: string; node: { [key: string]: Json } }[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.filter(isNode).flatMap((node) => {
    const here = `${path} ${String(node['name'])}`.trim();
    return [{ path: here, node }, ...named(node['options'], here)];
  });
}

test('Discord takes the commands as they are', () => {
  expect(checkCommands(wanted())).toEqual([]);
  const paths = named(wanted()).map(({ path }) => path);
  expect(paths.join('\n')).toMatchInlineSnapshot(`
    "score
    score technology
    score description
    score home
    assess
    assess start
    assess start technology
    assess start home
    assess start private
    assess start channel
    assess status
    assess status assessment
    assess list
    assess list state
    assess list level
    assess list owner
    assess resume
    assess resume assessment
    assess reopen
    assess reopen stage
    assess reopen assessment
    assess reopen why
    assess close
    assess close decision
    assess close assessment
    assess close why
    assess history
    assess history assessment
    lesson
    lesson ask
    lesson ask question
    lesson browse
    lesson browse stage
    lesson browse kind
    lesson browse actor
    lesson timeline
    lesson figures
    lesson compare
    lesson compare assessment
    monitor
    monitor add
    monitor add name
    monitor add indicator
    monitor add every
    monitor add warning
    monitor add critical
    monitor add look
    monitor add owner
    monitor add channel
    monitor add at
    monitor add from
    monitor add timezone
    monitor add assessment
    monitor add escalate
    monitor add after
    monitor add unit
    monitor add worse
    monitor add expression
    monitor list
    monitor list state
    monitor list owner
    monitor list assessment
    monitor show
    monitor show item
    monitor record
    monitor record item
    monitor record value
    monitor record date
    monitor record source
    monitor record note
    monitor edit
    monitor edit item
    monitor pause
    monitor pause item
    monitor pause why
    monitor resume
    monitor resume item
    monitor remove
    monitor remove item
    monitor digest
    monitor digest every
    monitor digest at
    monitor digest channel
    monitor ledger
    monitor import
    monitor import file
    monitor export
    monitor export what
    monitor export item
    risks
    risks list
    risks list sort
    risks list level
    risks list tier
    risks list stage
    risks list state
    risks list owner
    risks list overdue
    risks list ranked
    risks show
    risks show assessment
    risks compare
    risks compare assessment
    risks compare with
    risks matrix
    risks matrix which
    risks matrix public
    risks actions
    risks actions which
    risks actions state
    risks actions sector
    risks actions assessment
    risks queue
    risks sources
    risks sources assessment
    risks simulate
    risks simulate assessment
    risks report
    risks report assessment
    risks report format
    risks report language
    risks import
    risks import file
    settings
    settings show
    settings change
    settings change language
    settings change home
    settings change timezone
    settings change weekends
    settings change days_off
    settings change channel
    settings change fallback
    settings change contribute
    settings change facilitate
    settings change administer
    settings change reset
    settings data
    settings data whose
    help
    help task
    Score as chokepoint"
  `);
});

test('every command works in servers alone, and has a name and a description in Chinese', () => {
  for (const { path, node } of named(wanted())) {
    expect(node['name_localizations'], path).toMatchObject({ 'zh-CN': expect.stringMatching(/^\p{L}+$/u) });
    const onMessage = 'contexts' in node && node['type'] === 3;
    // What is run on a message has no description.
    if (!onMessage) {
      expect(node['description_localizations'], path).toMatchObject({
        'zh-CN': expect.stringMatching(/\p{Script=Han}/u),
      });
    }
    if (onMessage || !path.includes(' '))
      expect(node).toMatchObject({ contexts: [0], integration_types: [0] });
  }
});

describe('what is run', () => {
  // A command or subcommand that has no subcommands of its own.
  const runnable = named(wanted()).filter(
    ({ path, node }) =>
      node['type'] === 1 && !named(node['options'], path).some((each) => each.node['type'] === 1),
  );
  test.each(runnable.map(({ path }) => path))('/%s is known to the bot', (path) => {
    const [command = '', subcommand] = path.split(' ');
    expect(findDeed(command, subcommand)).toBeDefined();
  });

  test.each([
    ['assess', 'start', null],
    ['assess', 'start', {}],
    ['assess', 'start', { technology: 7 }],
    ['assess', 'start', { technology: 'x', private: 'yes' }],
    ['settings', 'change', { language: 'tlh' }],
    ['settings', 'change', { timezone: 8 }],
    ['help', undefined, { task: 'none' }],
  ])('%s %s is a bug with %j, which Discord never sends', (command, subcommand, raw) => {
    expect(() => findDeed(command, subcommand)?.prepare(raw)).toThrow();
  });

  test.each([
    ['assess', 'destroy'],
    ['unknown', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%j %j is not', (command, subcommand) => {
    expect(findDeed(command, subcommand)).toBeUndefined();
  });
});

/** What Discord makes of commands: ids, versions and defaults beside, in an order of its own. */
function asKept(commands: Json): Json {
  const optionAsKept = (option: Json): Json => {
    if (!isNode(option)) return option;
    const { required, autocomplete, options, ...rest } = option;
    return {
      ...rest,
      ...(required === true && { required }),
      ...(autocomplete === true && { autocomplete }),
      ...(Array.isArray(options) && options.length > 0 && { options: options.map(optionAsKept) }),
    };
  };
  if (!Array.isArray(commands)) return commands;
  return commands
    .map((command, index) => ({
      id: `50000000000000000${index}`,
      application_id: '500000000000000000',
      version: `60000000000000000${index}`,
      default_member_permissions: null,
      dm_permission: false,
      nsfw: false,
      ...Object(optionAsKept(command)),
    }))
    .reverse();
}

/** Deploys by the real REST client to an address that has these commands; tells what was asked of it. */
async function deployTo(first: Json) {
  let there = first;
  const asked: { method: string; url: string; body: Json }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    asked.push({
      method: request.method ?? '',
      url: request.url ?? '',
      body: body === '' ? null : JSON.parse(body),
    });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(there));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  // Its own pace is for the real Discord.
  const rest = new REST({ api: `http://127.0.0.1:${port}/api`, globalRequestsPerSecond: 1_000_000 }).setToken(
    'token',
  );
  const deploy = () => deployCommands(rest, '500000000000000000');
  const again = (next: Json) => {
    there = next;
    return deploy();
  };
  return { outcome: await deploy(), asked, again };
}

describe('commands are deployed', () => {
  test('when there are none', async () => {
    const { outcome, asked } = await deployTo([]);
    expect(outcome).toBe('changed');
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/v10/applications/500000000000000000/commands?with_localizations=true',
      'PUT /api/v10/applications/500000000000000000/commands',
    ]);
    expect(asked[1]?.body).toEqual(wanted());
  });

  test('not when Discord has them, whatever it has added', async () => {
    const { outcome, asked } = await deployTo(asKept(wanted()));
    expect(outcome).toBe('unchanged');
    expect(asked.map(({ method }) => method)).toEqual(['GET']);
  });

  /** Every copy of the commands in which one leaf differs, or one part is missing or doubled. */
  function* changed(node: Json): Generator<{ what: string; after: Json }> {
    if (Array.isArray(node)) {
      for (const [index, child] of node.entries()) {
        yield { what: `without ${index}`, after: node.toSpliced(index, 1) };
        for (const { what, after } of changed(child)) {
          yield { what: `${index}.${what}`, after: node.with(index, after) };
        }
      }
      return;
    }
    if (isNode(node)) {
      for (const [key, child] of Object.entries(node)) {
        for (const { what, after } of changed(child)) {
          yield { what: `${key}.${what}`, after: { ...node, [key]: after } };
        }
      }
      return;
    }
    const after = typeof node === 'boolean' ? !node : typeof node === 'number' ? node + 1 : `${node}x`;
    yield { what: `is ${after}`, after };
  }

  test('when anything about them has changed', async () => {
    // A few of each place and kind of change: all of them would be the same again for every option of every command.
    const shapes = Map.groupBy(changed(wanted()), ({ what }) =>
      what.replace(/is .*$/, 'is').replace(/\d+/g, 'n'),
    );
    const variants = [...shapes.values()].flatMap((alike) => [...alike.slice(0, 4), ...alike.slice(-2)]);
    expect(variants.length).toBeGreaterThan(150);
    const same: string[] = [];
    const { again } = await deployTo([]);
    for (const { what, after } of variants) {
      if ((await again(after)) === 'unchanged') same.push(what);
    }
    expect(same).toEqual([]);
  });

  test('when the order of options, in which people see them, has changed', async () => {
    const turned = wanted().map((command) => {
      if (!isNode(command) || !Array.isArray(command['options'])) return command;
      return { ...command, options: command['options'].toReversed() };
    });
    expect((await deployTo(turned)).outcome).toBe('changed');
  });
});
