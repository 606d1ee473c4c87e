import { Action } from '../app/actions.ts';

const LONGEST = 100;
const SEPARATOR = '/';

/** The order in which the parts of each action stand, after its name. Old buttons live for years: only ever append. */
const FIELDS = {
  view: ['assessment', 'stage'],
  answer: ['assessment', 'version', 'prompt'],
  pick: ['assessment', 'version', 'stage'],
  fill: ['assessment', 'prompt', 'basedOn'],
  retry: ['assessment', 'prompt'],
  compare: ['assessment', 'prompt'],
  keep: ['assessment', 'prompt', 'answer'],
  'move-on': ['assessment', 'version', 'stage'],
  explain: ['assessment', 'version', 'stage'],
  'move-on-with-gaps': ['assessment', 'version', 'stage'],
  record: ['assessment', 'stage'],
  turn: ['assessment', 'page'],
  'fresh-panel': ['assessment'],
  list: ['page'],
  help: [],
  menu: ['assessment', 'list'],
  consider: ['assessment'],
  'menu-again': ['assessment', 'list'],
  add: ['assessment', 'list', 'about'],
  added: ['assessment', 'list', 'about'],
  entries: ['assessment', 'list'],
  'entries-page': ['assessment', 'list', 'page'],
  entry: ['assessment'],
  'entry-again': ['assessment', 'entry'],
  edit: ['assessment', 'entry', 'form'],
  edited: ['assessment', 'entry', 'form', 'basedOn'],
  'entry-retry': ['assessment', 'list', 'entry', 'form', 'about'],
  remove: ['assessment', 'entry'],
  removed: ['assessment', 'entry', 'basedOn'],
  pursue: ['assessment', 'entry'],
  ratings: ['assessment', 'of'],
  rate: ['assessment', 'of'],
  rated: ['assessment', 'of'],
  reveal: ['assessment', 'of'],
  agree: ['assessment', 'of'],
  agreed: ['assessment', 'of', 'basedOn'],
  accord: ['assessment', 'of'],
  closing: ['assessment'],
  'close-as': ['assessment'],
  'close-all-the-same': ['assessment', 'decision'],
  closed: ['assessment', 'decision'],
  reopen: ['assessment', 'stage'],
  reopened: ['assessment', 'stage'],
  history: ['assessment'],
  'history-page': ['assessment', 'page'],
  'list-page': ['page', 'state', 'level', 'owner'],
  lessons: ['place'],
  read: ['place'],
  lesson: ['lesson', 'place', 'page'],
  'lesson-alone': ['lesson'],
  share: ['place'],
  'share-lesson': ['lesson'],
  fitting: ['assessment', 'stage'],
  reason: ['lesson', 'place'],
  scored: [],
  'score-card': ['score'],
  'score-why': ['score'],
  'score-page': ['score', 'page'],
  'score-pick': ['score', 'seen'],
  'score-ask': ['score', 'topic', 'seen'],
  'score-told': ['score', 'topic', 'seen'],
  'score-confirm': ['score', 'criterion'],
  'score-edit': ['score'],
  'score-edited': ['score'],
  'score-share': ['score'],
  'score-start': ['score', 'thread', 'seen'],
  proposal: ['assessment'],
  'take-over': ['assessment', 'version', 'prompt'],
  describe: ['assessment'],
  described: ['assessment'],
  'closed-knowing': ['assessment', 'decision', 'concerns'],
  revealed: ['assessment', 'of'],
  'ratings-again': ['assessment', 'of'],
  'compare-page': ['assessment', 'prompt', 'page'],
  watch: ['watch'],
  draft: ['watch'],
  'draft-part': ['watch', 'part'],
  'draft-told': ['watch', 'part'],
  'draft-start': ['watch', 'version'],
  'draft-drop': ['watch'],
  'watch-again': ['watch'],
  'watch-open': [],
  'watch-edit': ['watch'],
  'watch-part': ['watch', 'part', 'version'],
  'watch-told': ['watch', 'part', 'basedOn'],
  'watch-retry': ['watch', 'part'],
  'watch-pause': ['watch'],
  'watch-paused': ['watch'],
  'watch-resume': ['watch'],
  'watch-remove': ['watch'],
  'watch-removed': ['watch', 'basedOn'],
  'watch-history': ['watch', 'page'],
  'watch-list': ['page', 'standing', 'reminded', 'assessment'],
  risks: ['query', 'page'],
  'risk-picked': [],
  'risk-queue': ['page'],
  reading: ['watch', 'due'],
  'reading-told': ['watch', 'due', 'version'],
  'reading-retry': ['watch', 'due'],
  'reading-sure': ['watch', 'due'],
  'reminder-pick': [],
  'reminder-done': ['watch', 'due'],
  'reminder-snooze': ['watch', 'due'],
  'reminder-skip': ['watch', 'due'],
  'reminder-skipped': ['watch', 'due'],
  reassess: ['assessment', 'watch'],
  'watch-import': ['mark'],
} as const satisfies { [A in Action as A['do']]: readonly Exclude<keyof A, 'do'>[] };

/** An action as the custom_id of a button, a select or a form. Throws where it would not fit: ids are ours, so that is a bug. */
export function encodeAction(action: Action): string {
  const parts = new Map(Object.entries(action));
  const id = [action.do, ...FIELDS[action.do].map((field) => String(parts.get(field)))].join(SEPARATOR);
  if (id.length > LONGEST) throw new Error(`a custom_id of ${id.length} characters: ${id}`);
  return id;
}

/** The action that a custom_id stands for, or `undefined` where no version of ours ever wrote it. */
export function decodeAction(customId: string): Action | undefined {
  const [name = '', ...parts] = customId.split(SEPARATOR);
  const fields: readonly string[] | undefined = Object.entries(FIELDS).find(([each]) => each === name)?.[1];
  if (fields === undefined || fields.length !== parts.length) return undefined;
  const read = Action.safeParse({
    do: name,
    ...Object.fromEntries(fields.map((field, at) => [field, parts[at]])),
  });
  // What reads as a number is more than digits: only the id that we would write ourselves is ours.
  return read.success && encodeAction(read.data) === customId ? read.data : undefined;
}
