import type { Cell, RiskMatrixPicture, Scorecard } from '../app/charts.ts';
import type { HelixPicture, PlanPicture } from '../app/plan-pictures.ts';
import { ACTION_STATES } from '../domain/register/planned-action.ts';
import type { PictureWish } from '../messages/view.ts';

const STEPS = 5;

/** What ten people ask for at once. Pictures with other titles are other pictures. */
export function tenPictures(title: string): readonly PictureWish[] {
  return [
    { name: 'matrix', data: matrix(title, 8) },
    { name: 'matrix', data: matrix(title, 24) },
    { name: 'matrix', data: matrix(title, 60) },
    { name: 'plan', data: plan(title, 12) },
    { name: 'plan', data: plan(title, 40) },
    { name: 'helix', data: helix(title) },
    ...[1, 2, 3, 4].map((each) => ({ name: 'scorecard', data: card(`${title} ${each}`) }) as const),
  ];
}

export function card(title: string): Scorecard {
  const known = { value: 0.75, least: 0.75, most: 0.75, valueText: '0.75', confidence: 'high' } as const;
  const open = { value: null, least: 0, most: 1, valueText: '0–1', confidence: 'low' } as const;
  return {
    alt: title,
    title,
    subtitle: 'Chokepoint score',
    tier: 'moderate',
    tierText: 'Moderate',
    ceilingText: 'could be critical',
    criteria: [
      { id: 'C1', name: 'Foreign and behind', status: 'met', statusText: 'Met', ...known },
      { id: 'C2', name: 'Needed and stopping', status: 'met', statusText: 'Met', ...known },
      { id: 'C3', name: 'Sets the pace', status: 'unknown', statusText: 'Unknown', ...open },
    ],
    cutoffs: { partly: 0.25, met: 0.75 },
    zones: { not: 'not met', partly: 'partly met', met: 'met' },
    total: { label: 'Total', range: [38.3, 82.5], text: '38–83', unit: 'of 100', confidence: 'low' },
    legend: { range: 'possible', mark: 'counted as', confidence: 'how sure' },
    version: '2026-11',
  };
}

function headed(title: string) {
  return { alt: title, title, subtitle: 'An example of the bench', foot: 'No more than an example.' };
}

function matrix(title: string, count: number): RiskMatrixPicture {
  const steps = Array.from({ length: STEPS }, (_, at) => `Step ${at + 1}`);
  const cellAt = (at: number): Cell => [at % STEPS, (at * 3) % STEPS];
  const numbers = Array.from({ length: count }, (_, at) => at);
  return {
    ...headed(`${title}, ${count} technologies`),
    ...{ rows: steps, columns: steps, rowTitle: 'Likelihood', columnTitle: 'Consequence' },
    cells: steps.map((_, row) =>
      steps.map((__, column) =>
        row + column < 4 ? { tone: 'low', letter: 'L' } : { tone: 'extreme', letter: 'E' },
      ),
    ),
    marks: numbers.map((at) => ({ number: String(at + 1), now: cellAt(at), before: cellAt(at + 1) })),
    signs: [{ kind: 'now', words: 'today' }],
    legend: numbers.slice(0, 24).map((at) => ({
      ...{ number: String(at + 1), name: `Technology ${at + 1}`, note: 'extreme' },
    })),
  };
}

function plan(title: string, count: number): PlanPicture {
  const rows = Array.from({ length: count }, (_, at) => ({
    name: `Qualify source ${at + 1} for the line`,
    day: new Date(Date.UTC(2026, 10, 1 + 9 * at)).toISOString().slice(0, 10),
    state: ACTION_STATES[at % ACTION_STATES.length] ?? 'planned',
    ...{ overdue: at < 2, when: `day ${at + 1}`, remark: at < 2 ? 'overdue' : '' },
  }));
  return {
    ...headed(`${title}, ${count} actions`),
    today: { day: '2026-11-23', words: 'today' },
    groups: [{ name: 'ArF photoresist', rows }],
    signs: ACTION_STATES.map((kind) => ({ kind, words: kind })),
  };
}

function helix(title: string): HelixPicture {
  const node = (name: string) => ({ name, note: '3 actions', empty: false });
  const places = [0, 1, 2, 3];
  return {
    ...headed(title),
    nodes: [node('Government'), node('Industry'), node('Academia'), node('Public')],
    helps: places.flatMap((from) =>
      places.filter((to) => to !== from).map((to) => ({ from, to, count: from + to })),
    ),
  };
}
