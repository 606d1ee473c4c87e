import { element } from './element.js';
import { say } from './language.js';
import { composer as words } from './words-content.js';

/**
 * Where somebody types on behind a command that needs nothing: the letters find an option by its name, and what names
 * none is the value of the first. Enter with nothing typed is the form's.
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
  input.addEventListener('keydown', (event) => {
    const typed = input.value.trim();
    if (event.key !== 'Enter' || event.isComposing || typed === '') return;
    event.preventDefault();
    const [fitting] = found();
    const chip = fitting ?? all()[0];
    if (chip !== undefined) take(chip, fitting === undefined ? typed : '');
  });
  return {
    input,
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
