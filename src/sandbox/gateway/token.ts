/**
 * Any token opens the local Discord, so that nobody needs a real one; only an empty one and the word
 * `invalid` are refused, so that a bot's answer to a bad token can be seen.
 */
export function isTokenValid(token: string): boolean {
  const bare = token.replace(/^Bot /, '').trim();
  return bare !== '' && bare !== 'invalid';
}
