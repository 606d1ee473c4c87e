import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asTyped, neutral } from '../../src/app/neutral.ts';

describe('cells that a spreadsheet would run', () => {
  test.each(['=1+1', '+1', '-x', '@SUM(A1)', '\tx', '＝1', "'=1", "''@"])('%s', (text) => {
    expect(neutral(text)).toBe(`'${text}`);
    expect(asTyped(neutral(text))).toBe(text);
  });

  test('whatever is said, no cell begins like a formula, and it is read back', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', '=', "'", "'=", '＠'),
        (text, start) => {
          expect(neutral(start + text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
          expect(asTyped(neutral(start + text))).toBe(start + text);
        },
      ),
    ));
});
