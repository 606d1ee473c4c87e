import type { Answer } from '../../domain/assessment/answer.ts';
import type { Assessment, Passage, Review } from '../../domain/assessment/assessment.ts';
import { entriesIn } from '../../domain/assessment/entry.ts';
import { STAGES } from '../../domain/framework/names.ts';
import type { Prompt } from '../../domain/framework/prompt.ts';
import type { Stage } from '../../domain/framework/stage.ts';
import type { Instant, MemberId } from '../../domain/ids.ts';
import { closingName, concernTexts } from '../closing.ts';
import { gapLines } from '../gap-lines.ts';
import { dayText, said, valueText } from '../speech.ts';
import { panelWords } from '../words/panel.ts';
import { reportDocumentWords } from '../words/report-document.ts';
import { ballotRows } from './ballot-rows.ts';
import { entryTitle, fieldsOnPaper, titleOfEntry } from './entry-words.ts';
import type { RecordKind, RecordRow } from './record-row.ts';
import { memberName, onPaper, type ReportSpeech } from './report-speech.ts';

/** All that is on record of a stage: answers, ratings, entries, why it was left with gaps, and earlier reviews. */
export function stageRows(speech: ReportSpeech, assessment: Assessment, stage: Stage): readonly RecordRow[] {
  const last = stage.id === STAGES.at(-1);
  return [
    ...answerRows(speech, stage, assessment, ''),
    ...ballotRows(speech, assessment, stage),
    ...stage.lists.flatMap((list) =>
      entriesIn(assessment.entries, list.id).map(
        (entry): RecordRow => ({
          kind: 'entry',
          group: said(speech, list.title),
          name: entryTitle(speech, entry),
          text: entryLines(speech, assessment, entry).join('\n'),
          ...{ by: entry.addedBy, at: entry.addedAt },
          ...(entry.version !== entry.id && { changed: { by: entry.by, at: entry.at } }),
        }),
      ),
    ),
    ...assessment.passages
      .filter((each) => each.stage === stage.id && each.gaps.length > 0)
      .map((each) => passageRow(speech, assessment, stage, each)),
    ...(last ? assessment.reviews.toReversed().flatMap((each) => reviewRows(speech, stage, each)) : []),
    ...(last ? closureRows(speech, assessment) : []),
  ];
}

function answerRows(
  speech: ReportSpeech,
  { prompts }: Stage,
  { answers }: Pick<Review, 'answers'>,
  group: string,
): readonly RecordRow[] {
  return prompts.flatMap((prompt) => {
    const slot = answers[prompt.id];
    if (slot === undefined) return [];
    return [
      answerRow(speech, prompt, slot.current, 'answer', group),
      ...slot.proposals.map((each) => answerRow(speech, prompt, each, 'proposal', group)),
    ];
  });
}

function answerRow(
  speech: ReportSpeech,
  prompt: Prompt,
  { value, evidence, source, by, at }: Answer,
  kind: RecordKind,
  group: string,
): RecordRow {
  return {
    ...{ kind, group, by, at },
    name: said(speech, prompt.title),
    text: valueText(speech, prompt, value),
    ...(value.kind !== 'unknown' && { evidence: panelWords[speech.locale].evidence[evidence] }),
    ...(source !== undefined && { source }),
  };
}

function entryLines(
  speech: ReportSpeech,
  assessment: Assessment,
  entry: Assessment['entries'][number],
): readonly string[] {
  const words = reportDocumentWords[speech.locale];
  const serves = entry.list === 'actions' ? titleOfEntry(speech, assessment, entry.serves) : '';
  return [
    ...(serves === '' ? [] : [words.colon(words.columns.serves, serves)]),
    ...fieldsOnPaper(speech, entry).map(({ label, text }) => words.colon(label, text)),
  ];
}

function passageRow(
  speech: ReportSpeech,
  assessment: Assessment,
  stage: Stage,
  { by, at, gaps, reason }: Passage,
): RecordRow {
  const words = reportDocumentWords[speech.locale];
  const lines = gapLines(speech, assessment, gaps).map((line) => onPaper(speech, line));
  return {
    ...{ kind: 'passage', group: '', by, at },
    name: words.movedOn(said(speech, stage.title)),
    text: [...lines, ...(reason === undefined ? [] : [words.because(reason)])].join('\n'),
  };
}

/** What an earlier review found, with all that was answered then. */
function reviewRows(speech: ReportSpeech, stage: Stage, review: Review): readonly RecordRow[] {
  const words = reportDocumentWords[speech.locale];
  const { by, at } = review;
  const name = words.earlierReview(dayText(speech, at.slice(0, 10)));
  return [
    { ...{ kind: 'review', group: name, name, by, at }, text: '' },
    ...answerRows(speech, stage, review, name),
  ];
}

function closureRows(speech: ReportSpeech, assessment: Assessment): readonly RecordRow[] {
  const { closure } = assessment;
  if (closure === null) return [];
  const words = reportDocumentWords[speech.locale];
  const { decision, by, at, concerns, reason } = closure;
  const lines = concernTexts(speech, assessment, concerns).map((line) => onPaper(speech, line));
  return [
    {
      ...{ kind: 'closure', group: '', by, at },
      name: words.closed(closingName(speech, decision)),
      text: [...lines, ...(reason === undefined ? [] : [words.because(reason)])].join('\n'),
    },
  ];
}

/** Who said it, when, with what weight, and where it comes from: the small print under a row. */
export function rowNotes(
  speech: ReportSpeech,
  row: RecordRow,
  when: (at: Instant) => string,
): readonly string[] {
  const words = reportDocumentWords[speech.locale];
  const name = (id: MemberId) => memberName(speech, id);
  const first = [
    ...(row.kind === 'proposal' ? [words.kinds.proposal] : []),
    // A rating bears the name of whoever gave it as its own.
    row.kind === 'ballot' ? when(row.at) : words.byAt(name(row.by), when(row.at)),
    ...(row.evidence === undefined ? [] : [row.evidence]),
    ...(row.changed === undefined ? [] : [words.changedBy(name(row.changed.by), when(row.changed.at))]),
  ];
  return [first.join(' · '), ...(row.source === undefined ? [] : [words.from(row.source)])];
}
