import { Instant } from '../../../../src/domain/ids.ts';
import {
  type Cadence,
  type DaysOff,
  NO_DAYS_OFF,
  RHYTHMS,
} from '../../../../src/domain/monitoring/cadence.ts';
import { nextOccurrences } from '../../../../src/domain/monitoring/occurrences.ts';

// Tells in which zone it runs, and then what comes in several zones around changes of clocks.
const CADENCES: readonly Cadence[] = [
  ...RHYTHMS.map((every) => ({ every, at: '02:30', from: '2026-01-31' })),
  { every: 'daily', at: '00:15', from: '2026-01-31' },
  { every: 'expression', cron: '30 2 * * *' },
  { every: 'expression', cron: '0 9 L * *' },
];
const OFF: readonly DaysOff[] = [NO_DAYS_OFF, { weekends: true, dates: ['2026-03-30', '2026-10-26'] }];
const AFTER = ['2026-03-06T12:00:00.000Z', '2026-03-27T12:00:00.000Z', '2026-10-23T12:00:00.000Z'];

console.log(Intl.DateTimeFormat().resolvedOptions().timeZone);
for (const cadence of CADENCES) {
  for (const timezone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Seoul']) {
    for (const daysOff of OFF) {
      for (const after of AFTER) {
        const found = nextOccurrences({ cadence, timezone, daysOff }, Instant.parse(after), 4);
        console.log(JSON.stringify([cadence, timezone, found]));
      }
    }
  }
}
