import { runnables } from './command-tree.js';
import { element } from './element.js';
import { COMMANDS, DeedWatch, OPENED_WITH, STEPS, WAYS } from './guide-deeds.js';
import { icon } from './icons.js';
import { say } from './language.js';
import { guide as words } from './words-guide.js';

/** @import { Deed } from './guide-deeds.js' */
/** @import { Activity } from './frame-types.ts' */
/** @import { View } from './state.js' */

const REMEMBERED = 'guide';
const EXAMPLE = 'example';

/**
 * Three steps for somebody new, ticked off by what was really done. It goes away when it is told to, and comes back
 * from its button.
 * @param {View} view
 * @param {HTMLElement} root
 * @param {{ open: (command: string, option: string | undefined) => void, openClock: () => void, run: (name: string, options: Record<string, unknown>) => Promise<void>, shown: (is: { there: boolean, open: boolean }) => void }} page
 */
export function setUpGuide(view, root, { open, openClock, run, shown }) {
  const kept = remembered();
  const watch = new DeedWatch();
  let drawn = '';
  /** Whoever has seen it once gets it as one line, where the page is narrow. */
  let isFolded = kept.seen;

  const keep = () =>
    localStorage.setItem(
      REMEMBERED,
      JSON.stringify({ done: [...kept.done], hidden: kept.hidden, seen: kept.seen }),
    );
  const close = () => {
    kept.hidden = true;
    keep();
    refresh();
  };
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const command = button?.getAttribute('data-command');
    if (command) open(command, button?.getAttribute('data-with') ?? undefined);
    else if (button?.hasAttribute('data-clock')) openClock();
    else if (button?.hasAttribute('data-example')) runExample();
    else if (button?.hasAttribute('data-close')) close();
    else if (button?.hasAttribute('data-unfold')) {
      isFolded = !isFolded;
      refresh();
      root.querySelector('button')?.focus();
    }
  });

  async function runExample() {
    const example = exampleOf(view);
    if (example !== undefined) await run(example.name, example.options);
  }

  function refresh() {
    const names = runnables(view.commands(1), view.locale).map(({ name }) => name);
    const isFor = COMMANDS.every((name) => names.includes(name));
    const isShown = isFor && !kept.hidden;
    root.hidden = !isShown;
    shown({ there: isFor, open: isShown });
    root.classList.toggle('folded', isFolded);
    if (isShown && !kept.seen) {
      kept.seen = true;
      keep();
    }
    root.setAttribute('aria-label', say(words.open));
    const now = JSON.stringify([say(words.open), [...kept.done], isShown, isFolded, exampleOf(view)]);
    if (!isShown || now === drawn) return;
    drawn = now;
    root.replaceChildren(...card(kept.done, { hasExample: exampleOf(view) !== undefined, isFolded }));
  }

  return {
    refresh,
    toggle() {
      kept.hidden = !root.hidden;
      isFolded = false;
      keep();
      refresh();
      if (!kept.hidden) root.querySelector('button')?.focus();
    },
    /** @param {Activity} entry that has just happened */
    heard(entry) {
      const deed = watch.hear(entry);
      if (deed !== undefined) did(deed);
    },
    /** @param {number} posts how many messages a move of the clock brought */
    moved(posts) {
      if (posts > 0) did('fired');
    },
  };

  /** @param {Deed} deed */
  function did(deed) {
    if (kept.done.has(deed)) return;
    kept.done.add(deed);
    keep();
    refresh();
  }
}

/**
 * @param {ReadonlySet<string>} done
 * @param {{ hasExample: boolean, isFolded: boolean }} how
 */
function card(done, { hasExample, isFolded }) {
  const isDone = (/** @type {typeof STEPS[number]} */ { deeds }) => deeds.every((deed) => done.has(deed));
  const count = STEPS.filter(isDone).length;
  const now = STEPS.find((step) => !isDone(step));
  return [
    element(
      'header',
      {},
      element('h2', {}, say(count === STEPS.length ? words.allDone : words.title)),
      element('span', { class: 'subtext' }, say(words.progress)(count, STEPS.length)),
      element(
        'button',
        {
          type: 'button',
          class: 'icon-button guide-unfold',
          'data-unfold': true,
          'aria-expanded': String(!isFolded),
          'aria-label': say(words.unfold),
        },
        icon('chevron'),
      ),
      element(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'data-close': true,
          'aria-label': say(words.hide),
          title: say(words.comesBack),
        },
        icon('close'),
      ),
    ),
    element(
      'ol',
      {},
      STEPS.map((step) =>
        element(
          'li',
          {
            class: isDone(step) ? 'guide-step over' : 'guide-step',
            'aria-current': step === now ? 'step' : undefined,
          },
          isDone(step) && doneMark(),
          say(words[step.step].title),
        ),
      ),
    ),
    element(
      'div',
      { class: 'guide-now' },
      now === undefined ? undefined : whatNow(now, done),
      hasExample &&
        element(
          'button',
          { type: 'button', class: 'button secondary', 'data-example': true },
          say(words.example),
        ),
    ),
  ];
}

/**
 * What is to be done next in a step, and a button that leads there.
 * @param {typeof STEPS[number]} step
 * @param {ReadonlySet<string>} done
 */
function whatNow({ step, deeds }, done) {
  const next = deeds.find((deed) => !done.has(deed));
  /** @type {Readonly<Partial<Record<Deed, import('./language.js').Said>>>} */
  const told = words[step];
  const said = next === undefined ? undefined : told[next];
  return [element('p', {}, said === undefined ? '' : say(said)), next !== undefined && wayTo(next)];
}

/** @param {Deed} next */
function wayTo(next) {
  const command = WAYS[next];
  if (command !== undefined)
    return element(
      'button',
      {
        type: 'button',
        class: 'button primary',
        'data-command': command,
        'data-with': OPENED_WITH[next],
      },
      say(words.openCommand)(command),
    );
  return (
    next === 'fired' &&
    element('button', { type: 'button', class: 'button primary', 'data-clock': true }, say(words.openClock))
  );
}

function doneMark() {
  return element('span', { class: 'done-mark', role: 'img', 'aria-label': say(words.done) }, icon('check'));
}

/**
 * How the bot is asked for its worked example: by a subcommand, or by a choice of `/help`. Undefined where it has none.
 * @param {View} view
 * @returns {{ name: string, options: Record<string, unknown> } | undefined}
 */
function exampleOf(view) {
  const all = runnables(view.commands(1), view.locale);
  if (all.some(({ name }) => name === `help ${EXAMPLE}`)) return { name: `help ${EXAMPLE}`, options: {} };
  const help = all.find(({ name }) => name === 'help');
  const option = help?.options.find(({ choices }) => choices?.some(({ value }) => value === EXAMPLE));
  return option === undefined ? undefined : { name: 'help', options: { [option.name]: EXAMPLE } };
}

/** @returns {{ done: Set<string>, hidden: boolean, seen: boolean }} */
function remembered() {
  try {
    const { done = [], hidden = false, seen = false } = JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}');
    return { done: new Set(Array.isArray(done) ? done : []), hidden: hidden === true, seen: seen === true };
  } catch {
    return { done: new Set(), hidden: false, seen: false };
  }
}
