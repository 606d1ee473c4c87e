import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordOf } from '../../src/app/assess/audit-record.ts';
import { AuditEntry } from '../../src/app/audit.ts';
import type { Answer } from '../../src/domain/assessment/answer.ts';
import { Assessment, participants } from '../../src/domain/assessment/assessment.ts';
import { VOTED } from '../../src/domain/assessment/ballot.ts';
import type { Entry } from '../../src/domain/assessment/entry.ts';
import type { AssessmentEffect } from '../../src/domain/assessment/events.ts';
import { PromptId } from '../../src/domain/ids.ts';
import { deeds, play, SECRET, type Step } from '../support/examples-deeds.ts';

function holds(check: (steps: readonly Step[]) => void): void {
  fc.assert(
    fc.property(deeds, (done) => check(play(done))),
    { numRuns: 150 },
  );
}

const answersIn = (answers: Assessment['answers']) =>
  Object.entries(answers).flatMap(([prompt, slot]) =>
    [slot.current, ...slot.proposals].map((answer) => ({ prompt, answer })),
  );
const content = ({ value, evidence, source, by }: Answer) => JSON.stringify([value, evidence, source, by]);
const versionsIn = (effects: readonly AssessmentEffect[]) =>
  effects.flatMap(answersNamed).map(({ version }) => version);

/** The answers that an effect says have left. */
function answersNamed(effect: AssessmentEffect): readonly Answer[] {
  switch (effect.kind) {
    case 'changed':
      return [effect.before];
    case 'withdrawn':
      return [effect.proposal];
    case 'settled':
      return effect.dropped;
    case 'agreed':
      return effect.before;
    default:
      return [];
  }
}

test('an answer leaves only by an effect that names it, by its author’s next one, or into a review', () => {
  holds((steps) => {
    for (const { before, after, event, effects } of steps) {
      const kept = new Set(answersIn(after.answers).map(({ answer }) => answer.version));
      const reviewed = new Set(
        after.reviews.flatMap(({ answers }) => answersIn(answers).map(({ answer }) => answer.version)),
      );
      const named = versionsIn(effects);
      const settled = effects.flatMap((effect) => (effect.kind === 'settled' ? [effect.kept] : []));
      for (const { prompt, answer } of answersIn(before.answers)) {
        if (kept.has(answer.version)) continue;
        const ownNext = event.kind === 'answer' && event.prompt === prompt && event.by === answer.by;
        const chosen = settled.some((each) => content(each) === content(answer));
        const why = [named.includes(answer.version), ownNext, chosen, reviewed.has(answer.version)];
        expect(why, `${prompt} ${answer.version} left by ${event.kind}`).toContain(true);
      }
    }
  });
});

test('what somebody else said gives way only to whoever had it before them', () => {
  holds((steps) => {
    const said: { prompt: string; version: number; by: string }[] = [];
    for (const { before, after, event, effects } of steps) {
      const change = effects.find((effect) => effect.kind === 'changed');
      if (change !== undefined && event.kind === 'answer') {
        // What has gone into a review stands there, and the prompt is open again for whoever comes first.
        const there = answersIn(before.answers).map(({ answer }) => answer.version);
        const unseen = said.filter(
          ({ prompt, version, by }) =>
            prompt === event.prompt && version > event.basedOn && by !== event.by && there.includes(version),
        );
        expect(unseen, `${event.prompt} overwritten on ${event.basedOn}`).toEqual([]);
      }
      for (const { prompt, answer } of answersIn(after.answers)) {
        const standing = after.answers[PromptId.parse(prompt)]?.current === answer;
        const anew = before.answers[PromptId.parse(prompt)]?.current.version !== answer.version;
        if (standing && anew) said.push({ prompt, version: answer.version, by: event.by });
      }
    }
  });
});

test('what somebody else filled in on a form gives way only to whoever had it before them', () => {
  holds((steps) => {
    const filled: { entry: number; field: string; version: number; by: string }[] = [];
    for (const { event, effects } of steps) {
      for (const effect of effects) {
        if (effect.kind !== 'entry-changed' || event.kind !== 'edit-entry') continue;
        const { after, fields } = effect;
        const unseen = filled.filter(
          ({ entry, field, version, by }) =>
            entry === after.id &&
            fields.some((each) => each === field) &&
            version > event.basedOn &&
            by !== event.by,
        );
        expect(unseen, `entry ${after.id} overwritten on ${event.basedOn}`).toEqual([]);
        filled.push(
          ...fields.map((field) => ({ entry: after.id, field, version: after.version, by: event.by })),
        );
      }
    }
  });
});

test('an answer that fits is never refused while the assessment is open, and counts or waits right after', () => {
  holds((steps) => {
    for (const { before, event, after, taken } of steps) {
      if (event.kind !== 'answer') continue;
      expect(taken).toBe(before.closure === null);
      if (!taken) continue;
      const slot = after.answers[event.prompt];
      const all = slot === undefined ? [] : [slot.current, ...slot.proposals];
      const { value, evidence, source } = event;
      expect(all.map(({ value, evidence, source }) => ({ value, evidence, source }))).toContainEqual({
        value,
        evidence,
        source,
      });
    }
  });
});

test('an entry leaves or changes only by an effect that names it as it was', () => {
  holds((steps) => {
    let here = new Map<number, Entry>();
    for (const { before, after, event, effects } of steps) {
      for (const effect of effects) {
        if (effect.kind === 'entry-added') {
          expect(here.has(effect.entry.id)).toBe(false);
          here.set(effect.entry.id, effect.entry);
        } else if (effect.kind === 'entry-changed') {
          expect(here.get(effect.before.id)).toBe(effect.before);
          here.set(effect.after.id, effect.after);
        } else if (effect.kind === 'entry-removed') {
          expect(here.get(effect.entry.id)).toBe(effect.entry);
          here.delete(effect.entry.id);
        } else if (effect.kind === 'pursued') {
          const { id, values, addedBy, addedAt } = effect.entry;
          expect(here.get(id)).toMatchObject({ values, addedBy, addedAt, assessment: null });
          expect(effect.entry).toMatchObject({
            by: event.by,
            version: after.version,
            assessment: effect.assessment,
          });
          here.set(effect.entry.id, effect.entry);
        }
      }
      expect([...here.values()]).toEqual(after.entries);
      here = new Map(after.entries.map((each) => [each.id, each]));
      for (const action of after.entries) {
        if (action.list !== 'actions' || action.serves === null) continue;
        expect(here.get(action.serves)?.list, 'what an action serves is there').toBe('treatments');
      }
      if (effects.length === 0) expect(after).toBe(before);
    }
  });
});

test('whatever leaves a ballot, and an end or a passage that is taken back, is on the record by then', () => {
  holds((steps) => {
    const record: AssessmentEffect[] = [];
    for (const { before, after, event, effects } of steps) {
      record.push(...effects);
      for (const of of VOTED) {
        const was = before.ballots[of];
        const now = after.ballots[of];
        for (const vote of was?.votes ?? []) {
          if (now?.votes.includes(vote)) continue;
          const own = event.kind === 'rate' && event.of === of && event.by === vote.by;
          const told = record.some(
            (effect) =>
              (effect.kind === 'revealed' && effect.votes.includes(vote)) ||
              (effect.kind === 'rated' && effect.vote === vote),
          );
          const kept = after.rounds.some((round) => round.of === of && round.votes.includes(vote));
          expect(own || kept, `a rating by ${vote.by} left by ${event.kind}`).toBe(true);
          if (was?.revealed) expect(told, 'what everybody has seen is on record').toBe(true);
        }
        const gone = was !== undefined && was.agreed !== null && was.agreed !== now?.agreed;
        if (gone) {
          expect(record.some((effect) => effect.kind === 'agreed' && effect.agreement === was.agreed)).toBe(
            true,
          );
        }
      }
      for (const [index, round] of before.rounds.entries()) {
        expect(after.rounds[index], 'a round is there for good').toMatchObject({
          ...round,
          accords: expect.anything(),
        });
      }
      for (const passage of before.passages.filter((each) => !after.passages.includes(each))) {
        expect(
          effects.some((effect) => effect.kind === 'reopened' && effect.passages.includes(passage)),
        ).toBe(true);
      }
      if (before.closure !== null && after.closure === null) {
        expect(record.some((effect) => effect.kind === 'closed' && effect.closure === before.closure)).toBe(
          true,
        );
      }
      expect(after.reviews.slice(0, before.reviews.length), 'a review is there for good').toEqual(
        before.reviews,
      );
    }
  });
});

test('whoever made something happen has taken part for good, and nobody else has', () => {
  holds((steps) => {
    for (const { before, after, event, effects } of steps) {
      const members = [...participants(before)];
      if (effects.length > 0 && !members.includes(event.by)) members.push(event.by);
      expect([...participants(after)]).toEqual(members);
    }
  });
});

/** Who votes makes no panel stale. */
const ON_A_BALLOT: readonly AssessmentEffect['kind'][] = ['rated', 'revealed', 'accorded'];

test('version grows with each change but that of a ballot, never otherwise, and nothing shares one', () => {
  holds((steps) => {
    for (const { before, after, effects } of steps) {
      expect(effects.length).toBeLessThanOrEqual(1);
      const [effect] = effects;
      if (effect === undefined) expect(after).toBe(before);
      else if (ON_A_BALLOT.includes(effect.kind))
        expect(after).toEqual({
          ...before,
          ballots: after.ballots,
          rounds: after.rounds,
          people: after.people,
        });
      else expect(after.version).toBe(before.version + (effect.kind === 'agreed' ? 2 : 1));

      const answers = [after.answers, ...after.reviews.map((review) => review.answers)].flatMap(answersIn);
      const versions = [
        ...answers.map(({ answer }) => answer.version),
        ...after.entries.map(({ version }) => version),
      ];
      expect(new Set(versions).size).toBe(versions.length);
      expect(new Set(after.entries.map(({ id }) => id)).size).toBe(after.entries.length);
      expect(Math.max(1, ...versions)).toBeLessThanOrEqual(after.version);
    }
  });
});

test('a rating that nobody may see yet is nowhere on the record', () => {
  holds((steps) => {
    for (const { after, event, effects } of steps) {
      const records = effects.map(recordOf);
      const open = event.kind === 'rate' && after.ballots[event.of]?.revealed === null;
      if (open && records.length > 0) expect(records).toEqual([{ action: 'rated', part: event.of }]);
      const reveals = effects.some(({ kind }) => ['revealed', 'agreed', 'rated'].includes(kind)) && !open;
      if (!reveals) expect(JSON.stringify(records)).not.toContain(SECRET);
      for (const effect of effects) {
        const told =
          effect.kind === 'revealed' ? effect.votes : effect.kind === 'agreed' ? effect.dissent : [];
        const shown = 'of' in effect ? (after.ballots[effect.of]?.votes ?? []) : [];
        expect(
          told.filter((vote) => !shown.includes(vote)),
          'of that ballot alone',
        ).toEqual([]);
        if (told.length > 0 && 'of' in effect) expect(after.ballots[effect.of]?.revealed).not.toBeNull();
      }
    }
  });
});

test('what comes out can be stored, and so can what goes on record', () => {
  holds((steps) => {
    const last = steps.at(-1);
    if (last !== undefined)
      expect(Assessment.parse(JSON.parse(JSON.stringify(last.after)))).toEqual(last.after);
    for (const { after, event, effects } of steps) {
      for (const effect of effects) {
        const entry = { at: after.startedAt, by: event.by, subject: after.id, ...recordOf(effect) };
        expect(AuditEntry.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
      }
    }
  });
});

test('in what is tried here everything happens', () => {
  const kinds = new Set<string>();
  const places = new Set<string>();
  fc.assert(
    fc.property(deeds, (done) => {
      for (const { after, effects } of play(done)) {
        for (const { kind } of effects) kinds.add(kind);
        places.add(after.closure === null ? after.stage : 'closed');
      }
    }),
    { numRuns: 200, seed: 1 },
  );
  expect([...kinds].sort()).toEqual([
    'accorded',
    'agreed',
    'answered',
    'changed',
    'closed',
    'entry-added',
    'entry-changed',
    'entry-removed',
    'moved-on',
    'proposed',
    'pursued',
    'rated',
    'reopened',
    'revealed',
    'settled',
    'withdrawn',
  ]);
  expect(places.size).toBe(7);
});
