/** Why a form could not be taken as an answer. */
export type FormProblem =
  | { readonly what: 'empty' }
  | { readonly what: 'answer-and-unknown' }
  | { readonly what: 'unknown-without-reason' }
  | { readonly what: 'not-a-number'; readonly typed: string }
  | { readonly what: 'not-a-range'; readonly typed: string }
  /** Of the two ends of a range, the first is the larger one. */
  | { readonly what: 'wrong-order'; readonly least: number; readonly most: number }
  | { readonly what: 'out-of-range'; readonly least: number; readonly most: number }
  | { readonly what: 'not-a-date'; readonly typed: string }
  | { readonly what: 'not-a-country'; readonly typed: string }
  | { readonly what: 'too-many-countries'; readonly most: number }
  | { readonly what: 'too-long'; readonly most: number };
