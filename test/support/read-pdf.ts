import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';

export interface ReadPage {
  /** As a reader copies it. */
  readonly text: string;
  /** How far right and down anything reaches, in points. */
  readonly right: number;
  readonly lowest: number;
}

export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly pages: readonly ReadPage[];
  /** Bookmarks with the page that they lead to, from 1; those within others come after them, deeper. */
  readonly outline: readonly { readonly title: string; readonly page: number; readonly depth: number }[];
}

const Info = z.object({ Title: z.string(), Language: z.string() });
const Item = z.object({
  str: z.string(),
  width: z.number(),
  transform: z.array(z.number()),
  hasEOL: z.boolean(),
});
interface Bookmark {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly Bookmark[];
}

/** A PDF as another program than the one that made it reads it: pdf.js, which browsers show them with. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await document.getMetadata();
  const { Title: title, Language: language } = Info.parse(info);
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.map((each) => Item.parse(each)).filter(({ str }) => str.trim() !== '');
    pages.push({
      text: items
        .map((each) => (Item.parse(each).hasEOL ? `${Item.parse(each).str}\n` : Item.parse(each).str))
        .join(''),
      right: Math.max(0, ...texts.map(({ transform, width }) => (transform[4] ?? 0) + width)),
      lowest: Math.min(...texts.map(({ transform }) => transform[5] ?? 0)),
    });
  }
  const outline: { title: string; page: number; depth: number }[] = [];
  const walk = async (all: readonly Bookmark[], depth: number) => {
    for (const { title: name, dest, items } of all) {
      const found = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      const [reference] = z.array(z.unknown()).parse(found);
      const at = z.object({ num: z.number(), gen: z.number() }).parse(reference);
      outline.push({ title: name, page: (await document.getPageIndex(at)) + 1, depth });
      await walk(items, depth + 1);
    }
  };
  await walk((await document.getOutline()) ?? [], 0);
  await document.loadingTask.destroy();
  return { title, language, pages, outline };
}
