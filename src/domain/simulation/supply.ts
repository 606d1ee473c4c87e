/** One way in which a cut-off that begins today can go. Times in days, amounts as a share of today's use. */
export interface Course {
  /** How long stock would last at today's use. */
  readonly stock: number;
  readonly demand: number;
  /** When the substitute meets the whole demand, and from when on it delivers, in even steps up to that. */
  readonly recovery: number;
  readonly firstDelivery: number;
  /** What else delivers, each from its day on, in the order of days. */
  readonly sources: readonly { readonly from: number; readonly share: number }[];
}

/** What becomes of supply in one such case. */
export interface Shortfall {
  /** When stock ends although others deliver, if no substitute ever came; `Infinity` where others meet all demand. */
  readonly survive: number;
  /** From stock's end to the day on which demand is met again, in days; 0 where it is met all the time. */
  readonly gap: number;
  /** When that gap begins; the day on which demand is met again where there is none. */
  readonly begins: number;
  /** As much of the gap as nothing at all is delivered. */
  readonly stop: number;
  /** What is missing over the whole gap, in days of today's use: so much more stock would have closed it. */
  readonly unmet: number;
}

/** Less than a tenth of a second is what arithmetic leaves over, and no gap. */
const NEGLIGIBLE = 1e-6;

/**
 * Stock covers what deliveries leave open of the demand; deliveries begin and stay, so that what is open never grows and
 * there is one gap at most. Followed from one change of deliveries to the next, where what is open falls evenly, so
 * nothing is lost between steps. A surplus is not put into stock.
 */
export function shortfallOf(course: Course): Shortfall {
  const { stock, demand, recovery, sources } = course;
  const survive = lastsWithout(course);
  const starts = Math.min(course.firstDelivery, recovery);
  // What the substitute adds to its deliveries each day.
  const growth = recovery > starts ? demand / (recovery - starts) : 0;
  let left = stock;
  let unmet = 0;
  let begins = Number.POSITIVE_INFINITY;
  let met = recovery;
  let supplied = 0;
  let at = 0;
  let next = 0;
  while (at < recovery) {
    for (let source = sources[next]; source !== undefined && source.from <= at; source = sources[next]) {
      supplied += source.share;
      next += 1;
    }
    const growing = at >= starts;
    const open = demand - supplied - (growing ? growth * (at - starts) : 0);
    if (open <= 0) {
      met = at;
      break;
    }
    const slope = growing ? growth : 0;
    const change = Math.min(sources[next]?.from ?? recovery, growing ? recovery : starts, recovery);
    const covered = slope > 0 ? at + open / slope : Number.POSITIVE_INFINITY;
    const until = Math.min(change, covered);
    const length = until - at;
    const area = length * (open - (slope * length) / 2);
    if (left >= area) {
      left -= area;
    } else {
      if (!Number.isFinite(begins)) begins = at + timeToUse(left, open, slope);
      unmet += area - left;
      left = 0;
    }
    at = until;
    if (covered <= change) {
      met = until;
      break;
    }
  }
  const gap = met - Math.min(begins, met);
  if (gap <= NEGLIGIBLE) return { survive, gap: 0, begins: met, stop: 0, unmet: 0 };
  const delivers = Math.min(starts, sources.find(({ share }) => share > 0)?.from ?? recovery);
  return { survive, gap, begins, stop: Math.max(0, Math.min(delivers, met) - begins), unmet };
}

/** How long an amount lasts of which `open` a day is used at first, and less by `slope` each day. */
function timeToUse(amount: number, open: number, slope: number): number {
  if (slope === 0) return amount / open;
  return (open - Math.sqrt(Math.max(0, open * open - 2 * slope * amount))) / slope;
}

function lastsWithout({ stock, demand, sources }: Course): number {
  let left = stock;
  let supplied = 0;
  let at = 0;
  for (const { from, share } of sources) {
    const open = demand - supplied;
    if (open <= 0) return Number.POSITIVE_INFINITY;
    const used = (from - at) * open;
    if (used > left) return at + left / open;
    left -= used;
    supplied += share;
    at = from;
  }
  const open = demand - supplied;
  return open <= 0 ? Number.POSITIVE_INFINITY : at + left / open;
}
