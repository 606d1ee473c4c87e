import { checkEmoji } from './emoji.ts';
import type { Field } from './field.ts';

const LINK = 5;
const PREMIUM = 6;
const STYLES = [1, 2, 3, 4, LINK, PREMIUM];

/** A button: a link has an address, a premium one a SKU, every other a custom_id; never two of them. */
export function checkButton(button: Field): void {
  const style = button.at('style').integer({ required: true });
  if (style !== undefined) button.at('style').oneOf(STYLES);
  button.at('label').text({ max: 80 });
  button.at('disabled').boolean();
  button.at('custom_id').text({ min: 1, max: 100 });
  button.at('url').url({ schemes: ['http', 'https', 'discord'], max: 512 });
  button.at('sku_id').snowflake();
  checkEmoji(button.at('emoji'));
  if (style === PREMIUM) checkPremium(button);
  else checkOrdinary(button, style === LINK);
}

function checkPremium(button: Field): void {
  refuseAbsent(button.at('sku_id'));
  for (const key of ['custom_id', 'url', 'label', 'emoji']) {
    const extra = button.at(key);
    if (!extra.absent) extra.refuse('BUTTON_COMPONENT_PREMIUM_EXCLUSIVE', `A premium button has no ${key}`);
  }
}

function checkOrdinary(button: Field, isLink: boolean): void {
  const { customId, url } = { customId: button.at('custom_id'), url: button.at('url') };
  if (!customId.absent && !url.absent)
    button.refuse(
      'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
      'A custom id and url cannot both be specified',
    );
  else if (isLink) {
    if (url.absent) url.refuse('BUTTON_COMPONENT_URL_REQUIRED', 'A url is required');
    if (!customId.absent)
      customId.refuse('BUTTON_COMPONENT_CUSTOM_ID_NOT_ALLOWED', 'A link has no custom id');
  } else {
    if (customId.absent) customId.refuse('COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required');
    if (!url.absent) url.refuse('BUTTON_COMPONENT_URL_NOT_ALLOWED', 'Only a link has a url');
  }
  const sku = button.at('sku_id');
  if (!sku.absent) sku.refuse('BUTTON_COMPONENT_SKU_NOT_ALLOWED', 'Only a premium button has a SKU');
  const label = button.at('label');
  if ((label.absent || label.value === '') && button.at('emoji').absent)
    button.refuse('BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A button needs a label or an emoji');
}

function refuseAbsent(field: Field): void {
  if (field.absent) field.refuse('BASE_TYPE_REQUIRED', 'This field is required');
}
