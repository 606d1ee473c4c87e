import { describe, expect, test } from 'vitest';
import { renderForm } from '../../src/discord/render-form.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { answerForm, suggestedAnswer } from '../../src/messages/forms.ts';
import { assessmentWith, framework, promptNamed, speechIn } from '../support/examples-assessment.ts';
import { expectOpenable } from '../support/sendable.ts';

const prompts = framework.stages.flatMap((stage) => stage.prompts);
const { id: assessment } = assessmentWith();

describe.each(LOCALES)('a form shows what a good answer holds (%s)', (locale) => {
  test.each(prompts.map((prompt) => [prompt.id, prompt] as const))('%s', (_, prompt) => {
    const form = answerForm(speechIn(locale), { assessment, prompt, basedOn: 0, fields: {} });
    expectOpenable(form);
    const shown = JSON.stringify(renderForm(form));
    const hint = prompt.kind === 'number' || prompt.kind === 'range' ? prompt.hint?.[locale] : undefined;
    const help = JSON.stringify(prompt.help[locale]).slice(1, -1);
    expect(shown.includes(help) || (hint !== undefined && shown.includes(hint))).toBe(true);
  });
});

describe('the unit of a range', () => {
  const unitOf = (answers: Parameters<typeof assessmentWith>[1], id: string) => {
    const prompt = promptNamed(id);
    const fields = suggestedAnswer(assessmentWith({}, answers), prompt);
    const form = answerForm(speechIn('en'), { assessment, prompt, basedOn: 0, fields });
    const unit = form.fields.find((field) => field.id === 'unit');
    return unit?.kind === 'select' ? unit.options.find((each) => each.chosen)?.value : undefined;
  };

  test.each([
    ['stock-range', { stock: { kind: 'number', amount: 7, unit: 'weeks' } }, 'weeks'],
    ['qualify-range', { recovery: { kind: 'number', amount: 9, unit: 'months' } }, 'months'],
    ['qualify-range', { stock: { kind: 'number', amount: 7, unit: 'weeks' } }, undefined],
    ['stock-range', {}, undefined],
  ] as const)('of %s with %j is %s', (id, answers, expected) => {
    expect(unitOf(answers, id)).toBe(expected);
  });
});
