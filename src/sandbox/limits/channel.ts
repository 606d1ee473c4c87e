import type { Violation } from './violation.ts';

export function checkThread(_body: unknown): Violation[] {
  return [];
}
