import { createCanvas } from '@napi-rs/canvas';

/** What a raw bot sends to a channel: a body, and the files that it speaks of. */
export interface Specimen {
  readonly body: Record<string, unknown>;
  readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array; readonly type: string }[];
}

export interface Around {
  readonly channel: string;
  readonly user: string;
  readonly role: string;
  /** Now, in seconds. */
  readonly now: number;
}

const COMPONENTS_V2 = 32768;

/** A plain picture of a colour, of so many pixels. */
export function png(width: number, height: number, color: string): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = color;
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#fff';
  context.fillRect(width / 4, height / 4, width / 2, height / 2);
  return canvas.toBuffer('image/png');
}

const text = (content: string) => ({ type: 10, content });
const row = (...components: object[]) => ({ type: 1, components });
const button = (style: number, label: string, more: object = {}) => ({
  type: 2,
  style,
  label,
  custom_id: `press ${label}`,
  ...more,
});

/** One message of every kind that Discord draws, by what it is. */
export function specimens({ channel, user, role, now }: Around): Record<string, Specimen> {
  const picture = { name: 'matrix.png', bytes: png(1000, 700, '#2a9d8f'), type: 'image/png' };
  const second = { name: 'trend.png', bytes: png(600, 900, '#e2711d'), type: 'image/png' };
  const report = { name: 'report.csv', bytes: Buffer.from('a,b\n1,2\n'.repeat(200)), type: 'text/csv' };
  return {
    markdown: {
      body: {
        content: [
          '# Heading one\n## Heading two\n### Heading three\n-# Subtext below it',
          '**bold** *italic* __underlined__ ~~struck~~ ***both*** `code` ||a spoiler with **bold**||',
          '> a quote of `two`\n> lines',
          '- one\n- two\n  - nested\n1. first\n2. second',
          '```js\nconst met = share >= 0.75;\n```',
          '[a masked link](https://example.com/a_(b)) and https://example.com/bare, <https://example.com/quiet>',
          `<@${user}> <@&${role}> <#${channel}> </assess start:1> @everyone <:chip:123456789012345678> 😀`,
          `<t:${now + 7200}:R> <t:${now}:F> <t:${now}:d> <t:${now}:t>`,
        ].join('\n'),
        allowed_mentions: { parse: [] },
      },
    },
    embed: {
      body: {
        embeds: [
          {
            title: 'Photoresist: **critical**',
            url: 'https://example.com/photoresist',
            description: 'Share from abroad **91.9 %**, one country.\n- met\n- partly',
            color: 0x9e1645,
            timestamp: new Date(now * 1000).toISOString(),
            author: { name: 'Unchoke' },
            footer: { text: 'Korea, 2019' },
            fields: [
              { name: 'C1', value: 'met', inline: true },
              { name: 'C2', value: 'met', inline: true },
              { name: 'C3', value: 'partly', inline: true },
              { name: 'What is missing', value: 'Days of stock' },
            ],
            image: { url: 'attachment://matrix.png' },
            thumbnail: { url: 'attachment://trend.png' },
          },
        ],
      },
      files: [picture, second],
    },
    panel: {
      body: {
        flags: COMPONENTS_V2,
        components: [
          text('## Stage 2 of 6: Assess\nWhat a *panel* says above its box'),
          {
            type: 17,
            accent_color: 0xe2711d,
            components: [
              {
                type: 9,
                components: [text('**Photoresist**'), text('-# 91.9 % from one country')],
                accessory: { type: 11, media: { url: 'attachment://trend.png' }, description: 'A trend' },
              },
              { type: 14, divider: true, spacing: 2 },
              {
                type: 9,
                components: [text('Likelihood is not yet rated')],
                accessory: button(1, 'Rate'),
              },
              { type: 14, divider: false },
              {
                type: 12,
                items: [
                  { media: { url: 'attachment://matrix.png' }, description: 'Risk matrix, extreme' },
                  { media: { url: 'attachment://trend.png' }, spoiler: true },
                ],
              },
              { type: 13, file: { url: 'attachment://report.csv' } },
              row(button(3, 'Move on'), button(4, 'Give up'), button(2, 'Back')),
            ],
          },
        ],
      },
      files: [picture, second, report],
    },
    buttons: {
      body: {
        content: 'Buttons of every style',
        components: [
          row(
            button(1, 'Primary'),
            button(2, 'Secondary', { emoji: { name: '📈' } }),
            button(3, 'Success'),
            button(4, 'Danger'),
            { type: 2, style: 5, label: 'Link', url: 'https://example.com/' },
          ),
          row(
            button(1, 'Disabled', { disabled: true }),
            { type: 2, style: 2, emoji: { name: '🔁' }, custom_id: 'only emoji' },
            button(2, 'A label as long as Discord lets any bot write one, which is eighty characters.'),
          ),
        ],
      },
    },
    selects: {
      body: {
        content: 'Selects of every type',
        components: [
          row({
            type: 3,
            custom_id: 'one',
            placeholder: 'One of these',
            options: ['low', 'moderate', 'high'].map((value) => ({
              label: value,
              value,
              description: `The risk is ${value}`,
              emoji: { name: '🟠' },
            })),
          }),
          row({
            type: 3,
            custom_id: 'several',
            placeholder: 'Two to four of these',
            min_values: 2,
            max_values: 4,
            options: Array.from({ length: 12 }, (_, index) => ({
              label: `Country ${index + 1}`,
              value: String(index),
              default: index < 2,
            })),
          }),
          row({ type: 5, custom_id: 'user', default_values: [{ id: user, type: 'user' }] }),
          row({ type: 7, custom_id: 'mentionable', placeholder: 'People and roles', max_values: 5 }),
          row({ type: 8, custom_id: 'channel', channel_types: [0], disabled: true }),
        ],
      },
    },
    files: {
      body: { content: 'Files', attachments: [{ id: 0, description: 'The matrix of the case' }] },
      files: [picture, report],
    },
  };
}
