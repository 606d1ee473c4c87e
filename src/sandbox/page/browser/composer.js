import { api } from './api.js';
import { commandForm } from './command-form.js';
import { matching, runnables, runTogether, typedOut } from './command-tree.js';
import { composerLine } from './composer-line.js';
import { commandGroups, mentionGroup } from './composer-suggestions.js';
import { byId, element } from './element.js';
import { acceptDrops } from './file-picker.js';
import { uploads } from './files.js';
import { say } from './language.js';
import { startedMention, withMentions } from './mention-typing.js';
import { notice } from './notices.js';
import { suggestionList } from './suggestion-list.js';
import { typeAnywhere } from './type-anywhere.js';
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
  const line = composerLine();
  const { input, files } = line;
  const list = suggestionList(say(words.commands));
  /** @type {Map<string, string>} */
  const taken = new Map();
  /** @type {Map<string, string>} */
  const drafts = new Map();
  let place = `${view.userId} ${view.channelId}`;
  const tally = element('span', { class: 'unseen', role: 'status' });
  /** @type {ReturnType<typeof commandForm> | undefined} */
  let form;

  input.setAttribute('aria-controls', list.root.id);
  showLine();

  function showLine() {
    form = undefined;
    root.replaceChildren(list.root, files.root, line.root, tally);
  }

  /** @param {boolean} [isSame] whether nothing was typed since, so that somebody may be walking through the list */
  function suggest(isSame = false) {
    const started = startedMention(input.value, input.selectionStart);
    if (!isSame) list.hide();
    tally.textContent = '';
    if (input.value.startsWith('/')) suggestCommands();
    else if (started !== undefined) suggestMentions(started);
    pointAtActive();
    line.grow();
  }

  function suggestCommands() {
    const all = runnables(view.commands(1), view.locale);
    const typed = input.value.slice(1);
    const out = typedOut(all, typed);
    if (out !== undefined) {
      choose(out.one, out.rest);
      return;
    }
    const together = runTogether(all, typed);
    const found = together === undefined ? matching(all, typed) : [together.one];
    list.rename(say(words.commands));
    list.show(
      commandGroups(found, (one) => choose(one, together?.rest ?? '')),
      [say(view.world.ready ? words.noCommand : words.noBot), typed.trim() !== '' && asMessage()],
    );
    tally.textContent = say(words.found)(found.length);
  }

  /** For what begins with a slash and is no command. */
  function asMessage() {
    const button = element('button', { type: 'button', class: 'button secondary' }, say(words.asMessage));
    button.addEventListener('click', async () => {
      await post();
      input.focus();
    });
    return button;
  }

  /** @param {Started} started */
  function suggestMentions(started) {
    const group = mentionGroup(started, view, ({ shown, sent }) => {
      taken.set(shown, sent);
      input.setRangeText(`${shown} `, started.from, input.selectionStart, 'end');
      suggest();
      input.focus();
    });
    if (group.suggestions.length === 0) return;
    list.rename(group.name);
    list.show([group], '');
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

  /** Sends a message. What begins with a slash is a command, and is posted only by whoever says that it is none. */
  function send() {
    if (!input.value.startsWith('/')) {
      post();
      return;
    }
    if (list.root.hidden) suggest();
    list.active?.pick();
  }

  let isPosting = false;
  async function post() {
    if (isPosting) return;
    isPosting = true;
    await postOnce().finally(() => {
      isPosting = false;
    });
  }

  async function postOnce() {
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
    if (input.value.trim() === typed) {
      input.value = '';
      suggest();
    }
    taken.clear();
    if (attachments.length > 0) files.clear();
    line.grow();
  }

  line.slash.addEventListener('click', () => {
    if (!input.value.startsWith('/')) input.value = '/';
    input.focus();
    suggest();
  });
  line.send.addEventListener('click', send);
  input.addEventListener('input', () => suggest());
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
      send();
    }
  });
  acceptDrops(byId('composer').closest('main') ?? root, (dropped) =>
    form === undefined ? files.add(dropped) : form.drop(dropped),
  );

  typeAnywhere(() => (form ?? input).focus());

  return {
    focus: () => (form ?? input).focus(),
    /** Shows whom and where the next message goes. */
    refresh() {
      line.label();
      place = `${view.userId} ${view.channelId}`;
      const maySend = view.sightOf(view.channelId)?.can_send !== false;
      input.placeholder = maySend
        ? say(words.placeholder)(view.channel?.name ?? '')
        : say(frameWords.readOnly);
      line.open(maySend && view.channel !== undefined);
      if (input.value.startsWith('/') && !list.root.hidden) suggest(true);
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
      line.grow();
    },
  };
}
