import type { ChatInputCommandInteraction, Client, Interaction } from 'discord.js';
import { ComponentType, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stage } from './stage.ts';
import { deploy, joinBot, openStage, stopAll } from './stage.ts';

/* The real client does everything that a bot does; each answer is looked at from the side of the people. */

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAEElEQVR4nGP4z8DwHwwZGQAf8gP9Z1N2bAAAAABJRU5ErkJggg==',
  'base64',
);

let stage: Stage;
let client: Client<true>;
const seen = new Map<string, unknown>();

const commands = [
  { name: 'plain', description: 'replies', name_localizations: { 'zh-CN': '直接' } },
  { name: 'slow', description: 'defers' },
  { name: 'files', description: 'sends a file' },
  { name: 'v2', description: 'a message of components' },
  { name: 'form', description: 'shows a form' },
  { name: 'menus', description: 'shows every kind of menu' },
  { name: 'silent', description: 'never answers' },
  { name: 'followed', description: 'follows up' },
  {
    name: 'every',
    description: 'takes everything',
    options: [
      {
        type: 2,
        name: 'kind',
        description: 'a group',
        options: [
          {
            type: 1,
            name: 'of',
            description: 'a subcommand',
            name_localizations: { ko: '의' },
            options: [
              { type: 3, name: 'text', description: 't', required: true },
              { type: 4, name: 'whole', description: 't' },
              { type: 5, name: 'flag', description: 't' },
              { type: 6, name: 'user', description: 't' },
              { type: 7, name: 'channel', description: 't' },
              { type: 8, name: 'role', description: 't' },
              { type: 9, name: 'any', description: 't' },
              { type: 10, name: 'number', description: 't' },
              { type: 11, name: 'file', description: 't' },
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'guess',
    description: 'proposes',
    options: [{ type: 3, name: 'what', description: 'w', autocomplete: true, required: true }],
  },
  { name: 'Look at message', type: 3 },
  { name: 'Look at member', type: 2 },
];

const form = {
  custom_id: 'form',
  title: 'A form',
  components: [
    { type: 10, content: 'Some words before' },
    { type: 18, label: 'Text', component: { type: 4, custom_id: 'text', style: 1, max_length: 10 } },
    {
      type: 18,
      label: 'Pick',
      component: {
        type: 3,
        custom_id: 'pick',
        options: [
          { label: 'A', value: 'a' },
          { label: 'B', value: 'b' },
        ],
      },
    },
    { type: 18, label: 'Who', component: { type: 5, custom_id: 'who', required: false, min_values: 0 } },
    { type: 18, label: 'File', component: { type: 19, custom_id: 'file', required: false, min_values: 0 } },
  ],
};

const boxes = {
  custom_id: 'boxes',
  title: 'Boxes',
  components: [
    {
      type: 18,
      label: 'One',
      component: {
        type: 21,
        custom_id: 'radio',
        options: [
          { label: 'X', value: 'x' },
          { label: 'Y', value: 'y' },
        ],
      },
    },
    {
      type: 18,
      label: 'Some',
      component: {
        type: 22,
        custom_id: 'group',
        options: [
          { label: 'P', value: 'p' },
          { label: 'Q', value: 'q' },
        ],
      },
    },
    { type: 18, label: 'Yes', component: { type: 23, custom_id: 'box' } },
  ],
};

const menus = [
  { type: 1, components: [{ type: 3, custom_id: 'string', options: [{ label: 'A', value: 'a' }] }] },
  { type: 1, components: [{ type: 5, custom_id: 'user' }] },
  { type: 1, components: [{ type: 6, custom_id: 'role' }] },
  { type: 1, components: [{ type: 7, custom_id: 'mentionable' }] },
  { type: 1, components: [{ type: 8, custom_id: 'channel', channel_types: [0] }] },
];

async function onCommand(interaction: ChatInputCommandInteraction): Promise<void> {
  switch (interaction.commandName) {
    case 'plain': {
      const components = [
        {
          type: 1 as const,
          components: [
            { type: 2 as const, style: 1 as const, label: 'Go', custom_id: 'go' },
            { type: 2 as const, style: 2 as const, label: 'Off', custom_id: 'off', disabled: true },
            { type: 2 as const, style: 2 as const, label: 'Later', custom_id: 'later' },
            { type: 2 as const, style: 2 as const, label: 'Boxes', custom_id: 'boxes' },
          ],
        },
      ];
      const answer = await interaction.reply({ content: 'plain', components, withResponse: true });
      seen.set('plain', answer.resource?.message?.content);
      break;
    }
    case 'slow':
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({ content: 'done' });
      break;
    case 'files':
      await interaction.reply({
        files: [{ attachment: PNG, name: 'a_picture.png', description: 'two by three' }],
        embeds: [{ title: 'With it', image: { url: 'attachment://a_picture.png' } }],
      });
      break;
    case 'v2':
      await interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        files: [{ attachment: PNG, name: 'p.png' }],
        components: [
          {
            type: ComponentType.Container,
            components: [
              { type: ComponentType.TextDisplay, content: '# Words' },
              { type: ComponentType.Separator },
              { type: ComponentType.MediaGallery, items: [{ media: { url: 'attachment://p.png' } }] },
              {
                type: ComponentType.Section,
                components: [{ type: ComponentType.TextDisplay, content: 'side' }],
                accessory: { type: ComponentType.Button, style: 1, label: 'Boxes', custom_id: 'boxes' },
              },
            ],
          },
        ],
      });
      break;
    case 'form':
      await interaction.showModal(form as never);
      break;
    case 'menus':
      await interaction.reply({ content: 'pick', components: menus as never });
      break;
    case 'followed': {
      await interaction.deferReply();
      await interaction.followUp({ content: 'fills the deferred one' });
      const more = await interaction.followUp({ content: 'mine', flags: MessageFlags.Ephemeral });
      await interaction.webhook.editMessage(more.id, { content: 'yours' });
      await interaction.editReply({ content: 'last' });
      break;
    }
    case 'every': {
      const { options } = interaction;
      seen.set('every', {
        group: options.getSubcommandGroup(),
        sub: options.getSubcommand(),
        text: options.getString('text'),
        whole: options.getInteger('whole'),
        flag: options.getBoolean('flag'),
        user: options.getUser('user')?.globalName,
        channel: options.getChannel('channel')?.name,
        role: options.getRole('role')?.name,
        any: options.getMentionable('any')?.toString(),
        number: options.getNumber('number'),
        file: options.getAttachment('file')?.name,
      });
      await interaction.reply('noted');
      break;
    }
    default:
      break;
  }
}

async function onInteraction(interaction: Interaction): Promise<void> {
  seen.set('locale', interaction.locale);
  seen.set('permissions', interaction.memberPermissions?.has('ManageThreads'));
  if (interaction.isChatInputCommand()) return onCommand(interaction);
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    return interaction.respond([{ name: `${typed}!`, value: typed, nameLocalizations: { 'zh-CN': '猜' } }]);
  }
  if (interaction.isButton()) {
    if (interaction.customId === 'boxes') return interaction.showModal(boxes as never);
    if (interaction.customId === 'later') {
      await interaction.deferUpdate();
      await interaction.editReply({ content: 'later' });
      return;
    }
    await interaction.update({ content: 'pressed', components: [] });
    return;
  }
  if (interaction.isAnySelectMenu()) {
    seen.set(interaction.customId, interaction.values);
    if (interaction.isUserSelectMenu()) seen.set('user-name', interaction.users.first()?.globalName);
    await interaction.deferUpdate();
    if (interaction.customId !== 'string') await interaction.editReply({ content: interaction.customId });
    return;
  }
  if (interaction.isModalSubmit()) {
    seen.set('form', interaction.customId);
    const fields = [...interaction.fields.fields.values()];
    await interaction.reply({
      content: JSON.stringify(
        fields.map((field) => ('value' in field ? field.value : 'values' in field ? field.values : null)),
      ),
    });
    return;
  }
  if (interaction.isContextMenuCommand()) {
    const about = interaction.isMessageContextMenuCommand()
      ? interaction.targetMessage.content
      : interaction.isUserContextMenuCommand()
        ? interaction.targetUser.globalName
        : null;
    await interaction.reply({ content: `about ${about}`, flags: MessageFlags.Ephemeral });
  }
}

beforeAll(async () => {
  stage = await openStage();
  const deployed = await deploy(stage, commands);
  expect(deployed.status).toBe(200);
  client = await joinBot(stage.url, (one) =>
    one.on('interactionCreate', (interaction) => void onInteraction(interaction)),
  );
});
afterAll(stopAll);

const run = (name: string, options = {}, who = 'Mina', more = {}) =>
  stage.post(`/channels/${stage.channel('general')}/commands`, {
    user: stage.user(who),
    name,
    options,
    ...more,
  });
const press = (message: { id: string }, customId: string, values?: string[], who = 'Mina') =>
  stage.post(`/messages/${message.id}/components`, {
    user: stage.user(who),
    custom_id: customId,
    ...(values ? { values } : {}),
  });

describe('what a bot does with an interaction', () => {
  test('a reply is answered with its message, also by the name in another language', async () => {
    const { status, body } = await run('直接', {}, 'Jun');
    expect(status).toBe(200);
    expect(body.response).toMatchObject({
      type: 'message',
      message: { content: 'plain', type: 20, interaction_metadata: { user: { global_name: 'Jun' } } },
    });
    expect(body.acked_ms).toBeGreaterThan(0);
    expect(seen.get('plain')).toBe('plain');
    expect(seen.get('locale')).toBe('zh-CN');
    expect(seen.get('permissions')).toBe(true);
    const updated = await press(body.response.message, 'go');
    expect(updated.body.response).toMatchObject({
      type: 'update',
      message: { content: 'pressed', components: [] },
    });
    expect((await press(body.response.message, 'go')).status).toBe(400);
  });

  test('a deferred reply is waited for, and seen by its reader alone', async () => {
    const { body } = await run('slow', {}, 'Ada');
    expect(body.response).toMatchObject({ type: 'deferred', message: { content: 'done', flags: 64 } });
    const { id } = body.response.message;
    const general = stage.channel('general');
    const has = async (who: string) =>
      (await stage.seen(general, stage.user(who))).some((one) => one.id === id);
    expect(await has('Ada')).toBe(true);
    expect(await has('Mina')).toBe(false);
  });

  test('a deferred update is waited for', async () => {
    const { body } = await run('plain');
    const later = await press(body.response.message, 'later');
    expect(later.body.response).toMatchObject({ type: 'deferred', message: { content: 'later' } });
  });

  test('a follow-up takes the place of a deferred reply, the next ones are messages of their own', async () => {
    const { body } = await run('followed');
    const messages = await stage.seen(stage.channel('general'), stage.user('Mina'));
    const after = messages.slice(messages.findIndex((one) => one.id === body.response.message.id));
    await expect
      .poll(async () => (await stage.seen(stage.channel('general'), stage.user('Mina'))).at(-1)?.content)
      .toBe('yours');
    expect(after[0]?.content).toMatch(/fills|last/);
  });

  test('a file arrives with its size and link, and the embed shows it', async () => {
    const { body } = await run('files');
    const { attachments, embeds } = body.response.message;
    expect(attachments).toMatchObject([
      {
        filename: 'a_picture.png',
        description: 'two by three',
        width: 2,
        height: 3,
        content_type: 'image/png',
      },
    ]);
    expect(embeds[0].image.url).toBe(attachments[0].url);
    const file = await fetch(attachments[0].url);
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await file.arrayBuffer()).equals(PNG)).toBe(true);
    const otherwise = (url: string) =>
      url.replace(/hm=(\w)/, (_, first) => `hm=${first === '0' ? '1' : '0'}`);
    expect((await fetch(otherwise(attachments[0].url))).status).toBe(404);
  });

  test('components of the second kind keep their order, media and ids', async () => {
    const { body } = await run('v2');
    const [container] = body.response.message.components;
    expect(container.components.map((one: { type: number }) => one.type)).toEqual([10, 14, 12, 9]);
    expect(container.components[2].items[0].media.url).toContain('/attachments/');
    expect((await press(body.response.message, 'boxes')).body.response.type).toBe('modal');
  });

  test('options of every type reach the bot resolved', async () => {
    const options = {
      text: 'words',
      whole: 3,
      flag: true,
      user: stage.user('Jun'),
      channel: stage.channel('supply-chain'),
      role: stage.role('Analyst'),
      any: stage.role('Facilitator'),
      number: 0.5,
      file: { filename: 'list.csv', base64: Buffer.from('a,b').toString('base64') },
    };
    expect((await run('every kind 의', options)).status).toBe(200);
    expect(seen.get('every')).toEqual({
      group: 'kind',
      sub: 'of',
      text: 'words',
      whole: 3,
      flag: true,
      user: 'Jun',
      channel: 'supply-chain',
      role: 'Analyst',
      any: `<@&${stage.role('Facilitator')}>`,
      number: 0.5,
      file: 'list.csv',
    });
  });

  test('autocomplete proposes in the reader’s language', async () => {
    const ask = (who: string) =>
      stage.post(`/channels/${stage.channel('general')}/autocomplete`, {
        user: stage.user(who),
        name: 'guess',
        options: { what: 'Kor' },
        focused: 'what',
      });
    expect((await ask('Ada')).body).toEqual({ choices: [{ name: 'Kor!', value: 'Kor' }] });
    expect((await ask('Jun')).body).toEqual({ choices: [{ name: '猜', value: 'Kor' }] });
  });

  test('menus of every kind, and what it is to be left without an answer', async () => {
    const { body } = await run('menus');
    const { message } = body.response;
    const picks: [string, string[]][] = [
      ['string', ['a']],
      ['user', [stage.user('Jun')]],
      ['role', [stage.role('Analyst')]],
      ['mentionable', [stage.user('Ada')]],
      ['channel', [stage.channel('general')]],
    ];
    // Both of these take three seconds: at once, so that they cost the time of one.
    const [silent, ...answers] = await Promise.all([
      run('silent'),
      ...picks.map(([customId, values]) => press(message, customId, values)),
    ]);
    expect(silent.status).toBe(504);
    expect(answers.map(({ body: answer }) => answer.response.type)).toEqual([
      'none',
      ...picks.slice(1).map(() => 'deferred'),
    ]);
    for (const [customId, values] of picks) expect(seen.get(customId)).toEqual(values);
    expect(seen.get('user-name')).toBe('Jun');
  });

  test('a form of texts, menus, people and files', async () => {
    const shown = await run('form', {}, 'Ada');
    expect(shown.body.response).toMatchObject({
      type: 'modal',
      modal: { custom_id: 'form', title: 'A form' },
    });
    const sent = await stage.post(`/interactions/${shown.body.interaction}/modal`, {
      user: stage.user('Ada'),
      values: {
        text: 'hi',
        pick: ['b'],
        who: [stage.user('Jun')],
        file: [{ filename: 'x.txt', base64: 'aGk=' }],
      },
    });
    const values = JSON.parse(sent.body.response.message.content);
    expect(values.slice(0, 3)).toEqual(['hi', ['b'], [stage.user('Jun')]]);
    expect(values[3]).toHaveLength(1);
  });

  test('a form of radio buttons and boxes, from a message', async () => {
    const { body } = await run('plain');
    const shown = await press(body.response.message, 'boxes');
    const sent = await stage.post(`/interactions/${shown.body.interaction}/modal`, {
      user: stage.user('Mina'),
      values: { radio: 'y', group: ['p', 'q'], box: 'true' },
    });
    expect(JSON.parse(sent.body.response.message.content)).toEqual(['y', ['p', 'q'], true]);
    expect(sent.body.response.message.message_reference.message_id).toBe(body.response.message.id);
  });

  test('commands of the menus of messages and members', async () => {
    const said = await stage.say(stage.channel('general'), stage.user('Ada'), 'hello there');
    const onMessage = await run('Look at message', {}, 'Mina', { target: said.body.message.id });
    expect(onMessage.body.response.message.content).toBe('about hello there');
    const onMember = await run('Look at member', {}, 'Mina', { target: stage.user('Jun') });
    expect(onMember.body.response.message.content).toBe('about Jun');
  });
});

describe('what a bot does on its own', () => {
  test('threads: started, written in, joined, archived, found again', async () => {
    const channel = await client.channels.fetch(stage.channel('supply-chain'));
    if (!channel?.isTextBased() || channel.isDMBased() || !('threads' in channel))
      throw new Error('no threads');
    const thread = await channel.threads.create({ name: 'Photoresist', type: 11 as never });
    const message = await thread.send({ content: 'first', allowedMentions: { parse: [] } });
    await message.edit('second');
    await thread.members.add(stage.user('Jun'));
    expect((await thread.members.fetch()).size).toBe(2);
    const seenHere = await stage.seen(thread.id, stage.user('Ada'));
    expect(seenHere.map((one) => [one.type, one.content])).toEqual([
      [0, 'second'],
      [1, ''],
    ]);
    await thread.setArchived(true);
    const archived = await channel.threads.fetchArchived();
    expect([...archived.threads.keys()]).toContain(thread.id);
    await thread.send('awake');
    const { body } = await stage.get(`/threads?guild=${stage.guildId}`);
    expect(body.threads.find((one: { id: string }) => one.id === thread.id)).toMatchObject({
      thread_metadata: { archived: false },
      message_count: 2,
    });
    await thread.send('bye').then((one) => one.delete());
    const history = await thread.messages.fetch({ limit: 10 });
    expect(history.map((one) => one.content)).toContain('awake');
  });

  test('every reply has the shape that Discord’s description gives it', () => {
    expect(stage.malformed).toEqual([]);
  });
});
