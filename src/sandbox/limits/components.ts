import { checkButton } from './button.ts';
import { ALLOWED_IN, Component } from './component-types.ts';
import { type Field, lengthOf, refuseRepeats } from './field.ts';
import { type AttachmentNames, checkAttachedFile, checkMedia } from './media.ts';
import { checkSelect } from './select.ts';

const MAX_ROWS = 5;
const MAX_COMPONENTS = 40;
const MAX_TEXT = 4000;

/** The components of a message, in the form its flags ask for. */
export function checkComponents(
  list: Field,
  { isV2, names }: { isV2: boolean; names: AttachmentNames },
): void {
  const all: Field[] = [];
  const visit = (parent: readonly Field[], allowed: readonly number[]): void => {
    for (const component of parent) {
      const type = typeIn(component, allowed);
      if (type === undefined) continue;
      all.push(component);
      checkOne(component, type, { names, visit });
    }
  };
  visit(
    list.list({ max: isV2 ? MAX_COMPONENTS : MAX_ROWS }),
    isV2 ? ALLOWED_IN.message : ALLOWED_IN.legacyMessage,
  );
  checkUnique(all);
  if (isV2) checkTotals(list, all);
}

/** No two components share a custom_id, nor an id other than 0, which asks Discord to give one. */
export function checkUnique(components: readonly Field[]): void {
  refuseRepeats(
    components.map((one) => one.at('custom_id')),
    'COMPONENT_CUSTOM_ID_DUPLICATED',
    'Component custom id cannot be duplicated',
  );
  refuseRepeats(
    components.map((one) => one.at('id')).filter((id) => id.value !== 0),
    'COMPONENT_ID_DUPLICATED',
    'Component id cannot be duplicated',
  );
}

/** The component's type where it may stand here; else it is noted and undefined. */
export function typeIn(component: Field, allowed: readonly number[]): number | undefined {
  if (!component.isObject({ required: true })) return undefined;
  component.at('id').integer({ min: 0, max: 2_147_483_647 });
  const type = component.at('type');
  const known = allowed.find((one) => one === type.value);
  if (type.absent) type.refuse('BASE_TYPE_REQUIRED', 'This field is required');
  else if (known === undefined)
    component.refuse('UNION_TYPE_CHOICES', `Value of field "type" must be one of (${allowed.join(', ')}).`);
  return known;
}

/** A text display, in a message or a form. */
export function checkTextDisplay(display: Field): void {
  display.at('content').text({ min: 1, max: MAX_TEXT, required: true });
}

interface Inside {
  readonly names: AttachmentNames;
  readonly visit: (children: readonly Field[], allowed: readonly number[]) => void;
}

function checkOne(component: Field, type: number, { names, visit }: Inside): void {
  switch (type) {
    case Component.ActionRow:
      checkRow(component, visit);
      return;
    case Component.Button:
      checkButton(component);
      return;
    case Component.Section:
      visit(component.at('components').list({ min: 1, max: 3, required: true }), ALLOWED_IN.section);
      visit([component.at('accessory')], ALLOWED_IN.accessory);
      return;
    case Component.TextDisplay:
      checkTextDisplay(component);
      return;
    case Component.Thumbnail:
      checkPicture(component, names);
      return;
    case Component.MediaGallery:
      for (const item of component.at('items').list({ min: 1, max: 10, required: true }))
        if (item.isObject({ required: true })) checkPicture(item, names);
      return;
    case Component.File:
      component.at('spoiler').boolean();
      checkAttachedFile(component.at('file'), names);
      return;
    case Component.Separator:
      component.at('divider').boolean();
      component.at('spacing').oneOf([1, 2]);
      return;
    case Component.Container:
      component.at('accent_color').integer({ min: 0, max: 0xffffff });
      component.at('spoiler').boolean();
      visit(
        component.at('components').list({ min: 1, max: MAX_COMPONENTS, required: true }),
        ALLOWED_IN.container,
      );
      return;
    default:
      checkSelect(component, type);
      return;
  }
}

function checkRow(row: Field, visit: Inside['visit']): void {
  const children = row.at('components').list({ min: 1, max: 5, required: true });
  const wide = children.filter((child) => child.at('type').value !== Component.Button);
  if (wide.length > 0 && children.length > 1)
    children[1]?.refuse(
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    );
  visit(children, ALLOWED_IN.actionRow);
}

function checkPicture(picture: Field, names: AttachmentNames): void {
  checkMedia(picture.at('media'), names);
  picture.at('description').text({ min: 1, max: 1024 });
  picture.at('spoiler').boolean();
}

function checkTotals(list: Field, all: readonly Field[]): void {
  list.refuseUnless(
    all.length <= MAX_COMPONENTS,
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    `The total number of components cannot exceed ${MAX_COMPONENTS}`,
  );
  const texts = all.filter((one) => one.at('type').value === Component.TextDisplay);
  const total = texts.reduce((sum, one) => sum + textLength(one.at('content').value), 0);
  list.refuseUnless(
    total <= MAX_TEXT,
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    `The displayable text in this message exceeds the maximum of ${MAX_TEXT} characters`,
  );
}

function textLength(content: unknown): number {
  return typeof content === 'string' ? lengthOf(content) : 0;
}
