import { lineOf, withNames } from './activity-lines.js';
import { aftermath } from './aftermath.js';
import { api } from './api.js';
import { element, freshId, redraw } from './element.js';
import { say, spokenLocale } from './language.js';
import { logItem } from './log-item.js';
import { faults as faultWords, outcome, log as words } from './words-tools.js';

/** @import { Sort } from './activity-lines.js' */
/** @import { Step } from './aftermath.js' */
/** @import { Activity } from './frame-types.ts' */
/** @import { View } from './state.js' */

/** As many as the local Discord keeps. */
const KEPT = 500;
const SHOWN = 200;

/** @typedef {keyof typeof faultWords.kinds} FaultKind */
const KINDS = /** @type {FaultKind[]} */ (Object.keys(faultWords.kinds));

/** @type {readonly (Sort | 'all')[]} */
const SORTS = ['all', 'requests', 'events', 'line'];

/**
 * Troubles to make, what came of the last one, and the log of all that goes over the line.
 * @param {View} view
 * @param {(act: () => Promise<void>) => Promise<boolean>} attempt
 */
export function activityPanel(view, attempt) {
  const troubleTitle = element('h3');
  const about = element('p', { class: 'subtext' });
  const troubles = element('div', { class: 'troubles' });
  const after = element('ol', { class: 'aftermath' });
  const title = element('h3');
  const checked = element('p', { class: 'subtext' });
  const sorts = element('div', { class: 'sorts' });
  const onlyWrong = element('input', { type: 'checkbox', id: freshId() });
  const onlyWrongText = element('label', { for: onlyWrong.id });
  const filter = element('input', { type: 'search', autocomplete: 'off' });
  const list = element('ol', { class: 'log', tabindex: 0 });
  const root = element(
    'div',
    { class: 'activity' },
    troubleTitle,
    about,
    troubles,
    element('div', { role: 'status' }, after),
    title,
    checked,
    element(
      'div',
      { class: 'log-tools' },
      sorts,
      filter,
      element('p', { class: 'check' }, onlyWrong, onlyWrongText),
    ),
    list,
  );
  /** @type {Activity[]} */
  let entries = [];
  /** @type {Sort | 'all'} */
  let sort = 'all';
  let isWaiting = false;

  troubles.addEventListener('click', ({ target }) => {
    const kind = target instanceof Element && target.closest('[data-fault]')?.getAttribute('data-fault');
    if (kind) attempt(() => api.fault(kind));
  });
  sorts.addEventListener('click', ({ target }) => {
    const chosen = target instanceof Element && target.closest('[data-sort]')?.getAttribute('data-sort');
    sort = SORTS.find((one) => one === chosen) ?? sort;
    refresh();
  });
  onlyWrong.addEventListener('change', refresh);
  filter.addEventListener('input', refresh);

  function refresh() {
    if (!root.isConnected) return;
    troubleTitle.textContent = say(faultWords.title);
    about.textContent = say(faultWords.about);
    title.textContent = say(words.title);
    checked.textContent = say(words.about);
    onlyWrongText.textContent = say(words.wrong);
    filter.setAttribute('aria-label', say(words.filter));
    filter.placeholder = say(words.filter);
    list.setAttribute('aria-label', say(words.title));
    drawTroubles(troubles);
    drawSorts(sorts, sort);
    const came = aftermath(entries);
    redraw(after, [came, spokenLocale()], () =>
      came === undefined ? [] : [startItem(came.kind), ...came.steps.map(stepItem)],
    );
    after.hidden = came === undefined;
    drawLog();
  }

  function drawLog() {
    const asked = filter.value.trim().toLowerCase();
    const shown = withNames(entries)
      .map((entry) => ({ entry, line: lineOf(entry, view) }))
      .filter(
        ({ line }) =>
          (sort === 'all' || line.sort === sort) &&
          (!onlyWrong.checked || line.isRight === false) &&
          `${line.tag} ${line.text} ${line.note} ${line.wrong.join(' ')}`.toLowerCase().includes(asked),
      )
      .slice(-SHOWN)
      .toReversed();
    list.replaceChildren(
      ...(shown.length === 0
        ? [element('li', { class: 'subtext' }, say(words.none))]
        : shown.map(({ entry, line }) => logItem(entry, line))),
    );
  }

  return {
    root,
    title: () => say(words.open),
    refresh,
    /** Reads all of it anew, as after a lost connection; answers it. */
    async read() {
      entries = await api.activity();
      refresh();
      return entries;
    },
    /** @param {Activity} entry that has just happened */
    add(entry) {
      if (entry.n <= (entries.at(-1)?.n ?? 0)) return;
      entries.push(entry);
      if (entries.length > KEPT) entries.shift();
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        refresh();
      });
    },
  };
}

/** @param {HTMLElement} troubles */
function drawTroubles(troubles) {
  const language = spokenLocale();
  if (troubles.lang === language) return;
  troubles.lang = language;
  troubles.replaceChildren(
    ...KINDS.map((kind) => {
      const [label, means] = say(faultWords.kinds[kind]);
      return element(
        'button',
        { type: 'button', class: 'trouble-button', 'data-fault': kind },
        element('strong', {}, label ?? ''),
        element('small', {}, means ?? ''),
      );
    }),
  );
}

/**
 * @param {HTMLElement} sorts
 * @param {Sort | 'all'} chosen
 */
function drawSorts(sorts, chosen) {
  if (sorts.childElementCount === 0)
    sorts.append(
      ...SORTS.map((one) => element('button', { type: 'button', class: 'chip', 'data-sort': one })),
    );
  for (const one of SORTS) {
    const button = sorts.querySelector(`[data-sort=${one}]`);
    button?.setAttribute('aria-pressed', String(one === chosen));
    if (button) button.textContent = say(words[one]);
  }
}

/** @param {string} kind */
function startItem(kind) {
  const known = KINDS.find((one) => one === kind);
  return element(
    'li',
    { class: 'step' },
    known === undefined ? kind : (say(faultWords.kinds[known])[0] ?? ''),
  );
}

/** @param {Step} step */
function stepItem(step) {
  return element('li', { class: step.isOver ? 'step over' : 'step' }, stepText(step));
}

/** @param {Step} step */
function stepText({ kind, what = '', status = 0, caughtUp }) {
  switch (kind) {
    case 'waits':
      return say(faultWords.waits);
    case 'met':
      return say(outcome.met)(what);
    case 'again':
      return say(outcome.again)(status);
    case 'line': {
      const said = what in outcome ? say(outcome[/** @type {'lost'} */ (what)]) : what;
      return !caughtUp ? said : `${said}, ${say(outcome.caughtUp)(caughtUp)}`;
    }
    default:
      return kind;
  }
}
