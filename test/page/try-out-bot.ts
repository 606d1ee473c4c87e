import { type Client, Events, type Interaction, MessageFlags } from 'discord.js';
import type { Stage } from '../sandbox/stage.ts';
import { deploy, joinBot } from '../sandbox/stage.ts';

const option = (type: number, name: string, more: object = {}) => ({
  type,
  name,
  description: `What ${name} is for`,
  ...more,
});

const COMMANDS = [
  {
    name: 'every',
    description: 'Takes options of every type',
    name_localizations: { 'zh-CN': '全部' },
    description_localizations: { 'zh-CN': '接受各种选项' },
    options: [
      option(3, 'text', { required: true, min_length: 2, max_length: 20 }),
      option(3, 'proposed', { autocomplete: true }),
      option(3, 'choice', {
        choices: [
          { name: 'Low', value: 'low', name_localizations: { 'zh-CN': '低' } },
          { name: 'High', value: 'high' },
        ],
      }),
      option(4, 'whole', { min_value: 1, max_value: 10 }),
      option(10, 'share', { min_value: 0, max_value: 100 }),
      option(5, 'really'),
      option(6, 'who'),
      option(8, 'role'),
      option(9, 'anybody'),
      option(7, 'where', { channel_types: [0] }),
      option(11, 'file'),
    ],
  },
  {
    name: 'plan',
    description: 'Groups',
    options: [
      {
        type: 2,
        name: 'item',
        description: 'Items',
        options: [{ type: 1, name: 'add', description: 'Adds an item' }],
      },
      { type: 1, name: 'show', description: 'Shows the plan' },
    ],
  },
  { name: 'panel', description: 'A panel that changes when it is pressed' },
  { type: 3, name: 'Quote this' },
  { type: 2, name: 'Ask this person', name_localizations: { 'zh-CN': '询问此人' } },
];

const label = (text: string, component: object, description?: string) => ({
  type: 18,
  label: text,
  ...(description === undefined ? {} : { description }),
  component,
});

const choices = (...names: string[]) =>
  names.map((name) => ({ label: name, value: name.toLowerCase(), description: `It is ${name}` }));

const FORMS = {
  texts: [
    { type: 10, content: 'Fill this in **with care**.' },
    label(
      'Name',
      { type: 4, style: 1, custom_id: 'name', min_length: 3, max_length: 10 },
      'As people say it',
    ),
    label('Why', { type: 4, style: 2, custom_id: 'why', required: false, value: 'Because\nof this' }),
    label('Level', { type: 3, custom_id: 'level', options: choices('Low', 'High', 'Extreme') }),
    label('Owner', { type: 5, custom_id: 'owner', required: false }),
  ],
  choices: [
    label('Decision', { type: 21, custom_id: 'decision', options: choices('Treat', 'Accept') }),
    label('Kinds', {
      type: 22,
      custom_id: 'kinds',
      min_values: 1,
      max_values: 2,
      options: choices('Stock', 'Source', 'Home'),
    }),
    label('Final', { type: 23, custom_id: 'final' }),
    label('Mood', { type: 21, custom_id: 'mood', required: false, options: choices('Calm', 'Worried') }),
    label('Proof', { type: 19, custom_id: 'proof', required: false, max_values: 2 }),
  ],
} as const;

/** What a bot was told: the kind of it and what came with it. */
export type Heard = Record<string, unknown>;

/** A bot with commands of every kind, which tells what it was told. */
export async function tryOutBot(stage: Stage): Promise<{ heard: Heard[]; client: Client<true> }> {
  const heard: Heard[] = [];
  const client = await joinBot(stage.url, (one) =>
    one.on(Events.InteractionCreate, (interaction) => {
      answer(interaction, heard).catch((error: unknown) => {
        heard.push({ kind: 'trouble', error: String(error) });
      });
    }),
  );
  const { status, body } = await deploy(stage, COMMANDS);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return { heard, client };
}

let presses = 0;

function panel(pressed: number): object[] {
  return [
    {
      type: 17,
      components: [
        { type: 10, content: `Pressed **${pressed}** times` },
        {
          type: 1,
          components: [
            { type: 2, style: 1, label: 'Press me', custom_id: 'press' },
            { type: 2, style: 2, label: `Once only ${pressed}`, custom_id: `once ${pressed}` },
            { type: 2, style: 2, label: 'Texts', custom_id: 'form texts' },
            { type: 2, style: 2, label: 'Choices', custom_id: 'form choices' },
          ],
        },
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: 'several',
              placeholder: 'Some of these',
              min_values: 1,
              max_values: 2,
              options: choices('One', 'Two', 'Three'),
            },
          ],
        },
      ],
    },
  ];
}

async function answer(interaction: Interaction, heard: Heard[]): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond([
      { name: `${typed}-photoresist`, value: 'p' },
      { name: `${typed}-fluoride`, value: 'f' },
    ]);
  } else if (interaction.isChatInputCommand()) {
    heard.push({ kind: 'command', name: interaction.commandName, options: given(interaction.options.data) });
    if (interaction.commandName === 'panel')
      await interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        components: panel(presses) as never,
      });
    else await interaction.reply({ content: 'Heard', flags: MessageFlags.Ephemeral });
  } else if (interaction.isContextMenuCommand()) {
    heard.push({ kind: 'menu', name: interaction.commandName, target: interaction.targetId });
    await interaction.reply({ content: `On ${interaction.targetId}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isModalSubmit()) {
    heard.push({ kind: 'form', fields: fieldsOf(interaction.components) });
    // One that takes its time says that it has the form, and nothing more.
    if (JSON.stringify(fieldsOf(interaction.components)).includes('slowly')) await interaction.deferUpdate();
    else await interaction.reply({ content: 'Filled in', flags: MessageFlags.Ephemeral });
  } else if (interaction.isMessageComponent()) {
    const values = interaction.isAnySelectMenu() ? interaction.values : undefined;
    heard.push({ kind: 'press', id: interaction.customId, ...(values && { values }) });
    const form = interaction.customId.replace('form ', '');
    if (form === 'texts' || form === 'choices')
      await interaction.showModal({
        custom_id: 'form',
        title: 'A form',
        components: FORMS[form] as never,
      });
    else {
      presses += 1;
      await interaction.update({ components: panel(presses) as never });
    }
  }
}

interface Given {
  readonly name: string;
  readonly value?: unknown;
  readonly options?: readonly Given[];
  readonly attachment?: { readonly name: string; readonly size: number } | null;
}

function given(options: readonly Given[]): Record<string, unknown> {
  return Object.fromEntries(
    options.map(({ name, value, options: inner, attachment }) => [
      name,
      inner !== undefined && inner.length > 0
        ? given(inner)
        : attachment
          ? `${attachment.name} ${attachment.size}`
          : (value ?? null),
    ]),
  );
}

function fieldsOf(components: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(
    components.flatMap((each) => {
      if (typeof each !== 'object' || each === null || !('component' in each)) return [];
      const { customId, value, values } = each.component as {
        customId: string;
        value?: unknown;
        values?: readonly unknown[];
      };
      return [[customId, values ?? value ?? null]];
    }),
  );
}
