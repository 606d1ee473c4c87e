/** The stretch of an axis, and where it is labelled. */
export interface Axis {
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly number[];
}

/** Beyond this a picture could not tell two numbers apart anyway. */
const FARTHEST = 1e15;
const PADDING = 0.08;

/** An axis over some numbers, with a little room at both ends and about so many round numbers on it. */
export function valueAxis(values: readonly number[], wanted = 5): Axis {
  const finite = values
    .filter((each) => !Number.isNaN(each))
    .map((each) => Math.min(FARTHEST, Math.max(-FARTHEST, each)));
  const lowest = Math.min(...finite, ...(finite.length === 0 ? [0] : []));
  const highest = Math.max(...finite, ...(finite.length === 0 ? [0] : []));
  // Numbers that are all the same stand in the middle of something.
  const span = highest - lowest || Math.max(1, Math.abs(highest) * 0.2);
  const middle = (lowest + highest) / 2;
  const half = span * (0.5 + PADDING);
  const [least, most] = [middle - half, middle + half];
  const whole = finite.every(Number.isInteger);
  const step = Math.max(whole ? 1 : 0, roundStep(span / wanted));
  // Nothing that is counted from zero is labelled below it.
  const from = lowest >= 0 ? Math.max(0, least) : least;
  const ticks: number[] = [];
  for (let n = Math.ceil(from / step); n * step <= most && ticks.length < 12; n += 1) ticks.push(n * step);
  return { least, most, ticks };
}

/** How many digits behind the point tell the numbers on an axis apart. */
export function digitsFor({ ticks }: Axis): number {
  const [first = 0, second = first + 1] = ticks;
  return Math.max(0, Math.min(12, -Math.floor(Math.log10(second - first) + 1e-9)));
}

/** 1, 2 or 5 times a power of ten, as near above as there is. */
export function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10;
  return step * power;
}
