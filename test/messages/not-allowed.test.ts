import { describe, expect, test } from 'vitest';
import { WATCH_ROLES } from '../../src/app/monitor/watch-rights.ts';
import { NO_ROLES, SERVER_ROLES } from '../../src/app/server-roles.ts';
import { RoleId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { watchNotAllowedText } from '../../src/messages/monitor/not-allowed.ts';
import { notAllowedText } from '../../src/messages/not-allowed.ts';
import { speechIn } from '../support/examples-assessment.ts';

const LEADS = RoleId.parse('600000000000000001');
const NAMED = `<@&${LEADS}>`;
const ALL = { contribute: LEADS, facilitate: LEADS, administer: LEADS };

describe.each(LOCALES)('a refusal in %s', (locale) => {
  const plain = speechIn(locale);

  test.each(SERVER_ROLES)('names the role that may %s, where there is one', (needs) => {
    const speech = { ...plain, given: { roles: { ...NO_ROLES, [needs]: LEADS }, contributes: false } };
    expect(notAllowedText(speech, needs)).toContain(NAMED);
    for (const given of [undefined, { roles: NO_ROLES, contributes: true }]) {
      const unnamed = notAllowedText({ ...plain, ...(given && { given }) }, needs);
      expect(unnamed).not.toContain('<@&');
      expect(unnamed).not.toBe(notAllowedText(speech, needs));
    }
  });

  test.each(WATCH_ROLES)('of an item: to %s', (needs) => {
    const speech = { ...plain, given: { roles: ALL, contributes: false } };
    expect(watchNotAllowedText(speech, needs).includes(NAMED)).toBe(needs !== 'view');
    expect(watchNotAllowedText(plain, needs)).not.toContain('<@&');
  });

  test('blames the channel where the role would let them', () => {
    const speech = { ...plain, given: { roles: ALL, contributes: true } };
    expect(notAllowedText(speech, 'contribute')).toBe(notAllowedText(plain, 'contribute'));
    expect(watchNotAllowedText(speech, 'contribute')).toBe(watchNotAllowedText(plain, 'contribute'));
  });
});
