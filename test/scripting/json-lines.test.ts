import { Readable, Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerLines, type Line, LONGEST_LINE } from '../../src/scripting/json-lines.ts';

/** Collects what is written. Takes one chunk at a time, and each only when the event loop has turned. */
function slow(): { output: Writable; lines: () => readonly string[] } {
  const chunks: string[] = [];
  const output = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      void turn().then(() => done());
    },
  });
  return { output, lines: () => chunks.join('').split('\n').slice(0, -1) };
}

const echo = (line: Line) => Promise.resolve('text' in line ? line.text : 'too long');

async function answered(chunks: readonly (string | Uint8Array)[]): Promise<readonly unknown[]> {
  const { output, lines } = slow();
  await answerLines(Readable.from(chunks.map((each) => Buffer.from(each))), output, echo);
  return lines().map((line): unknown => JSON.parse(line));
}

test.each([
  ['lines', ['a\nb\n'], ['a', 'b']],
  ['a last line without its end', ['a\nb'], ['a', 'b']],
  ['blank lines', ['a\n\n  \nb\n'], ['a', 'b']],
  ['lines as Windows ends them', ['a\r\nb\r\n'], ['a\r', 'b\r']],
  ['a mark at the beginning', ['\uFEFFa\n'], ['a']],
  ['breaks that are none', ['a\u2028b\u0085c\n'], ['a\u2028b\u0085c']],
  ['nothing', [], []],
])('reads %s', async (_, chunks, lines) => {
  expect(await answered(chunks)).toEqual(lines);
});

test('wherever the input is cut, inside a character too', async () => {
  const text = '{"text":"光刻胶九成五靠进口"}\n{"text":"𠮷"}\n';
  const bytes = Buffer.from(text);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 8 }), async (cuts) => {
      const ends = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
      const chunks = ends.slice(1).map((end, index) => bytes.subarray(ends[index], end));
      expect(await answered(chunks)).toEqual(text.trimEnd().split('\n'));
    }),
    { numRuns: 30 },
  );
});

test('a line that would fill the memory is told, and the next is read', async () => {
  const piece = 'x'.repeat(LONGEST_LINE / 4);
  expect(await answered([piece, piece, piece, piece, 'x', '\nnext\n'])).toEqual(['too long', 'next']);
});

test('no line is read before the one before it is answered and taken', async () => {
  const order: string[] = [];
  const input = Readable.from(
    (function* () {
      for (const name of ['a', 'b', 'c']) {
        order.push(`read ${name}`);
        yield Buffer.from(`${name}\n`);
      }
    })(),
    { highWaterMark: 1 },
  );
  const { output } = slow();
  output.on('drain', () => order.push('taken'));
  await answerLines(input, output, async (line) => {
    await turn();
    if ('text' in line) order.push(`answer ${line.text}`);
    return line;
  });
  const answers = order.filter((each) => each !== 'taken' && !each.startsWith('read'));
  expect(answers).toEqual(['answer a', 'answer b', 'answer c']);
  expect(order.indexOf('answer b')).toBeGreaterThan(order.indexOf('taken'));
});
