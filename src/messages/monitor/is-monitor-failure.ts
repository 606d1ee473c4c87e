import type { Failure } from '../../app/failure.ts';
import type { MonitorFailure } from '../../app/monitor/failure.ts';

/** The compiler asks for each code here, so that none is forgotten where failures are told apart. */
const CODES = {
  'reminder-over': true,
  'already-paused': true,
  'not-paused': true,
  'nothing-changed': true,
  'no-such-watch': true,
  'ambiguous-watch': true,
  'watch-not-allowed': true,
  'watch-overtaken': true,
  'no-private-thread': true,
  'no-such-draft': true,
  'plan-not-understood': true,
  'reading-not-understood': true,
  'reading-doubtful': true,
  'already-recorded': true,
  'no-such-reading': true,
  'no-reason': true,
  'attachment-unavailable': true,
  'import-unreadable': true,
  'import-over': true,
  'nothing-to-export': true,
} as const satisfies Record<MonitorFailure['code'], true>;

export function isMonitorFailure(failure: Failure): failure is MonitorFailure {
  return Object.hasOwn(CODES, failure.code);
}
