import type { WatchRole } from '../../app/monitor/watch-rights.ts';
import { role, type Speech } from '../speech.ts';
import { monitorFailureWords } from '../words/monitor-failures.ts';

/** Why somebody may not do something with an item, and whom to ask: by its role, where the server gave it to one. */
export function watchNotAllowedText(speech: Speech, needs: WatchRole): string {
  const { notAllowed, notAllowedByRole } = monitorFailureWords[speech.locale];
  if (needs === 'view' || speech.given === undefined) return notAllowed[needs];
  const { roles, contributes } = speech.given;
  const id = roles[needs === 'manage' ? 'facilitate' : 'contribute'];
  // Who may contribute by the server's roles is kept from it by the channel.
  if (id === null || (needs === 'contribute' && contributes)) return notAllowed[needs];
  return notAllowedByRole[needs](role(id));
}
