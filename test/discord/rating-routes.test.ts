import { beforeEach, describe, expect, test } from 'vitest';
import type { Action, ActionOf } from '../../src/app/actions.ts';
import type { App } from '../../src/app/app.ts';
import type { Failure } from '../../src/app/failure.ts';
import {
  accord,
  agree,
  agreed,
  rate,
  rated,
  ratings,
  reveal,
  revealed,
} from '../../src/discord/components/rating.ts';
import type { Redrawing, Route } from '../../src/discord/components/route.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import type { Ballot } from '../../src/domain/assessment/ballot.ts';
import type { Result } from '../../src/domain/result.ts';
import { failureView } from '../../src/messages/failures.ts';
import type { FormView, View } from '../../src/messages/view.ts';
import { actor, auditOf, CHANNEL, memoryApp, sceneOf, stored } from '../support/examples-app.ts';
import { ADA, assessmentWith, JUN, MINA, NOW, speechIn } from '../support/examples-assessment.ts';
import { AGREED, ballot, REVEALED } from '../support/examples-ratings.ts';
import { read } from '../support/examples-view.ts';

const PICKED = { likelihood: 'rare', consequence: 'minor', evidence: 'fair' };
const CLOSED = { closure: { decision: 'treated', by: MINA, at: NOW, concerns: [] } };

let app: App;
let id: Assessment['id'];
beforeEach(async () => {
  app = memoryApp();
  id = (await stored(app, assessmentWith({ ballots: { inherent: ballot() } }))).id;
});

function rateAgain(inherent: Ballot, more: Partial<Assessment> = {}) {
  return stored(app, assessmentWith({ ballots: { inherent }, ...more }));
}

/** What comes of a press by a member, or of a form that they send. */
function press<
  D extends 'ratings' | 'rate' | 'rated' | 'reveal' | 'revealed' | 'agree' | 'agreed' | 'accord',
>(
  route: Route<ActionOf<D>>,
  name: D,
  member: Parameters<typeof actor>[0],
  fields: Readonly<Record<string, string>> = {},
): Promise<Result<FormView | Redrawing | View, Failure>> {
  const action = { do: name, assessment: id, of: 'inherent' } as Action as ActionOf<D>;
  const scene = sceneOf(app, actor({ here: CHANNEL, ...member }));
  const given = { picked: [], fields, typed: [fields['reason'] ?? ''] };
  return route.answers === 'form' ? route.open(scene, action, given) : route.run(scene, action, given);
}

describe('a form that cannot be taken', () => {
  test('says what to do, and opens again as it was filled', async () => {
    const filled = { consequence: 'minor', evidence: 'weak', reason: 'Nobody has threatened anything' };
    const sent = await press(rated, 'rated', { id: ADA }, filled);
    if (sent.ok) return expect.fail();
    expect(read(failureView(speechIn('en'), sent.error))).toMatchInlineSnapshot(`
      "(caution)
      No likelihood was picked. Pick one of the five steps; without it there is no level. What you typed is kept.
      [Open the form again]"
    `);
    expect(read(failureView(speechIn('zh-CN'), sent.error))).toContain('你填写的内容已保留。');

    const again = await press(rate, 'rate', { id: ADA });
    if (!again.ok || !('fields' in again.value)) return expect.fail();
    const stand = again.value.fields.map((each) =>
      each.kind === 'select' ? each.options.find((one) => one.chosen)?.value : 'value' in each && each.value,
    );
    expect(stand).toEqual([undefined, 'minor', 'weak', 'Nobody has threatened anything']);
  });

  test('is forgotten once the rating is taken', async () => {
    await press(rated, 'rated', { id: ADA }, { consequence: 'minor', reason: 'Old' });
    const taken = await press(rated, 'rated', { id: ADA }, { ...PICKED, reason: 'New' });
    expect(taken.ok).toBe(true);
    expect(JSON.stringify(await press(rate, 'rate', { id: ADA }))).toContain('"value":"New"');
  });

  test('of an agreement without a reason is kept as well', async () => {
    await rateAgain(ballot({ revealed: REVEALED }));
    const sent = await press(agreed, 'agreed', { id: MINA }, { ...PICKED, reason: ' ' });
    expect(sent).toMatchObject({ error: { code: 'rating-not-understood', form: 'agree' } });
    const again = await press(agree, 'agree', { id: MINA });
    expect(JSON.stringify(again)).toMatch(/"value":"rare",[^}]*"chosen":true/);
  });

  test('because the assessment is closed gives back what was written', async () => {
    await rateAgain(ballot(), CLOSED);
    const sent = await press(rated, 'rated', { id: ADA }, { ...PICKED, reason: 'Mine' });
    expect(sent).toMatchObject({
      error: { code: 'form-not-taken', why: { code: 'closed' }, typed: ['Mine'] },
    });
  });
});

describe('refused', () => {
  const cases = {
    'a reveal by who does not facilitate': [
      ballot(),
      () => press(reveal, 'reveal', { id: JUN }),
      { code: 'not-allowed', needs: 'facilitate' },
    ],
    'a reveal of nothing': [
      ballot({ votes: [] }),
      () => press(reveal, 'reveal', { id: MINA }),
      { code: 'nothing-rated', of: 'inherent' },
    ],
    'a reveal by who does not facilitate, pressed twice': [
      ballot(),
      () => press(revealed, 'revealed', { id: JUN }),
      { code: 'not-allowed', needs: 'facilitate' },
    ],
    'a reveal that somebody else was quicker with': [
      ballot({ revealed: REVEALED }),
      () => press(revealed, 'revealed', { id: MINA }),
      { code: 'already-revealed', of: 'inherent' },
    ],
    'a second reveal': [
      ballot({ revealed: REVEALED }),
      () => press(reveal, 'reveal', { id: MINA }),
      { code: 'already-revealed', of: 'inherent' },
    ],
    'the form of an agreement by who does not facilitate': [
      ballot({ revealed: REVEALED }),
      () => press(agree, 'agree', { id: JUN }),
      { code: 'not-allowed', needs: 'facilitate' },
    ],
    'the form of an agreement on what is secret': [
      ballot(),
      () => press(agree, 'agree', { id: MINA }),
      { code: 'not-revealed', of: 'inherent' },
    ],
    'an agreement on what is secret': [
      ballot(),
      () => press(agreed, 'agreed', { id: MINA }, { ...PICKED, reason: 'Because' }),
      {
        code: 'form-not-taken',
        why: { code: 'not-revealed', of: 'inherent' },
        typed: ['Because'],
      },
    ],
    'going along with what one said oneself': [
      ballot({ revealed: REVEALED, agreed: AGREED }),
      () => press(accord, 'accord', { id: MINA }),
      { code: 'nothing-to-accord', of: 'inherent' },
    ],
    'the form of a rating by who only reads': [
      ballot(),
      () => press(rate, 'rate', { id: JUN, rights: { write: false } }),
      { code: 'not-allowed', needs: 'contribute' },
    ],
    'a look by who may not see it': [
      ballot(),
      () => press(ratings, 'ratings', { id: JUN, rights: { see: false } }),
      { code: 'no-such-assessment' },
    ],
  } as const;
  test.each(Object.entries(cases))('%s', async (_what, [inherent, pressed, error]) => {
    await rateAgain(inherent);
    const refused = await pressed();
    expect(refused).toEqual({ ok: false, error });
    if (refused.ok) return;
    for (const locale of ['en', 'zh-CN'] as const) {
      expect(read(failureView(speechIn(locale), refused.error))).toMatch(/[.。]/);
    }
    expect(await auditOf(app, id)).toEqual([]);
  });
});

test('a rating is on record as given, and after the reveal as what', async () => {
  await press(rated, 'rated', { id: ADA }, { ...PICKED, reason: 'They bluff' });
  await press(reveal, 'reveal', { id: MINA });
  expect(await auditOf(app, id), 'asking whether to reveal is on no record').toHaveLength(1);
  await press(revealed, 'revealed', { id: MINA });
  await press(rated, 'rated', { id: JUN }, { ...PICKED, reason: 'I have changed my mind' });
  const [late, shown, secret] = await auditOf(app, id);
  expect(secret).toEqual({ at: expect.any(String), by: ADA, subject: id, action: 'rated', part: 'inherent' });
  expect(JSON.stringify(shown?.after)).toContain('They bluff');
  expect(late).toMatchObject({ action: 'rated', after: { late: true, reason: 'I have changed my mind' } });
});
