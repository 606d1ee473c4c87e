import { Buffer } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import type { APIMessage } from 'discord-api-types/v10';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { messageOf, textOf } from '../support/discord-user.ts';
import { answerFirstStages } from '../support/first-stages.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';
import { readPdf } from '../support/read-pdf.ts';

let journey: Journey;
let general: string;
let [mina, jun, ada, hyejin]: readonly [Member, Member, Member, Member] | readonly never[] = [];

beforeAll(async () => {
  journey = await startJourney();
  general = journey.channel('general');
  [mina, jun, ada, hyejin] = [
    journey.member('Mina'),
    journey.member('Jun'),
    journey.member('Ada'),
    journey.member('Hyejin'),
  ];
  await answerFirstStages(mina, await journey.begin(mina, 'ArF photoresist', { home: 'KR' }));
  await journey.begin(jun, '氦气');
  await journey.begin(ada, 'Secret etchant', { private: true });
});
afterAll(() => journey.end());

/** The answer itself: on a busy machine what comes first is that it is being made. */
const asks = async (
  member: Member | undefined,
  options: Record<string, unknown> = {},
): Promise<APIMessage> => {
  if (member === undefined) throw new Error('nobody to ask');
  const first = messageOf(await member.run(general, 'risks report', options));
  const isOnItsWay = (message: APIMessage) => textOf(message).startsWith('⏳');
  if (!isOnItsWay(first)) return first;
  const answered = async () => {
    const now = (await member.sees(general)).find(({ id }) => id === first.id);
    expect(now !== undefined && !isOnItsWay(now)).toBe(true);
    return now ?? first;
  };
  return vi.waitFor(answered, { timeout: 90_000, interval: 250 });
};
const filesOf = (message: APIMessage) =>
  Promise.all(
    message.attachments.map(async ({ url, filename }) => ({
      filename,
      bytes: Buffer.from(await (await fetch(url)).arrayBuffer()),
    })),
  );
const bare = (text: string) => text.replace(/\s+/g, '');
const pdfOf = async (message: APIMessage) => {
  const [file] = await filesOf(message);
  const { pages, ...rest } = await readPdf(file?.bytes ?? Buffer.of());
  return { ...rest, pages, filename: file?.filename, text: bare(pages.map(({ text }) => text).join('\n')) };
};

describe('/risks report', { timeout: 120_000 }, () => {
  test('the whole register as a PDF, with what each member may see and nothing of what they may not', async () => {
    const message = await asks(hyejin);
    expect(journey.named(textOf(message))).toMatch(
      /Report: 2 risks[\s\S]*PDF, 1 file[\s\S]*what you may see/,
    );
    const { title, language, text, filename, outline } = await pdfOf(message);
    expect({ title, language }).toEqual({ title: 'Risk register', language: 'en' });
    expect(filename).toMatch(/^unchoke-register-\d{4}-\d\d-\d\d\.pdf$/);
    for (const words of ['ArFphotoresist', '氦气', 'begunbyMina']) expect(text).toContain(words);
    expect(text).not.toContain('Secret');
    expect(JSON.stringify(outline)).not.toContain('Secret');
    const ofAda = await asks(ada);
    expect(textOf(ofAda)).toMatch(/Report: 3 risks[\s\S]*It holds a private assessment/);
    expect((await pdfOf(ofAda)).text).toContain(bare('PRIVATE: one assessment in it is not for everybody'));
  });

  test('one assessment in Chinese for a Chinese member, and in English where they want that', async () => {
    const chinese = await asks(jun, { assessment: 'ArF photoresist' });
    expect(textOf(chinese)).toMatch(/报告：ArF photoresist[\s\S]*PDF，1个文件/);
    const { language, pages, text, filename, outline } = await pdfOf(chinese);
    expect(language).toBe('zh-CN');
    expect(filename).toMatch(/^unchoke-arf-photoresist-.*-zh\.pdf$/);
    for (const words of ['风险等级', '极高', '应对计划', '待解决的问题']) {
      expect(bare(pages[0]?.text ?? '')).toContain(words);
    }
    expect(text).toContain('Twofabs');
    expect(outline[1]).toMatchObject({ title: '风险等级', page: 2 });
    const english = await asks(jun, { assessment: 'ArF photoresist', language: 'en' });
    expect((await pdfOf(english)).language).toBe('en');
    expect(textOf(english)).toContain('报告');
  });

  test('as a workbook, as tables, and as text', async () => {
    const [book] = await filesOf(await asks(jun, { assessment: 'ArF photoresist', format: 'xlsx' }));
    const sheets = await readXlsxFile(book?.bytes ?? Buffer.of());
    expect(sheets.map(({ sheet }) => sheet)).toContain('完整记录');
    const tables = await filesOf(await asks(hyejin, { format: 'csv' }));
    const register = tables.find(({ filename }) => filename.endsWith('-register.csv'));
    const rows: string[][] = parse(register?.bytes ?? Buffer.of(), { bom: true });
    expect(rows.map((row) => row[1])).toEqual(['Technology', 'ArF photoresist', '氦气']);
    const [text] = await filesOf(await asks(hyejin, { assessment: 'ArF photoresist', format: 'markdown' }));
    expect(text?.filename).toMatch(/\.md$/);
    expect(text?.bytes.toString()).toContain('> Two fabs');
  });

  test('asked for twice at once it comes twice', async () => {
    const all = await Promise.all([asks(hyejin), asks(hyejin), asks(jun)]);
    for (const message of all) expect((await pdfOf(message)).pages.length).toBeGreaterThan(1);
  });

  test.each(['Secret etchant', 'Unheard of'])(
    'of %s there is none, and both are refused alike',
    async (assessment) => {
      const message = await asks(hyejin, { assessment });
      expect(textOf(message)).toContain('No assessment by that name that you can see.');
      expect(message.attachments).toEqual([]);
    },
  );

  test('nobody else sees it', async () => {
    expect(JSON.stringify(await mina?.sees(general))).not.toContain('unchoke-register');
  });
});
