import { localized } from './state.js';

/** @import { Command, Option } from './types.ts' */

const SUBCOMMAND = 1;
const GROUP = 2;

/**
 * Something that can be run: a command without subcommands, or one of them.
 * @typedef {object} Runnable
 * @property {string} name in English, as the user side takes it: "assess start"
 * @property {string} shown the same in the reader's language
 * @property {string} group the command that it belongs to, in the reader's language
 * @property {string} description in the reader's language
 * @property {readonly Option[]} options
 */

/**
 * Every runnable command, named and described in the reader's language.
 * @param {readonly Command[]} commands
 * @param {string} locale
 * @returns {Runnable[]}
 */
export function runnables(commands, locale) {
  return commands.flatMap((command) => branch(command, { name: '', shown: '' }, locale));
}

/**
 * @param {Command | Option} node
 * @param {{ name: string, shown: string }} above
 * @param {string} locale
 * @returns {Runnable[]}
 */
function branch(node, above, locale) {
  const own = {
    name: `${above.name} ${node.name}`.trim(),
    shown: `${above.shown} ${localized(node.name, node.name_localizations, locale)}`.trim(),
  };
  const options = node.options ?? [];
  const nested = options.filter((option) => option.type === SUBCOMMAND || option.type === GROUP);
  if (nested.length > 0) return nested.flatMap((option) => branch(option, own, locale));
  const description = localized(node.description, node.description_localizations, locale);
  const [group = ''] = own.shown.split(' ');
  return [{ ...own, group, description, options }];
}

/**
 * Those whose name, in English or in the reader's language, has what was typed, the best first.
 * @param {readonly Runnable[]} all
 * @param {string} typed without the slash
 */
export function matching(all, typed) {
  const wanted = typed.trim().toLowerCase();
  /** @param {Runnable} one */
  const place = (one) => {
    const places = [one.name, one.shown]
      .map((name) => name.toLowerCase().indexOf(wanted))
      .filter((at) => at >= 0);
    return places.length === 0 ? -1 : Math.min(...places);
  };
  return all
    .map((one) => ({ one, at: place(one) }))
    .filter(({ at }) => at >= 0)
    .sort((left, right) => Math.sign(left.at) - Math.sign(right.at))
    .map(({ one }) => one);
}

/**
 * The command whose name was typed with something right behind it that continues no word, as happens where no blanks
 * are written.
 * @param {readonly Runnable[]} all
 * @param {string} typed without the slash
 */
export function runTogether(all, typed) {
  const lower = typed.toLowerCase();
  const [longest] = all
    .flatMap((one) => [one.name, one.shown].map((name) => ({ one, name })))
    .filter(({ name }) => lower.startsWith(name.toLowerCase()))
    .sort((left, right) => right.name.length - left.name.length);
  if (longest === undefined) return undefined;
  const rest = typed.slice(longest.name.length);
  return /^[\w-]/.test(rest) || rest.trim() === '' ? undefined : { one: longest.one, rest: rest.trim() };
}

/**
 * The command whose whole name was typed, with a blank behind it, and what was typed after that.
 * @param {readonly Runnable[]} all
 * @param {string} typed without the slash
 */
export function typedOut(all, typed) {
  const lower = typed.toLowerCase();
  for (const one of all)
    for (const name of [one.name, one.shown])
      if (lower.startsWith(`${name.toLowerCase()} `)) return { one, rest: typed.slice(name.length + 1) };
  return undefined;
}
