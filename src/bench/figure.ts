/** One row of the bench. The ratio is what counts: both sides were measured in one run, taking turns. */
export interface Row {
  readonly name: string;
  readonly ours: string;
  readonly baseline: string;
  readonly ratio: number | undefined;
  readonly note: string;
}

/** The value below which such a share of the figures lies. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function compared(name: string, ours: number, baseline: number, unit: string, note: string): Row {
  const shown = (figure: number) => `${figure.toFixed(figure < 100 ? 1 : 0)} ${unit}`;
  return { name, ours: shown(ours), baseline: shown(baseline), ratio: ours / baseline, note };
}

/** Rows under each other, as text. */
export function table(rows: readonly Row[]): string {
  const lines = [
    ['', 'ours', 'baseline', 'ratio', ''],
    ...rows.map(({ name, ours, baseline, ratio, note }) => [
      name,
      ours,
      baseline,
      ratio?.toFixed(2) ?? '',
      note,
    ]),
  ];
  const width = (column: number) => Math.max(...lines.map((line) => line[column]?.length ?? 0));
  return lines
    .map(([name = '', ours = '', baseline = '', ratio = '', note = '']) =>
      [
        name.padEnd(width(0)),
        ours.padStart(width(1)),
        baseline.padStart(width(2)),
        ratio.padStart(width(3)),
        note,
      ]
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
