import { ComponentType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { renderForm } from '../../src/discord/render-form.ts';
import { AssessmentId, PromptId } from '../../src/domain/ids.ts';
import type { Field } from '../../src/messages/view.ts';
import { JUN, MINA } from '../support/examples-assessment.ts';
import { expectOpenable } from '../support/sendable.ts';

const action = {
  do: 'fill',
  assessment: AssessmentId.parse('a000000001'),
  prompt: PromptId.parse('cause'),
  basedOn: 0,
} as const;
const options = ['a', 'b', 'c'].map((value) => ({
  value,
  label: value,
  ...(value === 'b' && { chosen: true }),
}));
const common = { id: 'field', label: 'Field', required: false };

function inputOf(field: Field) {
  const form = { title: 'Form', action, fields: [field] };
  expectOpenable(form);
  const [label] = renderForm(form).components;
  return label !== undefined && 'component' in label ? label.component : expect.fail('no field');
}

describe('a field of a form', () => {
  test.each([
    ['one may be picked', {}, { min_values: 0, max_values: 1 }],
    ['several may be picked', { most: 2 }, { min_values: 0, max_values: 2 }],
    ['more may be picked than there are', { most: 25 }, { min_values: 0, max_values: 3 }],
    ['something must be picked', { most: 3, required: true }, { min_values: 1, max_values: 3 }],
  ])('from which %s', (_, more, bounds) => {
    const input = inputOf({ ...common, kind: 'select', options, ...more });
    expect(input).toMatchObject({ type: ComponentType.StringSelect, ...bounds });
    expect(input).toMatchObject({ options: [{}, { value: 'b', default: true }, {}] });
  });

  test('for members shows who is there already, as many as it takes', () => {
    const field = { ...common, kind: 'people', chosen: [MINA, JUN] } as const;
    expect(inputOf({ ...field, most: 5 })).toMatchObject({
      type: ComponentType.UserSelect,
      min_values: 0,
      max_values: 5,
      default_values: [
        { id: MINA, type: 'user' },
        { id: JUN, type: 'user' },
      ],
    });
    expect(inputOf({ ...field, most: 1 })).toMatchObject({ max_values: 1, default_values: [{ id: MINA }] });
    expect(inputOf({ ...field, most: 1, chosen: [] })).not.toHaveProperty('default_values');
  });
});
