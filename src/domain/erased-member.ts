import { MemberId } from './ids.ts';

/**
 * Who stands where a member was who had their data deleted: the n-th of a server, as long as the id in whose place it
 * is. Discord gives no id that begins with a zero, so that it is nobody's, and draws it as an unknown user.
 */
export function erasedMember(n: number, instead: MemberId): MemberId {
  return MemberId.parse(String(n).padStart(instead.length, '0'));
}

export function isErased(id: string): boolean {
  return id.startsWith('0');
}
