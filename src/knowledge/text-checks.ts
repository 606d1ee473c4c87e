import { fieldOf, type KnowledgeFault } from './fault.ts';

/**
 * What the languages owe each other, wherever in `data` a text stands in all of them: the same placeholders, such as
 * {technology}; and no gap inside a Chinese sentence, which a line broken in the file would leave there.
 */
export function checkTexts(file: string, data: unknown): readonly KnowledgeFault[] {
  return [...textsIn(data, [])].flatMap(({ path, en, zh }) => [
    ...missingFrom(en, zh, 'en', file, [...path, 'zh-CN']),
    ...missingFrom(zh, en, 'zh-CN', file, [...path, 'en']),
    ...gapsIn(zh, file, [...path, 'zh-CN']),
  ]);
}

type Path = readonly PropertyKey[];

function* textsIn(data: unknown, path: Path): Generator<{ path: Path; en: string; zh: string }> {
  if (typeof data !== 'object' || data === null) return;
  if ('en' in data && 'zh-CN' in data) {
    const { en, 'zh-CN': zh } = data;
    if (typeof en === 'string' && typeof zh === 'string') yield { path, en, zh };
    return;
  }
  for (const [key, value] of Object.entries(data)) {
    yield* textsIn(value, [...path, Array.isArray(data) ? Number(key) : key]);
  }
}

function missingFrom(text: string, other: string, language: string, file: string, path: Path) {
  const has = new Set(placeholders(other));
  return placeholders(text)
    .filter((each) => !has.has(each))
    .map((each) => ({
      file,
      field: fieldOf(path),
      remedy: `lacks ${each}, which the ${language} text has: use it in both or in neither`,
    }));
}

function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\{[^{}]*\}/g))];
}

function gapsIn(text: string, file: string, path: Path): readonly KnowledgeFault[] {
  const gap = /[\p{Script=Han}，。；：、]\s+[\p{Script=Han}，。；：、]/u.exec(text.trim());
  if (gap === null) return [];
  const remedy = `has a space inside Chinese text (${JSON.stringify(gap[0])}): keep the text on one line, without it`;
  return [{ file, field: fieldOf(path), remedy }];
}
