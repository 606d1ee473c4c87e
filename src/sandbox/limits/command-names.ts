import type { Field } from './field.ts';
import { checkLocalizations } from './localizations.ts';

const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The name of a slash command or of an option, in every language: one word in lower case. */
export function checkSlashName(owner: Field): void {
  checkNames(owner, (name) => {
    const text = name.text({ min: 1, max: 32, required: true });
    if (text === undefined || text === '') return;
    name.refuseUnless(
      SLASH_NAME.test(text) && text === text.toLowerCase(),
      'APPLICATION_COMMAND_INVALID_NAME',
      'Command name is invalid',
    );
  });
}

/** The name of a command in a context menu, in every language: any case, with spaces. */
export function checkMenuName(owner: Field): void {
  checkNames(owner, (name) => name.text({ min: 1, max: 32, required: true }));
}

/** What a slash command or option is for, in every language. */
export function checkDescription(owner: Field): void {
  owner.at('description').text({ min: 1, max: 100, required: true });
  checkLocalizations(owner.at('description_localizations'), (text) =>
    text.text({ min: 1, max: 100, required: true }),
  );
}

function checkNames(owner: Field, check: (name: Field) => void): void {
  check(owner.at('name'));
  checkLocalizations(owner.at('name_localizations'), check);
}
