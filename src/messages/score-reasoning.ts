import { readIn } from '../app/scoring/score-of.ts';
import { type Correction, standing, topicOf } from '../domain/scoring/correction.ts';
import { type CriterionScore, eachCriterion } from '../domain/scoring/criteria.ts';
import type { Finding } from '../domain/scoring/evidence.ts';
import { levelProposed } from '../domain/scoring/proposal.ts';
import { pieces } from './pieces.ts';
import { criterionHead, statusSetter, tierText, totalText } from './score-card.ts';
import { findingText, numberText } from './score-findings.ts';
import { changeLines, proposalLines, questionLines } from './score-lines.ts';
import type { ShownScore } from './shown-score.ts';
import { moment, person, type Speech, said } from './speech.ts';
import { inline, quotation } from './typed.ts';
import { button, buttons, divider, text, type View } from './view.ts';
import { scoreWords } from './words/score.ts';
import { scoreCardWords } from './words/score-card.ts';
import { scoreFindingWords } from './words/score-findings.ts';
import { scoreReasoningWords } from './words/score-reasoning.ts';

/** Room for a page, well inside what a message holds, in Chinese too. */
const ROOM = { characters: 3000, bytes: 7500 } as const;
const QUOTE = 400;
/** Statements that are shown of each kind: hostile texts have thousands. */
const MOST = 40;

/** All that a score rests on, a page at a time. Only for the member who asks. */
export function reasoningView(speech: Speech, shown: ShownScore, wanted: number): View {
  const words = scoreCardWords[speech.locale];
  const { record } = shown;
  const pages = paged(sections(speech, shown));
  const page = Math.min(wanted, pages.length - 1);
  const turn = (to: number) => ({ do: 'score-page', score: record.id, page: to }) as const;
  return {
    tone: 'plain',
    blocks: [
      text(
        `## ${scoreReasoningWords[speech.locale].title(inline(record.technology, 100))}`,
        ...(pages[page] ?? []),
      ),
      divider,
      text(`-# ${scoreReasoningWords[speech.locale].page(page + 1, pages.length)}`),
      buttons(
        page > 0 && button(scoreReasoningWords[speech.locale].previous, turn(page - 1)),
        page < pages.length - 1 && button(scoreReasoningWords[speech.locale].next, turn(page + 1), 'next'),
        button(words.buttons.card, { do: 'score-card', score: record.id }),
      ),
      buttons(
        ...eachCriterion(shown.score.rating.criteria).map(
          ({ id, evidence }) =>
            evidence.some(({ origin }) => origin.kind === 'text') &&
            button(words.buttons.confirm(id), { do: 'score-confirm', score: record.id, criterion: id }),
        ),
      ),
    ],
  };
}

/** Lines that belong together, in the order they are read in. */
type Section = readonly string[];

function sections(speech: Speech, shown: ShownScore): readonly Section[] {
  const words = scoreCardWords[speech.locale];
  const { score, record, scoring } = shown;
  const { sources, version } = scoring.scales;
  const used = Object.values(sources).map((each) => `- ${said(speech, each)}`);
  return [
    [
      `**${tierText(speech, score)}** · ${totalText(speech, score.rating.total)}`,
      `-# ${scoreReasoningWords[speech.locale].weakest}`,
    ],
    ...eachCriterion(score.rating.criteria).flatMap((each) => criterionSections(speech, shown, each)),
    ...correctionSections(speech, shown),
    ...notCounted(speech, shown),
    matrixSection(speech, shown),
    titled(words.missing, questionLines(score.questions, speech.locale)),
    score.changes.length === 0 && standing(record.corrections).some(({ said }) => said.kind === 'status')
      ? [words.noChanges]
      : titled(words.wouldChange, changeLines(score.changes, speech.locale)),
    [`**${scoreReasoningWords[speech.locale].sources}**`, ...used, `-# ${words.model(version)}`],
    ...descriptionSections(speech, shown),
  ].filter((section) => section.length > 0);
}

function titled(title: string, lines: readonly string[]): Section {
  return lines.length === 0 ? [] : [`**${title}**`, ...lines.map((line) => `- ${line}`)];
}

function criterionSections(speech: Speech, shown: ShownScore, criterion: CriterionScore): readonly Section[] {
  const words = scoreReasoningWords[speech.locale];
  const setter = statusSetter(shown, criterion.id);
  const parts = criterion.parts.map(({ name, weighed }) =>
    weighed === undefined
      ? `- ${words.partUnknown(words.parts[name])}`
      : `- ${words.part(words.parts[name], numberText(speech, weighed.value))}`,
  );
  const head = [
    criterionHead(speech, criterion),
    ...(setter === undefined ? [] : [`-# ✏️ ${scoreCardWords[speech.locale].setBy(person(setter))}`]),
    ...parts,
    ...criterion.caps.map((cap) => `-# ${words.caps[cap]}`),
  ];
  const findings = criterion.evidence.slice(0, MOST).map((each) => findingLines(speech, shown, each));
  return [head, ...findings];
}

/** What a finding says, how firmly, and the words it stands in. */
function findingLines(speech: Speech, { scoring }: ShownScore, finding: Finding): Section {
  const words = scoreCardWords[speech.locale];
  const { marks } = scoreReasoningWords[speech.locale];
  const { standing: stands, hedged, disputed, attributed, superseded, scope, year, origin } = finding;
  const how = [
    stands === 'fact' ? undefined : marks[stands],
    superseded ? marks.superseded : undefined,
    hedged ? marks.hedged : undefined,
    disputed ? marks.disputed : undefined,
    scope === 'grade' ? marks.grade : undefined,
    attributed && origin.kind === 'text' ? marks.attributed : undefined,
    year === undefined ? undefined : scoreReasoningWords[speech.locale].year(year),
    origin.kind === 'person' ? '✏️' : undefined,
  ].filter((each) => each !== undefined);
  const what = [findingText(speech, scoring.scales, finding), ...how].join(' · ');
  return origin.kind === 'text'
    ? [`- ${what}`, `> ${words.quote(inline(origin.quote.quote, QUOTE))}`]
    : [`- ${what}`];
}

function correctionSections(speech: Speech, shown: ShownScore): readonly Section[] {
  const { record } = shown;
  if (record.corrections.length === 0) return [];
  const read = readIn(record);
  const shownOnes = record.corrections.slice(-MOST);
  const topics = [...new Set(shownOnes.map(({ topic }) => topic))];
  return [
    [`**${scoreReasoningWords[speech.locale].replaced}**`],
    ...topics.map((topic) => [
      `**${scoreFindingWords[speech.locale].topics[topic]}**`,
      ...read
        .filter((each) => topicOf(each) === topic)
        .slice(0, 5)
        .flatMap((each) => findingLines(speech, shown, each)),
      ...shownOnes
        .filter((each) => each.topic === topic)
        .map((each) => `- ✏️ ${correctionText(speech, shown, each)}`),
    ]),
  ];
}

function correctionText(
  speech: Speech,
  { scoring }: ShownScore,
  { said: what, note, by, at }: Correction,
): string {
  const words = scoreReasoningWords[speech.locale];
  const told =
    what.kind === 'findings'
      ? what.findings
          .slice(0, 5)
          .map((each) => findingText(speech, scoring.scales, each))
          .join(', ')
      : what.kind === 'status'
        ? scoreWords[speech.locale].statuses[what.status]
        : words.said[what.kind];
  const source = note === undefined ? '' : ` (${inline(note, 300)})`;
  return words.instead(person(by), moment(at), told) + source;
}

/** What the description says and the model leaves out: plans, hearsay, history. */
function notCounted(speech: Speech, shown: ShownScore): readonly Section[] {
  const left = readIn(shown.record).filter((each) => each.standing !== 'fact' || each.superseded);
  if (left.length === 0) return [];
  const title = `**${scoreReasoningWords[speech.locale].notCounted}**`;
  return [[title], ...left.slice(0, MOST).map((each) => findingLines(speech, shown, each))];
}

function matrixSection(speech: Speech, { score, scoring }: ShownScore): Section {
  const words = scoreReasoningWords[speech.locale];
  const { framework, locale } = speech;
  const lines = proposalLines(score.proposal, framework, scoring.scales, locale);
  const level = levelProposed(score.proposal, framework.matrix);
  const named = framework.level.find(({ id }) => id === level?.level);
  return [
    `**${words.matrix(said(speech, framework.model))}**`,
    ...(lines.length === 0 ? [words.noMatrix] : lines.map((line) => `- ${line}`)),
    ...(named === undefined ? [] : [words.level(said(speech, named.label))]),
  ];
}

function descriptionSections(speech: Speech, { record }: ShownScore): readonly Section[] {
  const words = scoreReasoningWords[speech.locale];
  if (record.text === '') return [[words.noDescription]];
  return [
    [`**${words.description}**`],
    ...pieces(record.text).map((piece) => [quotation(piece, piece.length)]),
  ];
}

/** Sections page by page: as many as fit, a title never at the end of a page. */
function paged(all: readonly Section[]): readonly Section[] {
  const encoder = new TextEncoder();
  const fits = (lines: readonly string[]) => {
    const whole = lines.join('\n');
    return whole.length <= ROOM.characters && encoder.encode(whole).length <= ROOM.bytes;
  };
  const pages: string[][] = [[]];
  for (const [index, section] of all.entries()) {
    const page = pages.at(-1) ?? [];
    const isTitle = section.length === 1 && section[0]?.startsWith('**') === true;
    const next = isTitle ? (all[index + 1] ?? []) : [];
    if (page.length > 0 && !fits([...page, '', ...section, ...next])) pages.push([...section]);
    else page.push(...(page.length === 0 || section[0]?.startsWith('-') === true ? [] : ['']), ...section);
  }
  return pages;
}
