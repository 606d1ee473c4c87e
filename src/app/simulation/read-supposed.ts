import type { Range } from '../../domain/assessment/exposure.ts';
import { type Framework, KNOWN_PROMPTS, promptOf } from '../../domain/framework/framework.ts';
import type { PromptOf } from '../../domain/framework/prompt.ts';
import type { PromptId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { readRange } from '../assess/read-measure.ts';
import type { FormFields } from '../documents.ts';
import { typedText } from '../typed-text.ts';
import type { SupposedProblem } from './failure.ts';
import { INPUTS, type InputName, type Inputs, type Supposed, type SupposedField } from './inputs.ts';
import type { SupposedSource } from './sources.ts';
import { inDays, type Stated } from './stated.ts';

const MOST_SUPPOSED_SOURCES = 10;
/** Per cent of today's use, which one source can carry at most. */
const WHOLE = 100;

/** Which prompt asks for the same, and so says which units and sizes there are. */
const ASKED: Readonly<Record<InputName, PromptId>> = {
  stock: KNOWN_PROMPTS.stockRange,
  demand: KNOWN_PROMPTS.demandRange,
  recovery: KNOWN_PROMPTS.qualifyRange,
  rampUp: KNOWN_PROMPTS.qualifyRange,
};

function rangePrompt(framework: Framework, name: InputName | 'share'): PromptOf<'range'> {
  const prompt = promptOf(framework, name === 'share' ? KNOWN_PROMPTS.otherRange : ASKED[name])?.prompt;
  if (prompt?.kind !== 'range') throw new Error(`no range is asked for ${name}`);
  return prompt;
}

export interface NotUnderstood {
  readonly field: SupposedField;
  readonly problem: SupposedProblem;
}

/**
 * What a filled form supposes: only what differs from what the assessment says. An empty field supposes nothing.
 */
export function readSupposed(
  framework: Framework,
  fields: FormFields,
  said: Inputs,
): Result<Supposed, NotUnderstood> {
  const supposed: { -readonly [Name in keyof Supposed]: Supposed[Name] } = {};
  for (const field of INPUTS) {
    const typed = typedText(fields[field] ?? '');
    if (typed === '') continue;
    const read = readStated(rangePrompt(framework, field), typed);
    if (!read.ok) return err({ field, problem: read.error });
    const same = said[field];
    if (same === undefined || !alike(inDays(read.value), same.range)) supposed[field] = read.value;
  }
  const recovery = supposed.recovery === undefined ? said.recovery?.range : inDays(supposed.recovery);
  const rampUp = supposed.rampUp && inDays(supposed.rampUp);
  if (recovery !== undefined && rampUp !== undefined && !isWithin(rampUp, recovery)) {
    return err({ field: 'rampUp', problem: { what: 'longer-than-recovery' } });
  }
  // What is answered of all others together may be more than what one can carry.
  const most = Math.max(WHOLE, ...said.sources.counted.map(({ share }) => share.most));
  const sources = readSources(framework, typedText(fields['sources'] ?? ''), most);
  if (!sources.ok) return err({ field: 'sources', problem: sources.error });
  const { counted } = said.sources;
  const changed = sources.value?.some(({ share, delay }, at) => {
    const same = counted[at];
    return same === undefined || !alike(share, same.share) || !alike(inDays(delay), same.delay);
  });
  if (sources.value !== undefined && (changed || sources.value.length !== counted.length)) {
    supposed.sources = sources.value;
  }
  return ok(supposed);
}

/** A part is at no end longer than the whole; what a form rounds is not held against it. */
function isWithin(part: Range, whole: Range): boolean {
  return part.least <= whole.least + 0.05 && part.most <= whole.most + 0.05;
}

/** A form shows tenths of a day and of a per cent at most. */
function alike(a: Range, b: Range): boolean {
  return Math.abs(a.least - b.least) <= 0.05 + 1e-9 && Math.abs(a.most - b.most) <= 0.05 + 1e-9;
}

function readStated(prompt: PromptOf<'range'>, typed: string): Result<Stated, SupposedProblem> {
  const read = readRange(prompt, typed, undefined);
  if (read.ok && read.value.kind === 'range') {
    const { least, most, unit } = read.value;
    return ok({ least, most, unit });
  }
  if (read.ok) return err({ what: 'not-a-range', typed });
  const { error } = read;
  return error.what === 'wrong-order' || error.what === 'out-of-range'
    ? err(error)
    : err({ what: 'not-a-range', typed });
}

/** Between how much and when: 25 % after 90 days; 25 %, 90 days; 25%，90天后. */
const BETWEEN = / +after +|[;；，]|, /iu;
const LATER = /\s*(?:后|之后|以后|later)$/iu;
/** How people say that there is no other source. */
const NOTHING = /^(?:none|no|nothing|-|0 ?%?|无|没有)$/iu;

/** One source a line; without a time it delivers from the first day on. `undefined` where nothing is written. */
function readSources(
  framework: Framework,
  typed: string,
  most: number,
): Result<readonly SupposedSource[] | undefined, SupposedProblem> {
  if (typed === '') return ok(undefined);
  if (NOTHING.test(typed)) return ok([]);
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > MOST_SUPPOSED_SOURCES) {
    return err({ what: 'too-many-sources', most: MOST_SUPPOSED_SOURCES });
  }
  const sources: SupposedSource[] = [];
  for (const line of lines) {
    const [share = '', time = '0', ...more] = line.trim().split(BETWEEN);
    const read = readStated(rangePrompt(framework, 'share'), share.trim());
    const delay = readStated(rangePrompt(framework, 'recovery'), time.replace(LATER, '').trim());
    const wrong = [read, delay].find((each) => !each.ok);
    if (wrong?.ok === false && wrong.error.what !== 'not-a-range') return err(wrong.error);
    if (!read.ok || !delay.ok || more.length > 0) return err({ what: 'not-a-source', typed: line.trim() });
    if (read.value.most > most + 0.05) return err({ what: 'out-of-range', least: 0, most });
    if (read.value.most > 0) sources.push({ share: inDays(read.value), delay: delay.value });
  }
  return ok(sources);
}
