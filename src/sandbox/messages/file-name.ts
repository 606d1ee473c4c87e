/** The name that a file is kept under: Discord keeps letters, digits and a few signs, and makes the rest underscores. */
export function keptName(name: string): string {
  const cleaned = name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_');
  return cleaned === '' ? 'unknown' : cleaned;
}
