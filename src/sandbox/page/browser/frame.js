import { activityPanel } from './activity-view.js';
import { clockPanel } from './clock-view.js';
import { setUpDrawer } from './drawer.js';
import { byId, element } from './element.js';
import { setUpGuide } from './guide.js';
import { icon } from './icons.js';
import { languageFor, say, speak, spokenLocale } from './language.js';
import { peopleColumn, setUpMe } from './people-view.js';
import { setUpRail } from './rail.js';
import { setUpSideColumn } from './side-column.js';
import { setUpSidebar } from './sidebar.js';
import { setUpTheme } from './theme.js';
import { formatTime } from './times.js';
import { people, frame as words } from './words.js';
import { guide as guideWords } from './words-guide.js';
import { clock as clockWords, log as logWords, tools } from './words-tools.js';

/** @import { View } from './state.js' */

const TICK_MS = 1000;

/**
 * All that stands around the channel: servers, channels, who you are, members, the clock, troubles and log, the guide.
 * @param {View} view
 * @param {object} page
 * @param {(change: { userId?: string, channelId?: string, guildId?: string }) => void} page.go
 * @param {(act: () => Promise<void>) => Promise<boolean>} page.attempt
 * @param {(name: string, options: Record<string, unknown>) => Promise<void>} page.run
 */
export function setUpFrame(view, { go, attempt, run }) {
  const membersPanel = peopleColumn(view);
  const clock = clockPanel(view, { moved: (posts) => guide.moved(posts) });
  const activity = activityPanel(view, attempt);
  const buttons = {
    clock: toolButton('clock', 'clock-chip'),
    activity: toolButton('pulse'),
    members: toolButton('people'),
  };
  const clockText = element('span', { class: 'clock-text' });
  buttons.clock.append(clockText);
  const help = toolButton('help');
  const bar = byId('tools');
  bar.append(buttons.clock, buttons.activity, buttons.members, help);

  const side = setUpSideColumn({
    members: { panel: membersPanel, button: buttons.members },
    clock: { panel: clock, button: buttons.clock },
    activity: { panel: activity, button: buttons.activity },
  });
  const drawer = setUpDrawer();
  const guide = setUpGuide(view, byId('guide'), {
    open: openCommand,
    openClock: () => side.show('clock'),
    run,
    shown: ({ there, open }) => {
      help.hidden = !there;
      help.setAttribute('aria-pressed', String(open));
    },
  });
  help.addEventListener('click', () => guide.toggle());
  bar.addEventListener('keydown', stepAlong);
  byId('veil').addEventListener('click', () => side.giveWay());
  const parts = [
    setUpRail(view, (guildId) => go({ guildId, channelId: '' })),
    setUpSidebar(view),
    setUpMe(view, (userId) => go({ userId })),
    setUpTheme(byId('theme')),
    drawer,
    side,
    guide,
  ];
  speak(languageFor(''));
  setInterval(showTime, TICK_MS);

  function showTime() {
    const now = formatTime(view.now, 's', spokenLocale(), view.now);
    if (clockText.textContent === now) return;
    clockText.textContent = now;
    buttons.clock.setAttribute('aria-label', say(clockWords.open)(now));
    side.refresh();
  }

  return {
    activity,
    guide,
    /** Reads what happened while nobody listened. */
    async catchUp() {
      for (const entry of await activity.read()) guide.heard(entry);
    },
    /** Speaks the language of whoever looks, and draws anew what changed. */
    refresh() {
      speak(languageFor(view.locale));
      document.documentElement.lang = spokenLocale();
      bar.setAttribute('aria-label', say(tools.label));
      label(buttons.activity, say(logWords.open));
      label(buttons.members, say(people.members));
      label(help, say(guideWords.open));
      byId('messages').setAttribute('aria-label', say(words.messages));
      byId('stand-in').textContent = say(words.standIn);
      for (const part of parts) part.refresh();
      showTime();
    },
    /** @param {string} now the local Discord's time, just moved */
    clockMoved(now) {
      view.setNow(Date.parse(now));
      showTime();
    },
    /** Out of the way of the channel, where the page is narrow. */
    giveWay() {
      drawer.close();
      side.giveWay();
    },
  };
}

/**
 * @param {import('./icons.js').IconName} sign
 * @param {string} [more] a further class
 */
function toolButton(sign, more = '') {
  return element('button', { type: 'button', class: `icon-button ${more}`.trim() }, icon(sign));
}

/**
 * @param {HTMLElement} button
 * @param {string} text
 */
function label(button, text) {
  button.setAttribute('aria-label', text);
  button.setAttribute('title', text);
}

/** By the arrow keys, as in every toolbar. @param {KeyboardEvent} event */
function stepAlong({ key }) {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  const buttons = [...byId('tools').querySelectorAll('button')].filter((one) => !one.hidden);
  const at = buttons.findIndex((one) => one.contains(document.activeElement));
  if (step !== 0 && at >= 0) buttons.at((at + step) % buttons.length)?.focus();
}

/**
 * Opens a command as if somebody had typed it out.
 * @param {string} command
 * @param {string} [option] one to be added to those that it needs
 */
function openCommand(command, option) {
  const composer = byId('composer');
  const input = composer.querySelector('textarea');
  if (input === null) return;
  input.value = `/${command} `;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  const more = option && composer.querySelector(`[data-option="${CSS.escape(option)}"]`);
  if (more instanceof HTMLElement) more.click();
  composer.querySelector('input')?.focus();
}
