import { WallTime } from '../../domain/monitoring/cadence.ts';

const CLOCK = /^(?<hour>\d{1,2})(?:[:.]?(?<minute>\d{2}))? ?(?:(?<am>am|a\.m\.)|(?<pm>pm|p\.m\.))?$/;
const SPOKEN =
  /^(?:(?<am>早上|上午)|(?<pm>中午|下午|晚上))?(?<hour>\d{1,2})[点时](?:(?<minute>\d{1,2})分?|(?<half>半)|整)?$/;

/** A time of day as people write it: 9, 9:30, 0930, 9.30 pm, ９：３０, 上午9点, 下午3点半. `undefined` for 24:00 and 9:75. */
export function readTime(typed: string): WallTime | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
  const parts = CLOCK.exec(text)?.groups ?? SPOKEN.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const { hour = '', minute = '0', half, am, pm } = parts;
  const read = Number(hour);
  if ((am !== undefined || pm !== undefined) && (read < 1 || read > 12)) return undefined;
  const hours = am !== undefined ? read % 12 : pm !== undefined ? (read % 12) + 12 : read;
  const minutes = half === undefined ? Number(minute) : 30;
  const time = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  return WallTime.safeParse(time).data;
}
