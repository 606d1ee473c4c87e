import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextDisplayComponent,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import { firstCharacters } from '../app/typed-text.ts';
import { isErased } from '../domain/erased-member.ts';
import { cut } from '../messages/typed.ts';
import type { Field, FormView } from '../messages/view.ts';
import { encodeAction } from './custom-id.ts';
import { renderOption } from './render.ts';

/** Discord's limits for forms. */
const LIMIT = { fields: 5, title: 45, label: 45, hint: 100, example: 100, text: 4000, options: 25 } as const;

export function renderForm(form: FormView): APIModalInteractionResponseCallbackData {
  return {
    title: cut(form.title, LIMIT.title),
    custom_id: encodeAction(form.action),
    components: [...introduction(form), ...form.fields.slice(0, LIMIT.fields).map(renderField)],
  };
}

function introduction({ introduction: content, fields }: FormView): APITextDisplayComponent[] {
  const fits = content !== undefined && content !== '' && fields.length < LIMIT.fields;
  return fits ? [{ type: ComponentType.TextDisplay, content: cut(content, LIMIT.text) }] : [];
}

function renderField(field: Field): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: cut(field.label, LIMIT.label),
    ...(field.hint !== undefined && { description: cut(field.hint, LIMIT.hint) }),
    component: renderInput(field),
  };
}

function renderInput(field: Field): APILabelComponent['component'] {
  switch (field.kind) {
    case 'select': {
      const options = field.options.slice(0, LIMIT.options).map(renderOption);
      return {
        type: ComponentType.StringSelect,
        custom_id: field.id,
        required: field.required,
        min_values: field.required ? 1 : 0,
        max_values: Math.min(field.most ?? 1, options.length),
        options,
      };
    }
    case 'people': {
      const most = Math.min(field.most, LIMIT.options);
      // Discord knows nobody by a placeholder, and may refuse a form that shows one as picked.
      const chosen = field.chosen.filter((id) => !isErased(id)).slice(0, most);
      return {
        type: ComponentType.UserSelect,
        custom_id: field.id,
        required: field.required,
        min_values: field.required ? 1 : 0,
        max_values: most,
        ...(chosen.length > 0 && {
          default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.User })),
        }),
      };
    }
    case 'owners': {
      const most = Math.min(field.most, LIMIT.options);
      const chosen = field.chosen.filter(({ id }) => !isErased(id)).slice(0, most);
      return {
        type: ComponentType.MentionableSelect,
        custom_id: field.id,
        required: field.required,
        min_values: field.required ? 1 : 0,
        max_values: most,
        ...(chosen.length > 0 && {
          default_values: chosen.map(({ kind, id }) =>
            kind === 'role'
              ? { id, type: SelectMenuDefaultValueType.Role as const }
              : { id, type: SelectMenuDefaultValueType.User as const },
          ),
        }),
      };
    }
    case 'channel':
      return {
        type: ComponentType.ChannelSelect,
        custom_id: field.id,
        required: field.required,
        min_values: field.required ? 1 : 0,
        max_values: 1,
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
        ...(field.chosen !== null && {
          default_values: [{ id: field.chosen, type: SelectMenuDefaultValueType.Channel as const }],
        }),
      };
    case 'line':
    case 'paragraph': {
      const longest = Math.min(field.longest, LIMIT.text);
      return {
        type: ComponentType.TextInput,
        custom_id: field.id,
        style: field.kind === 'line' ? TextInputStyle.Short : TextInputStyle.Paragraph,
        required: field.required,
        max_length: longest,
        ...(field.value !== undefined &&
          field.value !== '' && { value: firstCharacters(field.value, longest) }),
        ...(field.example !== undefined && { placeholder: cut(field.example, LIMIT.example) }),
      };
    }
  }
}
