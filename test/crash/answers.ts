import { choicesOf, type Framework } from '../../src/domain/framework/framework.ts';
import type { Prompt, PromptOf } from '../../src/domain/framework/prompt.ts';
import type { Values } from '../support/discord-user.ts';
import type { Random } from './random.ts';

/** An answer as it is typed into its form, and as it has to read in "All answers" ever after. */
export interface Written {
  readonly values: Values;
  readonly evidence: string;
  readonly reads: string;
}

const COUNTRIES = ['Japan', 'Netherlands', 'Belgium', 'Germany', 'France', 'Austria', 'Finland'];
const PHRASES = [
  'Two lines at Pyeongtaek stop within six weeks.',
  '两条产线六周内停产，*没有* 其他合格货源。',
  'Purity of 5N and up; `grade` matters, price < yield.',
  '1. wafers\n2. masks\n> quoted by hand\n# and a hash',
  'Ask @everyone? No: only https://example.org/a_b_c says so 🧪.',
  '불화수소 재고는 약 30일.',
];

/** Something fitting to say to a prompt; `mark` makes it unlike any other answer of the run. */
export function writeAnswer(framework: Framework, prompt: Prompt, mark: string, random: Random): Written {
  const evidence = random.pick(['weak', 'fair', 'strong']);
  const common = { evidence: [evidence], source: sourceOf(mark) };
  const choices = choicesOf(framework, prompt);
  if (random.int(8) === 0) {
    const reason = `${mark} nobody has counted it yet`;
    const value = choices === undefined ? {} : { value: ['unknown'] };
    return { values: { ...common, ...value, unknown: reason }, evidence, reads: `unknown: ${reason}` };
  }
  const written = (value: string | readonly string[], reads: string, more: Values = {}): Written => ({
    values: { ...common, ...more, value },
    evidence,
    reads,
  });
  if (choices !== undefined) {
    const choice = random.pick(choices);
    return written([choice.id], choice.label.en);
  }
  switch (prompt.kind) {
    case 'text': {
      const body = Array.from({ length: 1 + random.int(12) }, () => random.pick(PHRASES)).join('\n');
      const text = `${mark} ${body}`.slice(0, prompt.longest - 1).trimEnd();
      return written(text, text);
    }
    case 'number': {
      const amount = prompt.least + random.int(Math.min(prompt.most, 90) - prompt.least + 1);
      const unit = random.pick(prompt.units);
      return written(String(amount), `${amount}`, picked(prompt, unit.id));
    }
    case 'range': {
      const least = prompt.least + random.int(40);
      const most = least + 1 + random.int(40);
      const unit = random.pick(prompt.units);
      return written(`${least}-${most}`, `${least}–${most}`, picked(prompt, unit.id));
    }
    case 'date': {
      const day = 10 + random.int(19);
      return written(`2019-07-${day}`, `July ${day}, 2019`);
    }
    case 'countries': {
      const named = random.shuffled(COUNTRIES).slice(0, Math.min(prompt.most, 1 + random.int(4)));
      return written(named.join(', '), named.join(', '));
    }
    case 'choice':
    case 'criterion':
    case 'likelihood':
    case 'consequence':
      throw new Error(`${prompt.id} has no choices`);
  }
}

/** A form asks for the unit where there are several. */
function picked({ units }: PromptOf<'number' | 'range'>, unit: string): Values {
  return units.length > 1 ? { unit: [unit] } : {};
}

export function sourceOf(mark: string): string {
  return `letter ${mark}`;
}

/** Whether a text that was read is the one that was written. Numbers read with their unit behind them. */
export function readsLike(prompt: Prompt, wanted: string, read: string): boolean {
  const measured = prompt.kind === 'number' || prompt.kind === 'range';
  if (measured && !wanted.startsWith('unknown')) return new RegExp(`^${wanted}(?!\\d)`).test(read);
  return read === wanted;
}
