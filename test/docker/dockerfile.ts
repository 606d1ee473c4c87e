/** One instruction of a Dockerfile, with the stage it stands in. */
export interface Instruction {
  readonly word: string;
  readonly rest: string;
  /** Counted from 0; -1 before the first `FROM`. */
  readonly stage: number;
}

/** The instructions in their order, comments left out and continued lines put together. */
export function instructionsOf(text: string): readonly Instruction[] {
  const whole = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replace(/\\\n/g, ' ');
  let stage = -1;
  return whole
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, word = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line.trim()) ?? [];
      if (word === 'FROM') stage += 1;
      return { word, rest, stage };
    });
}
