import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  Events,
  GatewayIntentBits,
  ModalBuilder,
  Routes,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';

// The least that a bot on this client can be: the same intent, a deployed command, default caches, nothing stored.
const api = process.env['DISCORD_API_URL'] ?? '';
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });

const press = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('form').setLabel('Form').setStyle(ButtonStyle.Primary),
);
const form = new ModalBuilder()
  .setCustomId('filled')
  .setTitle('Form')
  .addComponents(
    new ActionRowBuilder<TextInputBuilder>().addComponents(
      new TextInputBuilder().setCustomId('value').setLabel('Value').setStyle(TextInputStyle.Paragraph),
    ),
  );

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isButton()) await interaction.showModal(form);
  else if (interaction.isModalSubmit() && interaction.isFromMessage()) await interaction.update('pong');
  else if (interaction.isChatInputCommand())
    await interaction.reply({ content: 'pong', components: [press] });
});
client.once(Events.ClientReady, async (ready) => {
  const command = new SlashCommandBuilder().setName('pong').setDescription('Answers pong');
  await ready.rest.put(Routes.applicationCommands(ready.application.id), { body: [command.toJSON()] });
  console.log('bare client online');
});
await client.login('bench');
