/** Days of a unit of time. Months and years are those of the Gregorian calendar on average. */
export const DAYS: Readonly<Record<string, number>> = {
  days: 1,
  weeks: 7,
  months: 30.436875,
  years: 365.2425,
};
