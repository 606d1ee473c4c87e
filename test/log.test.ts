import { describe, expect, test } from 'vitest';
import { told, worthALine } from '../src/log.ts';

const thrown = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return JSON.stringify(told(error));
  }
  throw new Error('nothing was thrown');
};

describe('a line of the log', () => {
  test('says what an error is and where, with its cause', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const line = told(new TypeError('it did not work', { cause }));
    expect(line).toMatchObject({
      name: 'TypeError',
      message: 'it did not work',
      cause: { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' },
    });
    expect(JSON.stringify(line)).toContain('log.test.ts');
  });

  test.each([
    ['a text that is no JSON', () => JSON.parse('our weak point')],
    [
      'a quotation',
      () => {
        throw new Error('cannot read "our weak point" of \'our weak point\'');
      },
    ],
    [
      'a token',
      () => {
        throw new Error('Bot our-weak-point-our-weak-point was refused');
      },
    ],
    [
      'the address of a database',
      () => {
        throw new Error('postgres://me:our_weak_point@db/x is away, our weak'.slice(0, 46));
      },
    ],
    [
      'a cause',
      () => {
        throw new Error('outer', { cause: new Error('no such “our weak point”') });
      },
    ],
  ])('never repeats what somebody typed, or a secret: %s', (_, work) => {
    expect(thrown(work)).not.toMatch(/our.weak.point/);
  });

  test('a message with a line that looks like a place is not taken for one', () => {
    const { stack } = told(new Error('failed\n    at "our secret plant"')) as { stack: readonly string[] };
    expect(stack.join()).not.toContain('our secret plant');
  });

  test('what is in itself ends somewhere', () => {
    const error = new Error('round');
    error.cause = error;
    const detail: Record<string, unknown> = {};
    detail['self'] = detail;
    expect(JSON.stringify([told(error), worthALine({ detail })])).toContain('…');
  });

  test('tells of what is no error as well', () => {
    expect(told('just so')).toBe('just so');
    expect(told(undefined)).toBe('undefined');
  });

  test.each([
    ['what a thread died of', { fault: 'Error: no glyph in "our weak point"\n    at draw (paint.ts:1:1)' }],
    ['a text of two lines', { fault: 'Unexpected token, "our\nweak point" is not valid JSON' }],
    [
      'what the database said',
      { failure: { code: 'store-unavailable', cause: '22P02: bad “our weak point”' } },
    ],
    [
      'an error by another name',
      { second: new Error("Bot our-weak-point-our-weak-point and 'our weak point'") },
    ],
    ['one of several', { causes: [new Error('`our weak point`')] }],
  ])('has no text as it came, wherever it stands: %s', (_, details) => {
    const line = JSON.stringify(worthALine(details));
    expect(line).not.toMatch(/our.{0,2}weak.point/);
    expect(line).toMatch(/…/);
  });

  test('keeps what is no text, and what names documents', () => {
    const details = { server: '100000000000000001', due: ['1/watch/a'], bytes: 12, gone: null, seen: true };
    expect(worthALine(details)).toEqual(details);
  });
});
