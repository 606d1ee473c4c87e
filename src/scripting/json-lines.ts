import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** In UTF-16 units. A longer line is no input of ours, and must not fill the memory. */
export const LONGEST_LINE = 4_000_000;

/** A line of input, or that it was too long to be kept. */
export type Line = { readonly text: string } | { readonly tooLong: true };

/**
 * Answers each line of `input` with one line of `output`, in order. A line is read only when the one before is answered
 * and the output has taken it, so that memory does not grow with the input. Blank lines are passed over. Resolves when
 * the input has ended and everything is written.
 */
export async function answerLines(
  input: Readable,
  output: Writable,
  answer: (line: Line) => Promise<unknown>,
): Promise<void> {
  for await (const line of linesOf(input)) {
    if ('text' in line && line.text.trim() === '') continue;
    const written = output.write(`${JSON.stringify(await answer(line))}\n`);
    if (!written) await once(output, 'drain');
  }
}

/**
 * Lines end with a line feed alone: `node:readline` would also break at U+2028, which may stand in JSON as it is. A
 * byte order mark, with which some programs begin a file, is taken off by the decoder.
 */
async function* linesOf(input: Readable): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let kept: string[] = [];
  let length = 0;
  const take = (piece: string) => {
    length += piece.length;
    if (length <= LONGEST_LINE) kept.push(piece);
    else kept = [];
  };
  const finish = (): Line => {
    const line: Line = length > LONGEST_LINE ? { tooLong: true } : { text: kept.join('') };
    kept = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n');
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) yield finish();
      take(piece);
    }
  }
  take(decoder.decode());
  if (length > 0) yield finish();
}
