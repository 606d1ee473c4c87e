import { api } from './api.js';
import { commandForm } from './command-form.js';
import { matching, runnables, typedOut } from './command-tree.js';
import { byId, element } from './element.js';
import { acceptDrops, filePicker } from './file-picker.js';
import { uploads } from './files.js';
import { say } from './language.js';
import { mentionable, startedMention, withMentions } from './mention-typing.js';
import { notice } from './notices.js';
import { suggestionList } from './suggestion-list.js';
import { frame as frameWords } from './words.js';
import { composer as words } from './words-content.js';

/** @import { Runnable } from './command-tree.js' */
/** @import { Started } from './mention-typing.js' */
/** @import { View } from './state.js' */

const MOST_FILES = 10;

/**
 * The line at the foot of the channel: plain messages, and commands from the first slash on.
 * @param {{ view: View, attempt: (act: () => Promise<void>) => Promise<boolean>, run: (name: string, options: Record<string, unknown>) => Promise<void>, up: () => void }} page
 * `attempt` does something that can fail and tells why it did; `up` leads to the newest message
 */
export function setUpComposer({ view, attempt, run, up }) {
  const root = byId('composer');
  const input = element('textarea', { rows: '1', autocomplete: 'off' });
  const slash = iconButton('/');
  const send = iconButton('➤');
  const files = filePicker({ label: say(words.files), many: true });
  files.button.className = 'icon-button';
  const list = suggestionList(say(words.commands));
  /** @type {Map<string, string>} */
  const taken = new Map();
  /** @type {Map<string, string>} */
  const drafts = new Map();
  let place = `${view.userId} ${view.channelId}`;
  const tally = element('span', { class: 'unseen', role: 'status' });
  const line = element('div', { class: 'composer-line' }, files.root, slash, input, send);
  /** @type {ReturnType<typeof commandForm> | undefined} */
  let form;

  input.setAttribute('aria-controls', list.root.id);
  input.setAttribute('aria-haspopup', 'listbox');
  line.prepend(files.button);
  files.root.prepend(files.list);
  showLine();

  function showLine() {
    form = undefined;
    root.replaceChildren(list.root, files.root, line, tally);
  }

  function label() {
    const named = /** @type {const} */ ([
      [files.button, say(words.attach), '+'],
      [slash, say(words.commandsButton), '/'],
      [send, say(words.send), '➤'],
    ]);
    for (const [button, name, sign] of named) {
      button.setAttribute('aria-label', name);
      button.title = name;
      button.textContent = sign;
    }
    input.setAttribute('aria-label', say(words.label));
  }

  function suggest() {
    const started = startedMention(input.value, input.selectionStart);
    list.hide();
    tally.textContent = '';
    if (input.value.startsWith('/')) suggestCommands();
    else if (started !== undefined) suggestMentions(started);
    pointAtActive();
    grow(input);
  }

  function suggestCommands() {
    const all = runnables(view.commands(1), view.locale);
    const typed = input.value.slice(1);
    const out = typedOut(all, typed);
    if (out !== undefined) {
      choose(out.one, out.rest);
      return;
    }
    const found = matching(all, typed);
    const groups = [...Map.groupBy(found, ({ group }) => group)].map(([group, ofGroup]) => ({
      name: `/${group}`,
      // A command without subcommands needs no title that says the same.
      titled: ofGroup.some(({ shown }) => shown !== group),
      suggestions: ofGroup.map((one) => ({
        item: { value: one.name, label: `/${one.shown}`, description: one.description },
        pick: () => choose(one, ''),
      })),
    }));
    list.rename(say(words.commands));
    list.show(groups, say(view.world.ready ? words.noCommand : words.noBot));
    tally.textContent = say(words.found)(found.length);
  }

  /** @param {Started} started */
  function suggestMentions(started) {
    const suggestions = mentionable(started, view).map(({ item, shown, sent }) => ({
      item,
      pick: () => {
        taken.set(shown, sent);
        input.setRangeText(`${shown} `, started.from, input.selectionStart, 'end');
        suggest();
        input.focus();
      },
    }));
    if (suggestions.length === 0) return;
    list.rename(say(words.mentions));
    list.show([{ name: say(words.mentions), suggestions }], '');
  }

  function pointAtActive() {
    const id = list.activeId;
    if (id === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', id);
  }

  /**
   * @param {Runnable} one
   * @param {string} rest
   */
  function choose(one, rest) {
    list.hide();
    const close = () => {
      showLine();
      input.value = '';
      suggest();
      input.focus();
    };
    form = commandForm({
      runnable: one,
      view,
      rest,
      cancel: close,
      submit: async (options) => {
        close();
        await run(one.name, options);
      },
    });
    root.replaceChildren(form.root);
    form.focus();
  }

  async function post() {
    const typed = input.value.trim();
    const content = withMentions(typed, taken);
    const { channelId, userId } = view;
    if (files.files().length > MOST_FILES) {
      notice(say(words.tooMany));
      return;
    }
    const read = await uploads(files.files());
    if ('wrong' in read) {
      notice(read.wrong);
      return;
    }
    const attachments = read.value;
    if (content === '' && attachments.length === 0) return;
    const isSent = await attempt(() =>
      api.send(channelId, {
        user: userId,
        content,
        ...(attachments.length === 0 ? {} : { attachments }),
      }),
    );
    if (!isSent) return;
    if (input.value.trim() === typed) input.value = '';
    taken.clear();
    if (attachments.length > 0) files.clear();
    grow(input);
  }

  slash.addEventListener('click', () => {
    if (!input.value.startsWith('/')) input.value = '/';
    input.focus();
    suggest();
  });
  send.addEventListener('click', post);
  input.addEventListener('input', suggest);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const { key, shiftKey } = event;
    const { active } = list;
    if (key === 'Escape') {
      if (input.value.startsWith('/')) input.value = '';
      list.hide();
      pointAtActive();
    } else if (active !== undefined && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      list.move(key === 'ArrowDown' ? 1 : -1);
      pointAtActive();
    } else if (active !== undefined && (key === 'Enter' || key === 'Tab') && !shiftKey) {
      event.preventDefault();
      active.pick();
    } else if (key === 'ArrowUp' && input.value === '') {
      event.preventDefault();
      up();
    } else if (key === 'Enter' && !shiftKey) {
      event.preventDefault();
      if (!input.value.startsWith('/')) post();
    }
  });
  acceptDrops(byId('composer').closest('main') ?? root, (dropped) =>
    form === undefined ? files.add(dropped) : form.drop(dropped),
  );

  return {
    focus: () => (form ?? input).focus(),
    /** Shows whom and where the next message goes. */
    refresh() {
      label();
      place = `${view.userId} ${view.channelId}`;
      const maySend = view.sightOf(view.channelId)?.can_send !== false;
      input.placeholder = maySend
        ? say(words.placeholder)(view.channel?.name ?? '')
        : say(frameWords.readOnly);
      for (const one of [input, slash, send, files.button])
        one.disabled = !maySend || view.channel === undefined;
      if (input.value.startsWith('/') && !list.root.hidden) suggest();
    },
    /** Leaves a half-filled command: it belongs to the member and channel it was begun in. */
    reset() {
      showLine();
      // What was begun as a message is kept for whoever comes back.
      drafts.set(place, input.value.startsWith('/') ? '' : input.value);
      place = `${view.userId} ${view.channelId}`;
      input.value = drafts.get(place) ?? '';
      files.clear();
      list.hide();
      grow(input);
    },
  };
}

/** @param {string} sign */
function iconButton(sign) {
  return element('button', { type: 'button', class: 'icon-button' }, sign);
}

/** @param {HTMLTextAreaElement} input */
function grow(input) {
  input.style.setProperty('height', 'auto');
  input.style.setProperty('height', `${Math.min(input.scrollHeight, 160)}px`);
}
