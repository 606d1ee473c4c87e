import type { Description, EvidenceReader, Reading } from '../app/scoring/evidence-reader.ts';
import type { Indicator } from '../domain/scoring/evidence.ts';
import { type Drafted, drafted } from './draft.ts';
import { folded } from './fold.ts';
import { homeTold } from './home.ts';
import { type DraftedLikely, weighedUp } from './likeliest.ts';
import { learn } from './likeness.ts';
import { has, type MarkedSentence, marked } from './passage.ts';
import { statementsIn } from './rules/every.ts';
import { likelyIn } from './rules/likely.ts';
import { openMatters, weakSigns } from './rules/weak-signs.ts';
import { sentencesOf } from './sentences.ts';
import { settled } from './settle.ts';
import { guessed, isFitted, judged, type Weighed } from './stance/judge.ts';
import { prepareStances, stancesOf } from './stance/model.ts';
import { warmUp } from './tagger.ts';

/** How much of a text is worked on before others have their turn, in UTF-16 units. */
const TURN = 250;

/**
 * The reader that comes with Unchoke: words, numbers and places by lexicon, then rules over what they mean. It needs no
 * network and no model, reads the same text the same way every time, and finds nothing where nothing is said. `pause`
 * lets others have their turn; it is called about once for every 250 characters of work.
 */
export function builtInReader(pause: () => Promise<void> = nextTurn): EvidenceReader {
  let warm: Promise<void> | undefined;
  return {
    async read(description: Description): Promise<Reading> {
      warm ??= warmedUp(pause);
      await warm;
      return readIn(description, inTurns(pause));
    },
  };
}

async function warmedUp(pause: () => Promise<void>): Promise<void> {
  for (const _ of warmUp()) await pause();
  for (const _ of prepareStances()) await pause();
  for (const _ of learn()) await pause();
  await readIn({ text: FIRST }, pause);
}

/** Read before the first description, with a turn after every step: what runs for the first time takes long. */
const FIRST =
  'We make some. Most are imported. Our own are two years behind. If supply stopped, the line would stop. ' +
  'Better parts make better tools. 我们自己做一些。大多靠进口。国产的落后两年。断供后产线就得停。没有新部件，就没有新机器。';

async function readIn({ text, home: given }: Description, turns: Turns): Promise<Reading> {
  const plain = await foldedInTurns(text, turns);
  const home = given ?? homeTold(plain, text);
  const sentences: MarkedSentence[] = [];
  const drafts: Drafted[] = [];
  const stances: Weighed[] = [];
  for (const sentence of sentencesOf(plain)) {
    const current = marked(sentence, home);
    await turns(0);
    const found = statementsIn(current, sentences.at(-1));
    await turns(0);
    const weighed = isFitted(current) ? { sentence: current, likely: stancesOf(current.clauses) } : undefined;
    const said = weighed === undefined ? found : judged(weighed, found);
    if (weighed !== undefined) stances.push(weighed);
    drafts.push(...said.map((statement) => drafted(statement, text)));
    sentences.push(current);
    await turns(sentence.end - sentence.start);
  }
  const likely: DraftedLikely[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const said = likelyIn(sentence, sentences[index - 1]);
    likely.push(...said.map((each) => ({ ...each, ...drafted(each.statement, text) })));
    await turns((sentence.end - sentence.start) / 4);
  }
  drafts.splice(0, drafts.length, ...weighedUp(likely, drafts));
  const untold = openMatters(plainlyTold(drafts));
  for (const matter of untold) {
    drafts.push(...guessed(stances, matter, untold.size).map((each) => drafted(each, text)));
  }
  const open = openMatters(plainlyTold(drafts));
  const whole = {
    isAllHome: !sentences.some((sentence) => has(sentence, 'foreign', 'import')),
    isCalm: isCalm(drafts),
  };
  for (const sentence of open.size === 0
    ? []
    : sentences.filter((each) => !isFitted(each) && !has(each, 'irony'))) {
    const said = weakSigns(sentence, open, whole);
    drafts.push(...said.map((each) => drafted({ ...each, weak: true }, text)));
    await turns((sentence.end - sentence.start) / 4);
  }
  return { ...(home !== undefined && { home }), findings: settled(drafts) };
}

type Turns = (done: number) => Promise<void>;

function inTurns(pause: () => Promise<void>): Turns {
  let since = 0;
  return async (done) => {
    since += done;
    if (since < TURN) return;
    since = 0;
    await pause();
  };
}

async function foldedInTurns(text: string, turns: Turns): Promise<string> {
  let out = '';
  for (let at = 0; at < text.length; at += TURN) {
    out += folded(text.slice(at, at + TURN));
    await turns(TURN / 10);
  }
  return out;
}

/** Home makers are level and none is behind, or most is made at home. */
function isCalm(drafts: readonly Drafted[]): boolean {
  const facts = drafts.filter(
    ({ finding, manner }) => finding.standing === 'fact' && !manner.left && !manner.history,
  );
  const steps = facts.flatMap(({ finding }) =>
    finding.indicator === 'homeLag'
      ? [finding.value.kind === 'step' ? finding.value.step : 'generation']
      : [],
  );
  const mostlyHome = facts.some(
    ({ finding: { indicator, value } }) =>
      (indicator === 'homeShare' && value.kind === 'number' && value.number >= MOSTLY) ||
      (indicator === 'foreignShare' && value.kind === 'number' && value.number <= 100 - MOSTLY) ||
      (indicator === 'foreignShare' && value.kind === 'word' && value.word === 'little'),
  );
  return steps.length > 0 ? steps.every((step) => step === 'parity') : mostlyHome;
}

/** Per cent. */
const MOSTLY = 70;

/** What the text tells as a fact. */
function plainlyTold(drafts: readonly Drafted[]): ReadonlySet<Indicator> {
  const facts = drafts.filter(({ finding, manner }) => finding.standing === 'fact' && !manner.left);
  return new Set(facts.map(({ finding }) => finding.indicator));
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
