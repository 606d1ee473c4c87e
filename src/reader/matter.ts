/** What a description speaks of, of all that is scored: where it comes from, how good home is, what stops, what follows. */
export const MATTERS = ['source', 'standing', 'effect', 'progress'] as const;
export type Matter = (typeof MATTERS)[number];

/** How much of it is so: all from abroad, far behind, a stop, pace-setting; some of it; or nothing. */
export const WORTHS = ['all', 'some', 'nothing'] as const;
export type Worth = (typeof WORTHS)[number];

/** What people say of one matter, by what it comes to: whole sentences, parted by full stops. */
export type Told = Readonly<Record<Worth, string>>;
