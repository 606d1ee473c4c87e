/** What stands around a picture, and what is said to whoever can't see it. */
export interface Headed {
  readonly alt: string;
  readonly title: string;
  readonly subtitle: string;
  /** What has to be known beside it; the last line. */
  readonly foot: string;
}
