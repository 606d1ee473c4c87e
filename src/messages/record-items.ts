import type { Answer } from '../domain/assessment/answer.ts';
import type { Assessment, Passage, Review } from '../domain/assessment/assessment.ts';
import { entriesIn } from '../domain/assessment/entry.ts';
import { STAGES } from '../domain/framework/names.ts';
import type { Prompt } from '../domain/framework/prompt.ts';
import type { Stage } from '../domain/framework/stage.ts';
import { markOf } from './answer-line.ts';
import { closingName, concernTexts } from './closing.ts';
import { gapLines } from './gap-lines.ts';
import { entryRecord } from './lists/entry-record.ts';
import { PIECE_ESCAPED, pieces, type RecordItem } from './pieces.ts';
import { ballotRecord } from './rating-record.ts';
import { moment, person, type Speech, said, valueText } from './speech.ts';
import { inline, quotation } from './typed.ts';
import { assessWords } from './words/assess.ts';
import { closingWords } from './words/closing.ts';
import { listWords } from './words/lists.ts';
import { panelWords } from './words/panel.ts';
import { recordWords } from './words/record.ts';

/** All that is on record of a stage: answers, ratings, entries, why it was left with gaps, and earlier reviews. */
export function stageItems(speech: Speech, assessment: Assessment, stage: Stage): readonly RecordItem[] {
  const items = [
    ...answerItems(speech, stage, assessment),
    ...ballotRecord(speech, assessment, stage),
    ...stage.lists.flatMap((list) => {
      const entries = entriesIn(assessment.entries, list.id);
      const title = listWords[speech.locale].listTitle(said(speech, list.title), entries.length);
      return under(
        title,
        entries.map((each) => entryRecord(speech, assessment, each)),
      );
    }),
    ...assessment.passages.flatMap((each) =>
      each.stage === stage.id && each.gaps.length > 0 ? [passageItem(speech, assessment, stage, each)] : [],
    ),
    ...(stage.id === STAGES.at(-1)
      ? assessment.reviews.toReversed().flatMap((each) => reviewItems(speech, stage, each))
      : []),
  ];
  return under(`**${STAGES.indexOf(stage.id) + 1} ${said(speech, stage.title)}**`, items);
}

/** The title stands with the first of what is under it, never alone at the end of a page. */
function under(title: string, [first, ...more]: readonly RecordItem[]): readonly RecordItem[] {
  if (first === undefined) return [];
  const [head, ...parts] = first.parts;
  return [{ ...first, parts: [`${title}\n${head}`, ...parts] }, ...more];
}

function answerItems(
  speech: Speech,
  { prompts }: Stage,
  { answers }: Pick<Review, 'answers'>,
): readonly RecordItem[] {
  return prompts.flatMap((prompt) => {
    const slot = answers[prompt.id];
    const given = slot === undefined ? [] : [slot.current, ...slot.proposals];
    return given.map((each) => answerItem(speech, prompt, each));
  });
}

function answerItem(speech: Speech, prompt: Prompt, answer: Answer): RecordItem {
  const words = panelWords[speech.locale];
  const name = `**${said(speech, prompt.title)}**`;
  const sources = answer.source === undefined ? [] : pieces(answer.source);
  const head = [
    `${markOf(answer)} ${name} · ${words.evidence[answer.evidence]}`,
    `-# ${assessWords[speech.locale].by(person(answer.by), moment(answer.at))}`,
  ];
  return withTexts(name, head, [
    ...quoted(valueText(speech, prompt, answer.value)),
    ...sources.map((each) => `-# ${words.recordSource(inline(each, PIECE_ESCAPED))}`),
  ]);
}

function quoted(typed: string): readonly string[] {
  return pieces(typed).map((each) => quotation(each, PIECE_ESCAPED));
}

/** The head stands with the first of its texts. */
function withTexts(name: string, head: readonly string[], texts: readonly string[]): RecordItem {
  const [first, ...more] = texts;
  const whole = first === undefined ? head : [...head, first];
  return { name, parts: [whole.join('\n'), ...more] };
}

function passageItem(
  speech: Speech,
  assessment: Assessment,
  stage: Stage,
  { by, at, gaps, reason = '' }: Passage,
): RecordItem {
  const title = said(speech, stage.title);
  const words = assessWords[speech.locale];
  const head = [`⚠️ ${words.movedOnWithGaps(person(by), title, gaps.length)}`, `-# ${moment(at)}`];
  return withTexts(`⚠️ **${title}**`, head, [...gapLines(speech, assessment, gaps), ...quoted(reason)]);
}

/** What an earlier review found, with all that was answered then. */
function reviewItems(speech: Speech, stage: Stage, review: Review): readonly RecordItem[] {
  const title = recordWords[speech.locale].review(moment(review.at, 'd'), person(review.by));
  return under(`🔁 ${title}`, answerItems(speech, stage, review));
}

/** As what it was closed and by whom, all that spoke against it, and why it was closed. */
export function closureItems(speech: Speech, assessment: Assessment): readonly RecordItem[] {
  const { closure } = assessment;
  if (closure === null) return [];
  const { decision, by, at, concerns, reason = '' } = closure;
  const words = closingWords[speech.locale];
  const head = words.closedAs(closingName(speech, decision), person(by), moment(at));
  return [
    withTexts(
      head,
      [head, ...(concerns.length === 0 ? [] : [`⚠️ ${words.closedDespite(concerns.length)}`])],
      [...concernTexts(speech, assessment, concerns), ...quoted(reason)],
    ),
  ];
}
