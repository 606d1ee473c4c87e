import type { Assessment } from '../domain/assessment/assessment.ts';
import { nameOfEntry } from '../domain/assessment/entry.ts';
import type { Gap } from '../domain/assessment/gap.ts';
import { criterionOf, listOf, promptOf } from '../domain/framework/framework.ts';
import type { EntryId, PromptId } from '../domain/ids.ts';
import { type Speech, said } from './speech.ts';
import { inline } from './typed.ts';
import { assessWords } from './words/assess.ts';
import { panelWords } from './words/panel.ts';

const NAME = 60;

/** What is missing, a line each. */
export function gapLines(
  speech: Speech,
  assessment: Pick<Assessment, 'entries'>,
  gaps: readonly Gap[],
): readonly string[] {
  return gaps.map((gap) => `- ${gapLine(speech, assessment, gap)}`);
}

function gapLine(speech: Speech, assessment: Pick<Assessment, 'entries'>, gap: Gap): string {
  const { gap: words } = assessWords[speech.locale];
  const about = (what: string, missing: string) => panelWords[speech.locale].answered(`**${what}**`, missing);
  switch (gap.cause) {
    case 'unanswered':
    case 'unknown':
    case 'unsettled':
    case 'review-past':
      return about(promptTitle(speech, gap.prompt), words[gap.cause]);
    case 'nothing-listed':
      return about(said(speech, listOf(speech.framework, gap.list).list.title), words['nothing-listed']);
    case 'nothing-chosen':
      return about(said(speech, listOf(speech.framework, 'treatments').list.title), words['nothing-chosen']);
    case 'untreated': {
      const { id, title } = criterionOf(speech.framework, gap.criterion);
      return about(`${id} ${said(speech, title)}`, words.untreated);
    }
    case 'no-expiry':
    case 'expired':
    case 'no-action':
    case 'no-owner':
    case 'no-due-date':
      return about(entryName(speech, assessment, gap.entry), words[gap.cause]);
  }
}

/** The title of a prompt; its id where it is asked no longer. */
export function promptTitle(speech: Speech, id: PromptId): string {
  const prompt = promptOf(speech.framework, id)?.prompt;
  return prompt === undefined ? id : said(speech, prompt.title);
}

/** The name of an entry, escaped; one that has been removed since is said to be so. */
export function entryName(speech: Speech, { entries }: Pick<Assessment, 'entries'>, id: EntryId): string {
  const entry = entries.find((each) => each.id === id);
  if (entry === undefined) return assessWords[speech.locale].removedEntry;
  return inline(nameOfEntry(speech.framework, entry), NAME);
}
