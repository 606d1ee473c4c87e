/** Why the database can't be used, for whoever runs the bot. */
export type PostgresFailure =
  | { readonly code: 'database-away'; readonly cause: string }
  /** The schema is behind this program (`migrate` moves it on) or ahead of it. */
  | { readonly code: 'schema-behind' | 'schema-ahead'; readonly done: number; readonly known: number }
  /** Somebody moves it into another store just now. */
  | { readonly code: 'being-moved' };
