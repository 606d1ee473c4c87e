/** Bytes of a file, well under the 10 MiB that Discord takes. */
export const LARGEST_FILE = 8 * 1024 * 1024;
/** Discord takes ten files with a message. */
export const MOST_FILES = 10;
