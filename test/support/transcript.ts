/** What members did and saw, as a page to read. What differs from run to run is put in words. */
export function createTranscript(named: (text: string) => string) {
  const lines: string[] = [];
  return {
    heading: (title: string) => void lines.push(`## ${title}`, ''),
    says: (sentence: string) => void lines.push(sentence, ''),
    /** What somebody sees then, just as it stands there. */
    shows(text: string) {
      // Panels have fences of their own: the longer one holds them.
      lines.push('````text', ...steady(named(text)).split('\n'), '````', '');
    },
    text: () => `${lines.join('\n').trimEnd()}\n`,
  };
}
export type Transcript = ReturnType<typeof createTranscript>;

/** A text without what the clock and the ids of one run put into it. */
export function steady(text: string): string {
  return text
    .replaceAll(/<t:\d+:R>/g, 'just now')
    .replaceAll(/<t:\d+(:\w)?>/g, 'today')
    .replaceAll(/https:\/\/discord\.com\/channels\/[\d/]+/g, '(link)')
    .replaceAll(/<#\d+>/g, '#thread');
}
