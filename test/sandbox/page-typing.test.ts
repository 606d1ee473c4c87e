import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

// The page is browser JavaScript, outside of what this project's types cover: hence loaded by address.
const page = new URL('../../src/sandbox/page/browser/', import.meta.url);
type Filled<T> = { value: T } | { wrong: string };
const { checkNumber, checkText }: Rules = await import(new URL('field-rules.js', page).href);
const { startedMention, withMentions }: Mentions = await import(new URL('mention-typing.js', page).href);

interface Rules {
  checkNumber(typed: string, limits: { whole: boolean; min?: number; max?: number }): Filled<number>;
  checkText(value: string, limits: { min?: number; max: number }): Filled<string>;
}

interface Mentions {
  startedMention(text: string, caret: number): { sign: string; typed: string; from: number } | undefined;
  withMentions(text: string, taken: ReadonlyMap<string, string>): string;
}

describe('a number as people type it', () => {
  test.each([
    ['7', 7],
    [' 7 ', 7],
    ['-3', -3],
    ['−3', -3],
    ['+4', 4],
    ['2.5', 2.5],
    ['2,5', 2.5],
    ['２．５', 2.5],
    ['0,25', 0.25],
    ['1.000', 1],
  ])('%s is %d', (typed, value) => {
    expect(checkNumber(typed, { whole: false })).toEqual({ value });
  });

  test.each([
    ['1,000', false, 'without a comma between thousands'],
    ['1,000.5', false, 'must be a number'],
    ['about 3', false, 'must be a number'],
    ['1e3', false, 'must be a number'],
    ['.', false, 'must be a number'],
    ['2.5', true, 'must be a whole number'],
    ['99999999999999999999', true, 'must be a whole number'],
    ['11', true, '10 or less'],
    ['0', true, '1 or more'],
  ])('%s is none, and why is said', (typed, whole, sentence) => {
    expect(checkNumber(typed, { whole, min: whole ? 1 : 0, max: whole ? 10 : 1e6 })).toEqual({
      wrong: expect.stringContaining(sentence),
    });
  });

  test('whatever whole number is written, it is read', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(checkNumber(String(value), { whole: true })).toEqual({ value });
      }),
    );
  });
});

test('a text is as long as it may be, in the units that Discord counts', () => {
  expect(checkText('😀😀', { max: 4 })).toEqual({ value: '😀😀' });
  expect(checkText('😀😀', { max: 3 })).toEqual({ wrong: expect.stringContaining('it has 4') });
  expect(checkText('a', { min: 2, max: 4 })).toEqual({ wrong: expect.stringContaining('at least 2') });
  expect(checkText('', { min: 2, max: 4 })).toEqual({ value: '' });
});

describe('a mention that is being typed', () => {
  test.each([
    ['@', { sign: '@', typed: '', from: 0 }],
    ['look @Ju', { sign: '@', typed: 'Ju', from: 5 }],
    ['see #gen', { sign: '#', typed: 'gen', from: 4 }],
    ['（@', undefined],
    ['mail a@b', undefined],
    ['@Jun is', undefined],
    ['# Heading', undefined],
  ])('%s', (text, started) => {
    expect(startedMention(text, text.length)).toEqual(started);
  });

  test('is looked for where the caret stands', () => {
    expect(startedMention('@Ju and more', 3)).toEqual({ sign: '@', typed: 'Ju', from: 0 });
    expect(startedMention('@Ju and more', 12)).toBeUndefined();
  });
});

describe('what was taken from the list', () => {
  const taken = new Map([
    ['@Jun', '<@1>'],
    ['@June', '<@2>'],
    ['#general', '<#3>'],
    ['@a.b$&', '<@&4>'],
  ]);

  test.each([
    ['@Jun and @June, see #general.', '<@1> and <@2>, see <#3>.'],
    ['@Junior is somebody else', '@Junior is somebody else'],
    ['@a.b$& @axb', '<@&4> @axb'],
    ['@Ada was never taken', '@Ada was never taken'],
  ])('becomes a mention: %s', (text, sent) => {
    expect(withMentions(text, taken)).toBe(sent);
  });

  test('nothing else changes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/[@#]/.test(text));
        expect(withMentions(text, taken)).toBe(text);
      }),
    );
  });
});
