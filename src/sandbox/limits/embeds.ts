import { type Field, lengthOf } from './field.ts';
import { type AttachmentNames, checkReference } from './media.ts';

const MAX_SUM = 6000;
const PAGE = { schemes: ['http', 'https'], max: 2048 };
const PICTURE = { schemes: ['http', 'https', 'attachment'], max: 2048 };

/** The embeds of a message: ten, each within its limits, 6000 characters over all of them. */
export function checkEmbeds(embeds: Field, names: AttachmentNames): void {
  let sum = 0;
  for (const embed of embeds.list({ max: 10 }))
    if (embed.isObject({ required: true })) sum += checkEmbed(embed, names);
  embeds.refuseUnless(
    sum <= MAX_SUM,
    'MAX_EMBED_SIZE_EXCEEDED',
    `Embed size exceeds maximum size of ${MAX_SUM}`,
  );
}

/** Returns how many characters of the embed count towards the sum. */
function checkEmbed(embed: Field, names: AttachmentNames): number {
  const texts: (string | undefined)[] = [
    embed.at('title').text({ max: 256 }),
    embed.at('description').text({ max: 4096 }),
  ];
  embed.at('url').url(PAGE);
  embed.at('color').integer({ min: 0, max: 0xffffff });
  checkTimestamp(embed.at('timestamp'));
  for (const field of embed.at('fields').list({ max: 25 })) {
    if (!field.isObject({ required: true })) continue;
    texts.push(requiredText(field.at('name'), 256), requiredText(field.at('value'), 1024));
    field.at('inline').boolean();
  }
  const footer = embed.at('footer');
  if (!footer.absent && footer.isObject()) {
    texts.push(requiredText(footer.at('text'), 2048));
    checkPictureUrl(footer.at('icon_url'), names);
  }
  const author = embed.at('author');
  if (!author.absent && author.isObject()) {
    texts.push(requiredText(author.at('name'), 256));
    author.at('url').url(PAGE);
    checkPictureUrl(author.at('icon_url'), names);
  }
  for (const key of ['image', 'thumbnail']) {
    const picture = embed.at(key);
    if (!picture.absent && picture.isObject()) checkPictureUrl(picture.at('url'), names);
  }
  const hasPart = PARTS.some((key) => hasContent(embed.at(key).value));
  if (!hasPart) embed.at('description').refuse('BASE_TYPE_REQUIRED', 'This field is required');
  return texts.reduce((sum, text) => sum + (text === undefined ? 0 : lengthOf(text.trim())), 0);
}

const PARTS = [
  'title',
  'description',
  'fields',
  'footer',
  'author',
  'image',
  'thumbnail',
  'video',
  'provider',
];

function hasContent(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
}

/** Discord cuts the blanks at both ends before it asks whether anything is left. */
function requiredText(field: Field, max: number): string | undefined {
  const text = field.text({ max, required: true });
  if (text?.trim() === '') field.refuse('BASE_TYPE_REQUIRED', 'This field is required');
  return text;
}

function checkPictureUrl(field: Field, names: AttachmentNames): void {
  field.url(PICTURE);
  checkReference(field, names);
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}([T ]|$)/;

function checkTimestamp(field: Field): void {
  const text = field.text({ max: 64 });
  if (text !== undefined && !(ISO_DATE.test(text) && !Number.isNaN(Date.parse(text))))
    field.refuse('DATE_TIME_TYPE_PARSE', `Could not parse this value. Should be ISO8601.`);
}
