import { element } from './element.js';
import { say } from './language.js';
import { composer as words } from './words-content.js';

/**
 * Where somebody types on behind a command that needs nothing: the letters find an option by its name, and what names
 * none is the value of the first.
 * @param {HTMLElement} chips the options, as buttons
 * @param {(chip: HTMLElement, rest: string) => void} take `rest` is what the option is to hold, '' for nothing yet
 */
export function optionFinder(chips, take) {
  const label = say(words.findOption);
  const input = element('input', {
    type: 'text',
    class: 'option-finder',
    autocomplete: 'off',
    placeholder: label,
    'aria-label': label,
  });
  const all = () => [...chips.children].filter((one) => one instanceof HTMLButtonElement);
  const found = () => {
    const wanted = input.value.trim().toLowerCase();
    return all().filter((chip) =>
      [chip.dataset['option'], chip.dataset['name']].some((name) => name?.toLowerCase().includes(wanted)),
    );
  };
  const sift = () => {
    const fitting = found();
    for (const chip of all()) chip.hidden = fitting.length > 0 && !fitting.includes(chip);
  };
  input.addEventListener('input', sift);
  return {
    input,
    /** @returns whether something was typed, which an option has taken now: the command is not to be sent yet */
    settle() {
      const typed = input.value.trim();
      const [fitting] = found();
      const chip = fitting ?? all()[0];
      if (!input.isConnected || typed === '' || chip === undefined) return false;
      take(chip, fitting === undefined ? typed : '');
      return true;
    },
    enter: () => chips.prepend(input),
    /** @param {string} typed what stands there already */
    begin(typed) {
      input.value = typed;
      sift();
    },
    leave() {
      if (!input.isConnected) return;
      input.remove();
      input.value = '';
      for (const chip of all()) chip.hidden = false;
    },
  };
}
