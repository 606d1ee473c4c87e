import type { Action } from '../../app/actions.ts';
import { type Block, button, buttons, text } from '../view.ts';

interface PageWords {
  readonly page: (page: number, pages: number) => string;
  readonly earlier: string;
  readonly later: string;
}

/** Where a list has several pages: which one this is, counted from 0, and the ways to those beside it. */
export function pageTurns(
  words: PageWords,
  page: number,
  pages: number,
  to: (page: number) => Action,
): readonly Block[] {
  if (pages < 2) return [];
  return [
    text(`-# ${words.page(page + 1, pages)}`),
    buttons(
      page > 0 && button(words.earlier, to(page - 1)),
      page < pages - 1 && button(words.later, to(page + 1)),
    ),
  ];
}
