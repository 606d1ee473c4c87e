// Not from 'date-fns' itself: that loads three hundred files, which takes a second.
import { add } from 'date-fns/add';

const pattern =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** `start` plus an ISO 8601 duration of whole units; null when the text is not one, or leaves the calendar. */
export function addDuration(start: Date, duration: string): Date | null {
  const match = pattern.exec(duration);
  if (!match) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  // Days and weeks are exact multiples of 24 hours: local clock changes of the machine must not leak in.
  const calendar = years + months === 0 ? start : add(start, { years, months });
  const ms = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000;
  const end = new Date(calendar.getTime() + ms);
  return Number.isNaN(end.getTime()) ? null : end;
}
