/** Why a value cannot stand where it was given. */
export type Misfit =
  | { readonly what: 'kind' }
  | { readonly what: 'too-long'; readonly most: number }
  | { readonly what: 'out-of-range'; readonly least: number; readonly most: number }
  | { readonly what: 'unit' }
  | { readonly what: 'choice' }
  /** No country, where the prompt wants one. */
  | { readonly what: 'empty' }
  | { readonly what: 'too-many'; readonly most: number };
