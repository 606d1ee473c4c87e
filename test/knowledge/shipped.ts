import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const SHIPPED = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** A copy of the shipped knowledge that a test may break; gone when the test is over. */
export async function copyOfShipped(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'unchoke-knowledge-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(SHIPPED, folder, { recursive: true });
  return folder;
}

/** Replaces one piece of one file, which must be there. */
export async function edit(folder: string, file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`);
  await writeFile(
    path,
    text.replace(from, () => to),
  );
}
