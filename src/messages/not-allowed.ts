import type { Role } from '../app/actor.ts';
import { role, type Speech } from './speech.ts';
import { failureWords } from './words/failures.ts';

/** Why somebody may not do something, and whom to ask: by its role, where the server gave it to one. */
export function notAllowedText(speech: Speech, needs: Role): string {
  const { notAllowed, notAllowedByRole } = failureWords[speech.locale];
  if (needs === 'view' || speech.given === undefined) return notAllowed[needs];
  const { roles, contributes } = speech.given;
  const id = roles[needs];
  // Who may contribute by the server's roles is kept from it by the channel.
  if (id === null || (needs === 'contribute' && contributes)) return notAllowed[needs];
  return notAllowedByRole[needs](role(id));
}
