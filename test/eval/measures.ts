/** Something that was labelled, and what it came out as. */
export interface Pair<T extends string> {
  readonly expected: T;
  readonly found: T;
}

/** The mean of the F1 scores of all labels that were expected or found at all. */
export function macroF1<T extends string>(labels: readonly T[], pairs: readonly Pair<T>[]): number {
  const scores = labels.flatMap((label) => {
    const right = pairs.filter(({ expected, found }) => expected === label && found === label).length;
    const touched = pairs.filter(({ expected, found }) => expected === label || found === label).length;
    return touched === 0 ? [] : [(2 * right) / (touched + right)];
  });
  return scores.reduce((sum, each) => sum + each, 0) / scores.length;
}

/** A row for each label that was expected, a column for each that was found. */
export function confusion<T extends string>(
  labels: readonly T[],
  pairs: readonly Pair<T>[],
): readonly string[] {
  const count = (row: T, column: T) =>
    pairs.filter(({ expected, found }) => expected === row && found === column).length;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['labelled \\ found', ...labels]),
    line(['---', ...labels.map(() => '---:')]),
    ...labels.map((row) => line([row, ...labels.map((column) => String(count(row, column)))])),
  ];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
