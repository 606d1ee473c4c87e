import type { App } from '../app.ts';
import type { PictureName } from '../charts.ts';
import type { Illustration, ReportBlock, ReportDocument, ReportPart } from './document.ts';

/** The document with its pictures drawn for paper. Those that could not be drawn are left to be said otherwise. */
export async function illustrated(
  { charts }: Pick<App, 'charts'>,
  document: ReportDocument,
): Promise<ReportDocument> {
  const look = { theme: 'light', locale: document.locale } as const;
  const draw = <N extends PictureName>({ name, data }: Illustration<N>) => charts[name](data, look);
  const block = async (each: ReportBlock): Promise<ReportBlock> => {
    if (each.kind === 'picture') {
      const picture = await draw(each.wish);
      return picture.ok ? { ...each, drawn: picture.value } : each;
    }
    if (each.kind !== 'beside') return each;
    return { ...each, left: await inTurn(each.left, block), right: await inTurn(each.right, block) };
  };
  const part = async (each: ReportPart): Promise<ReportPart> => ({
    ...each,
    blocks: await inTurn(each.blocks, block),
    ...(each.parts !== undefined && { parts: await inTurn(each.parts, part) }),
  });
  return { ...document, brief: await part(document.brief), parts: await inTurn(document.parts, part) };
}

/** One after the other: no more than a few pictures may wait to be drawn. */
async function inTurn<T>(all: readonly T[], work: (each: T) => Promise<T>): Promise<readonly T[]> {
  const done: T[] = [];
  for (const each of all) done.push(await work(each));
  return done;
}
