import { expect, test } from 'vitest';
import { readAgreementForm, readRatingForm } from '../../src/app/assess/rating-form.ts';

const picked = { likelihood: 'likely', consequence: 'major' };

test.each([
  [
    { ...picked, evidence: 'strong', reason: ' Two fabs\r\nstop ' },
    { ...picked, evidence: 'strong', reason: 'Two fabs\nstop' },
  ],
  [
    { ...picked, evidence: 'weak', reason: '' },
    { ...picked, evidence: 'weak' },
  ],
  [picked, { ...picked, evidence: 'fair' }],
  [
    { ...picked, evidence: 'certain', reason: '\u200B' },
    { ...picked, evidence: 'fair' },
  ],
])('%j is a rating', (fields, rating) => {
  expect(readRatingForm(fields)).toEqual({ ok: true, value: rating });
});

test.each([
  [{}, { what: 'no-likelihood' }],
  [{ consequence: 'major' }, { what: 'no-likelihood' }],
  [{ likelihood: 'major', consequence: 'major' }, { what: 'no-likelihood' }],
  [{ likelihood: 'likely' }, { what: 'no-consequence' }],
  [{ likelihood: 'likely', consequence: '' }, { what: 'no-consequence' }],
  [
    { ...picked, reason: '😀'.repeat(1001) },
    { what: 'too-long', most: 1000 },
  ],
])('%j is none', (fields, problem) => {
  expect(readRatingForm(fields)).toEqual({ ok: false, error: problem });
});

test('what is agreed needs a reason, and bears no evidence of its own', () => {
  const reason = 'The control is in force';
  expect(readAgreementForm({ ...picked, evidence: 'weak', reason })).toEqual({
    ok: true,
    value: { ...picked, reason },
  });
  expect(readAgreementForm({ ...picked, reason: ' ' })).toEqual({ ok: false, error: { what: 'no-reason' } });
  expect(readAgreementForm({ reason })).toEqual({ ok: false, error: { what: 'no-likelihood' } });
});
