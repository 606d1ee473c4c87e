import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { err, ok, type Result } from '../domain/result.ts';
import type { KnowledgeFault } from './fault.ts';

/** What a YAML file says, or why it cannot be read: each place where it is not YAML, with its line. */
export async function readYaml(
  folder: string,
  file: string,
): Promise<Result<unknown, readonly KnowledgeFault[]>> {
  let source: string;
  try {
    const bytes = await readFile(join(folder, file));
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    return err([{ file, field: '', remedy: whyUnreadable(error) }]);
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    return err(
      problems.map((problem) => {
        const { line, col } = lines.linePos(problem.pos[0]);
        return { file, field: `line ${line}, column ${col}`, remedy: `is not good YAML: ${problem.message}` };
      }),
    );
  }
  try {
    return ok(document.toJS());
  } catch (error) {
    // Too many aliases, or one without its anchor: the parser tells it only now, and without a place.
    return err([{ file, field: '', remedy: `is not good YAML: ${messageOf(error)}` }]);
  }
}

/** The files of one folder inside `folder`, as paths from there; none where it does not exist. */
export async function filesIn(folder: string, sub: string): Promise<readonly string[]> {
  try {
    const names = await readdir(join(folder, sub));
    // Editors leave hidden files behind; they are nobody's knowledge.
    return names.filter((name) => !name.startsWith('.')).map((name) => `${sub}/${name}`);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

function whyUnreadable(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'is missing: add the file';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'is not UTF-8 text: save it as UTF-8';
  return `cannot be read: ${messageOf(error)}`;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
