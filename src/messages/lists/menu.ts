import { aboutOf } from '../../app/assess/about.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { type Offered, treatmentMenu } from '../../domain/assessment/drivers.ts';
import { entriesIn, isAcceptance, nameOfEntry } from '../../domain/assessment/entry.ts';
import { actionsFor } from '../../domain/assessment/gaps.ts';
import { listOf } from '../../domain/framework/framework.ts';
import { type Speech, said } from '../speech.ts';
import { label } from '../typed.ts';
import { type Block, button, buttons, divider, type Option, text, type View } from '../view.ts';
import { listWords } from '../words/lists.ts';
import { choiceText, enumerated, fieldNamed } from './field-text.ts';

/** Room for the menu's own texts, in bytes: Chinese takes three for a character. */
const ROOM = 6000;
/** Discord's limit for a select, less the one that is always there. */
const MOST_PICKED = 24;

/** The treatments on offer, those that fit this risk first and why, each with what it means. */
export function treatmentMenuView(speech: Speech, assessment: Assessment): View {
  const words = listWords[speech.locale];
  const menu = treatmentMenu(speech.framework, assessment);
  return {
    tone: 'plain',
    blocks: [
      text(`### ${words.menuTitle}`, `-# ${words.menuHow}`),
      ...fitting(menu.map((each) => text(...menuLines(speech, assessment, each)))),
      {
        kind: 'select',
        action: { do: 'consider', assessment: assessment.id },
        hint: words.considerHint,
        options: menu.slice(0, MOST_PICKED).map(
          ({ treatment, best }): Option => ({
            value: treatment.id,
            label: said(speech, treatment.title),
            means: said(speech, treatment.means),
            ...(best && { mark: '✨' }),
          }),
        ),
      },
      buttons(
        button(words.ownIdea, { do: 'add', assessment: assessment.id, list: 'treatments', about: 'own' }),
      ),
    ],
  };
}

function menuLines(
  speech: Speech,
  assessment: Assessment,
  { treatment, fits, best }: Offered,
): readonly (string | false)[] {
  const words = listWords[speech.locale];
  const chosen = isChosen(assessment, treatment.id) ? ` · ✅ ${words.chosenAlready}` : '';
  const mark = best ? '✨' : '▫️';
  return [
    `${mark} ${words.field(said(speech, treatment.title), said(speech, treatment.means))}${chosen}`,
    best && `-# ${words.fits(driverNames(speech, fits))}`,
  ];
}

/** As many texts as there is room for, all in one; the select has every one of them. */
function fitting(blocks: readonly Block[]): readonly Block[] {
  let room = ROOM;
  const lines = blocks.flatMap((block) => {
    if (block.kind !== 'text') return [];
    room -= new TextEncoder().encode(block.text).length;
    return room < 0 ? [] : [block.text];
  });
  return [text(...lines)];
}

function isChosen({ entries }: Assessment, option: string): boolean {
  return entriesIn(entries, 'treatments').some((each) => each.option === option);
}

function driverNames(speech: Speech, fits: Offered['fits']): string {
  // Some labels have commas of their own.
  return fits.map((driver) => said(speech, driver.label)).join(speech.locale === 'zh-CN' ? '；' : '; ');
}

/** One treatment of the menu in full, before anybody chooses it; `undefined` where the menu has no such thing. */
export function considerView(speech: Speech, assessment: Assessment, option: string): View | undefined {
  const words = listWords[speech.locale];
  const offered = treatmentMenu(speech.framework, assessment).find((each) => each.treatment.id === option);
  if (offered === undefined) return undefined;
  const { treatment, fits } = offered;
  const { id } = assessment;
  return {
    tone: 'plain',
    blocks: [
      text(`### ${said(speech, treatment.title)}`, said(speech, treatment.means)),
      ...(fits.length > 0 ? [text(words.fitsHere(driverNames(speech, fits)))] : []),
      divider,
      text(words.field(words.takes, said(speech, treatment.how))),
      text(
        words.field(
          words.korea(enumerated(speech, treatment.source.split(', '))),
          said(speech, treatment.korea),
        ),
      ),
      text(...traits(speech, offered)),
      buttons(
        button(
          words.chooseIt,
          { do: 'add', assessment: id, list: 'treatments', about: treatment.id },
          'next',
        ),
        button(words.backToMenu, { do: 'menu-again', assessment: id, list: 'treatments' }),
      ),
    ],
  };
}

/** On which side of the risk it works and how soon, which criteria it answers, and what usually speaks for it. */
function traits(speech: Speech, { treatment }: Offered): readonly (string | false)[] {
  const words = listWords[speech.locale];
  const picked = (field: string, ids: readonly string[]) => {
    const asked = fieldNamed(speech, 'treatments', field);
    return asked === undefined
      ? ''
      : enumerated(
          speech,
          ids.map((each) => choiceText(speech, asked, each)),
        );
  };
  const line = (title: string, ids: readonly string[], field: string) =>
    ids.length > 0 && words.field(title, picked(field, ids));
  const { reach } = treatment;
  return [
    line(words.works, reach === undefined ? [] : [reach], 'reach'),
    line(words.answers, treatment.criteria, 'criteria'),
    line(words.usually, treatment.ranks, 'ranks'),
  ];
}

/** The treatments that an action can be for, those that nobody acts on yet first. */
export function actionMenuView(speech: Speech, assessment: Assessment): View {
  const words = listWords[speech.locale];
  const served = entriesIn(assessment.entries, 'treatments')
    .filter((each) => !isAcceptance(each))
    .map((entry) => ({ entry, actions: actionsFor(assessment, entry).length }))
    .sort((a, b) => Number(a.actions > 0) - Number(b.actions > 0));
  if (served.length === 0) return withoutTreatments(speech, assessment);
  const options = served.slice(0, MOST_PICKED).map(
    ({ entry, actions }): Option => ({
      value: String(entry.id),
      label: label(nameOfEntry(speech.framework, entry), 100) || String(entry.id),
      means: words.actionsSoFar(actions),
      mark: actions === 0 ? '⚠️' : '🛠️',
    }),
  );
  const none: Option = { value: 'none', label: words.noTreatment, means: words.noTreatmentMeans };
  return {
    tone: 'plain',
    blocks: [
      text(`### ${words.actionsTitle}`, `-# ${words.actionsHow}`),
      {
        kind: 'select',
        action: { do: 'add', assessment: assessment.id, list: 'actions', about: 'picked' },
        hint: words.actionsHint,
        options: [...options, none],
      },
    ],
  };
}

/** An action carries out a treatment; where there is none yet, that comes first, or the action stands by itself. */
function withoutTreatments(speech: Speech, { id }: Assessment): View {
  const words = listWords[speech.locale];
  const { list } = listOf(speech.framework, 'treatments');
  const alone = {
    do: 'add',
    assessment: id,
    list: 'actions',
    about: aboutOf({ list: 'actions', serves: null }),
  } as const;
  return {
    tone: 'plain',
    blocks: [
      text(`### ${words.actionsTitle}`, words.noTreatmentYet),
      buttons(
        button(said(speech, list.add), { do: 'menu-again', assessment: id, list: 'treatments' }, 'next'),
        button(words.actionAlone, alone),
      ),
    ],
  };
}
