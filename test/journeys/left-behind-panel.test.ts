import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeAssessment } from '../../src/app/assess/change.ts';
import { AssessmentId, ServerId } from '../../src/domain/ids.ts';
import { buttonsOf } from '../support/discord-user.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let thread: string;
beforeAll(async () => {
  journey = await startJourney();
  mina = journey.member('Mina');
  thread = await journey.begin(mina, 'Hydrogen fluoride');
});
afterAll(() => journey.end());

async function recordButtons() {
  const messages = await mina.sees(thread);
  return messages.flatMap((message) =>
    buttonsOf(message).filter((each) => each.custom_id.startsWith('record/')),
  );
}

test('a panel that a killed bot posted and never noted gives way to the next one', async () => {
  const [button] = await recordButtons();
  const id = AssessmentId.parse(button?.custom_id.split('/')[1]);
  // What is on disk when the bot dies between posting a panel and noting where it is.
  await placeAssessment(journey.app, ServerId.parse(journey.guild), id, { panel: null });
  await journey.restart();
  await mina.fill(thread, /^Answer: Trigger/, plain(['threat']));

  await mina.run(thread, 'assess resume');

  expect(await recordButtons()).toHaveLength(1);
  expect(await mina.reads(thread)).toContain('This panel has moved');
});
