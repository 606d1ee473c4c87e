import { describe, expect, test } from 'vitest';
import { AssessmentId } from '../../../src/domain/ids.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { sourcesOf } from '../../../src/domain/register/sources.ts';
import { sourcesView } from '../../../src/messages/register/sources-view.ts';
import { assessmentWith, NOW, speechIn } from '../../support/examples-assessment.ts';
import { day, pick, source, words } from '../../support/examples-entries.ts';
import { sourceOf } from '../../support/examples-simulation.ts';
import { expectSendable } from '../../support/sendable.ts';

const HOSTILE = ['*', '料', '<', '😀', '\\', '`', '@everyone '];

describe.each(LOCALES)('the sources of thirty technologies, in %s', (locale) => {
  test.each(HOSTILE)('fit a message on every page, whatever the names are made of: %j', (sign) => {
    const entries = [1, 2, 3].map((id) =>
      source(id, {
        supplier: words(sign.repeat(200).slice(0, 200)),
        state: pick('qualified'),
        bound: pick('contract'),
        expires: day('2026-09-24'),
      }),
    );
    const all = Array.from({ length: 30 }, (_, index) => {
      const id = AssessmentId.parse(`a${String(index).padStart(9, '0')}`);
      const technology = sign.repeat(100).slice(0, 100);
      return sourcesOf({ ...assessmentWith({ entries }), id, technology, private: true }, NOW);
    });
    for (const page of [0, 4, 99]) expectSendable(sourcesView(speechIn(locale), all, page));
  });
});

test('no page is past the last one, and none is needed for nothing', () => {
  const empty = JSON.stringify(sourcesView(speechIn('en'), [], 7));
  expect(empty).toContain('/assess start');
  expect(empty).not.toContain('Page');
});

test.each([
  [{}, /✅ .* · 1 of 1 qualified"/],
  [{ weeks: 0 }, /⚠️ .* · 1 of 1 qualified, 0 of which count in a cut-off/],
] as const)('only what counts is ticked: %j', (given, told) => {
  const all = [sourcesOf(assessmentWith({ entries: [sourceOf(1, given)] }), NOW)];
  expect(JSON.stringify(sourcesView(speechIn('en'), all, 0))).toMatch(told);
});
