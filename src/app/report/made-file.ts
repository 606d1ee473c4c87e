/** One file of a report; `part` tells it from the others of the same report, as part of its name. */
export interface MadeFile {
  readonly part?: string;
  readonly bytes: Uint8Array;
}
