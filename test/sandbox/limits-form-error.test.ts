import { expect, test } from 'vitest';
import { formErrorBody } from '../../src/sandbox/limits/violation.ts';

const violation = (path: string, code = 'C') => ({ path, code, message: `${code}!` });
const told = (body: unknown) => JSON.parse(JSON.stringify(body));

test('errors are nested by path, all of one place together', () => {
  const body = formErrorBody([
    violation('components.0.label'),
    violation('components.0', 'D'),
    violation('components.0', 'E'),
  ]);
  expect(told(body)).toEqual({
    code: 50035,
    message: 'Invalid Form Body',
    errors: {
      components: {
        0: {
          _errors: [
            { code: 'D', message: 'D!' },
            { code: 'E', message: 'E!' },
          ],
          label: { _errors: [{ code: 'C', message: 'C!' }] },
        },
      },
    },
  });
});

test('what concerns the body itself stands at the top', () => {
  expect(told(formErrorBody([violation('')])).errors).toEqual({ _errors: [{ code: 'C', message: 'C!' }] });
});

test('keys from outside cannot reach the prototype of objects', () => {
  formErrorBody([violation('__proto__.polluted'), violation('constructor.prototype.polluted')]);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect('polluted' in {}).toBe(false);
});
