import { api } from './api.js';
import { commandForm } from './command-form.js';
import { matching, runnables } from './command-tree.js';
import { byId, element } from './element.js';
import { uploads } from './files.js';
import { optionRow } from './picker.js';

/** @import { Runnable } from './command-tree.js' */
/** @import { View } from './state.js' */

/**
 * The line at the foot of the channel: plain messages, and commands from the first slash on.
 * @param {{ view: View, attempt: (doing: string, act: () => Promise<void>) => Promise<boolean>, run: (name: string, options: Record<string, unknown>) => Promise<void> }} page
 * `attempt` does something that can fail and tells why it did
 */
export function setUpComposer({ view, attempt, run }) {
  const root = byId('composer');
  const input = element('textarea', {
    rows: '1',
    'aria-label': 'Message',
    'aria-controls': 'commands',
    autocomplete: 'off',
  });
  const slash = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Commands', title: 'Commands' },
    '/',
  );
  const files = element('input', { type: 'file', multiple: true, hidden: true, 'aria-label': 'Files' });
  const attach = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Attach files', title: 'Attach files' },
    '+',
  );
  const send = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Send', title: 'Send' },
    '➤',
  );
  const line = element('div', { class: 'composer-line' }, attach, slash, input, files, send);
  const commands = element('div', {
    id: 'commands',
    class: 'commands',
    role: 'listbox',
    'aria-label': 'Commands',
    hidden: true,
  });
  root.replaceChildren(commands, line);
  let active = 0;

  const found = () =>
    input.value.startsWith('/')
      ? matching(runnables(view.commands(1), view.locale), input.value.slice(1))
      : [];

  const suggest = () => {
    const isCommand = input.value.startsWith('/');
    const list = found();
    active = Math.min(active, Math.max(0, list.length - 1));
    commands.hidden = !isCommand;
    commands.replaceChildren(
      ...list.map((one, index) => commandRow(one, index === active, () => choose(one))),
    );
    if (isCommand && list.length === 0)
      commands.append(
        element('p', { class: 'subtext' }, view.world.ready ? 'No such command' : 'The bot is not here yet'),
      );
    commands.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    grow(input);
  };

  /** @param {Runnable} one */
  const choose = (one) => {
    commands.hidden = true;
    const close = () => {
      root.replaceChildren(commands, line);
      input.value = '';
      suggest();
      input.focus();
    };
    const form = commandForm({
      runnable: one,
      view,
      cancel: close,
      submit: async (options) => {
        close();
        await run(one.name, options);
      },
    });
    root.replaceChildren(form.root);
    form.focus();
  };

  const post = async () => {
    const content = input.value.trim();
    const { channelId, userId } = view;
    const isSent = await attempt('Sending', async () => {
      const attachments = await uploads(files);
      if (content === '' && attachments.length === 0) return;
      await api.send(channelId, {
        user: userId,
        content,
        ...(attachments.length === 0 ? {} : { attachments }),
      });
    });
    if (isSent && input.value.trim() === content) input.value = '';
    if (isSent) files.value = '';
    showFiles();
    grow(input);
  };

  const showFiles = () => {
    const count = files.files?.length ?? 0;
    attach.textContent = count === 0 ? '+' : `+${count}`;
  };

  attach.addEventListener('click', () => files.click());
  files.addEventListener('change', showFiles);
  slash.addEventListener('click', () => {
    if (!input.value.startsWith('/')) input.value = '/';
    input.focus();
    suggest();
  });
  send.addEventListener('click', post);
  input.addEventListener('input', suggest);
  input.addEventListener('keydown', (event) => {
    const list = found();
    if (event.key === 'Escape') {
      input.value = '';
      suggest();
    } else if (list.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      active = (active + (event.key === 'ArrowDown' ? 1 : list.length - 1)) % list.length;
      suggest();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      const one = list[active];
      if (one !== undefined) choose(one);
      else if (!input.value.startsWith('/')) post();
    }
  });

  return {
    focus: () => input.focus(),
    /** Shows whom and where the next message goes. */
    refresh() {
      input.placeholder = `Message #${view.channel?.name ?? ''}, or / for commands`;
      input.disabled = view.channel === undefined;
      if (!commands.hidden) suggest();
    },
    /** Leaves a half-filled command: it belongs to the member and channel it was begun in. */
    reset() {
      root.replaceChildren(commands, line);
      input.value = '';
      suggest();
    },
  };
}

/**
 * @param {Runnable} one
 * @param {boolean} isActive
 * @param {() => void} choose
 */
function commandRow(one, isActive, choose) {
  const row = optionRow({ value: one.name, label: `/${one.shown}`, description: one.description }, choose);
  row.setAttribute('aria-selected', String(isActive));
  row.tabIndex = -1;
  return row;
}

/** @param {HTMLTextAreaElement} input */
function grow(input) {
  input.style.setProperty('height', 'auto');
  input.style.setProperty('height', `${Math.min(input.scrollHeight, 160)}px`);
}
