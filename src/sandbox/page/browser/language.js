/**
 * @typedef {'en' | 'zh'} Language
 */

/**
 * Something that is said, in each language that the page speaks: a text, or a function that makes one.
 * @template [T=string]
 * @typedef {{ readonly en: T, readonly zh: T }} Said
 */

/** @type {Language} */
let spoken = 'en';

/**
 * The page's language for somebody: their own where the page speaks it, else the first of the browser's that it does.
 * @param {string} locale as Discord names it, such as `zh-CN`
 * @param {readonly string[]} [browsers] most wanted first
 * @returns {Language}
 */
export function languageFor(locale, browsers = navigator.languages) {
  for (const each of [locale, ...browsers]) {
    if (/^zh\b/i.test(each)) return 'zh';
    if (/^en\b/i.test(each)) return 'en';
  }
  return 'en';
}

/**
 * Speaks another language from now on. What stands on the page already has to be drawn again.
 * @param {Language} language
 * @returns whether it is another one
 */
export function speak(language) {
  const isOther = language !== spoken;
  spoken = language;
  return isOther;
}

/** What `lang` attributes and `Intl` take. */
export function spokenLocale() {
  return spoken === 'zh' ? 'zh-CN' : 'en';
}

/**
 * What is said, in the language that the page speaks now.
 * @template T
 * @param {Said<T>} said
 * @returns {T}
 */
export function say(said) {
  return said[spoken];
}
