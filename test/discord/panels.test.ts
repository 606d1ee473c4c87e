import { expect, test } from 'vitest';
import { isPanel } from '../../src/discord/panels.ts';
import { render } from '../../src/discord/render.ts';
import { STAGES } from '../../src/domain/framework/names.ts';
import { AssessmentId, PromptId } from '../../src/domain/ids.ts';
import { comparison, movedNotice, savedNotice, startedNotice } from '../../src/messages/notices.ts';
import { statusView } from '../../src/messages/overview.ts';
import { panelView } from '../../src/messages/panel.ts';
import { recordView } from '../../src/messages/record.ts';
import type { View } from '../../src/messages/view.ts';
import { answered, assessmentWith, JUN, slot, speechIn, text } from '../support/examples-assessment.ts';

const speech = speechIn('en');
const waiting = answered(text('Three fabs'), { by: JUN, version: 2 });
const assessment = assessmentWith({ stage: 'assess' }, { affected: slot(text('Two fabs'), waiting) });

/** Whether a message that shows this counts as a panel; what discord.js reads back turns into the same JSON. */
function isTaken(view: View, id = assessment.id): boolean {
  return Reflect.apply(isPanel, undefined, [{ components: render(view).components }, id]);
}

test.each(STAGES)('a panel on which %s is on view is known as the panel of its assessment', (viewed) => {
  const view = panelView(speech, assessment, viewed);
  expect(isTaken(view)).toBe(true);
  expect(isTaken(view, AssessmentId.parse('a000000002'))).toBe(false);
});

test.each([
  ['a comparison', comparison(speech, assessment, PromptId.parse('affected'))],
  ['the record', recordView(speech, assessment, { page: 0 })],
  ['the status', statusView(speech, assessment)],
  ['where a panel went', movedNotice(speech, 'https://discord.com/channels/1/2/3')],
  ['what was saved from somewhere else', savedNotice(speech, assessment.id)],
  ['how it began', startedNotice(speech, assessment)],
])('%s is no panel', (_, view) => {
  expect(isTaken(view ?? expect.fail())).toBe(false);
});
