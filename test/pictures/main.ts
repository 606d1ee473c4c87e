import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Look, THEMES } from '../../src/app/charts.ts';
import { loadExample } from '../../src/app/example/load-example.ts';
import { listWatched } from '../../src/app/monitor/find-watch.ts';
import { cardOf } from '../../src/app/monitor/watch-card.ts';
import { findRisks } from '../../src/app/register/risks.ts';
import { changeSettings } from '../../src/app/settings.ts';
import { createCharts } from '../../src/charts/charts.ts';
import { MemberId } from '../../src/domain/ids.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import { watchCard } from '../../src/messages/monitor/watch-card.ts';
import { riskMatrixView } from '../../src/messages/register/risk-matrix.ts';
import { scorePicture } from '../../src/messages/score-picture.ts';
import type { Block, PictureWish } from '../../src/messages/view.ts';
import { actor, memoryApp } from '../support/examples-app.ts';
import { CHANNEL, speechIn } from '../support/examples-assessment.ts';
import { recordOf, shown } from '../support/examples-score.ts';
import { must } from '../support/store-examples.ts';

/*
 * Draws the README's pictures of the worked example again, as the bot draws them. With --all FOLDER it also puts each of
 * them there in both languages and themes, and the trend of what was watched.
 */

const README = '.github/pictures';
const DESCRIPTION = {
  en: 'In 2019 Korea took 91.9 % of its photoresist from Japan. Domestic producers were a generation behind. Without it the chip lines stop. Each new process needs the next resist.',
  'zh-CN':
    '2019年韩国的光刻胶91.9%来自日本，国产落后一代，断供则芯片产线停产，每一代新工艺都要用新一代光刻胶。',
} as const satisfies Record<Locale, string>;
const NAME = { en: 'Photoresist', 'zh-CN': '光刻胶' } as const satisfies Record<Locale, string>;

const { values } = parseArgs({ options: { all: { type: 'string' } } });
const charts = createCharts({ log: (line) => console.error(line) });

async function wishes(locale: Locale): Promise<Readonly<Record<string, PictureWish | undefined>>> {
  const app = memoryApp();
  const mina = actor({ administers: true, locale });
  must(await changeSettings(app, mina, { language: locale }));
  const standIn = MemberId.parse('900000000000000009');
  must(await loadExample(app, mina, { channel: CHANNEL, standIn }));
  const speech = speechIn(locale);
  const risks = must(await findRisks(app, mina, { state: 'open' }, 'level'));
  const watched = must(await listWatched(app, mina)).find(({ item }) => item.latest.length > 2);
  if (watched === undefined) throw new Error('the example watches something over several years');
  const card = must(await cardOf(app, mina, watched));
  const record = await recordOf(DESCRIPTION[locale], { technology: NAME[locale] });
  return {
    matrix: wishIn(riskMatrixView(speech, risks).blocks),
    scorecard: wishIn([scorePicture(speech, shown(record))]),
    trend: wishIn(watchCard(speech, card).blocks),
  };
}

function wishIn(blocks: readonly Block[]): PictureWish | undefined {
  return blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []))[0];
}

async function draw(wish: PictureWish | undefined, look: Look, file: string): Promise<void> {
  if (wish === undefined) throw new Error(`nothing is drawn for ${file}`);
  const picture = must(await drawn(wish, look));
  await writeFile(file, picture.png);
  console.log(`${file}: ${picture.width} x ${picture.height}, ${Math.round(picture.png.length / 1024)} kB`);
}

function drawn(wish: PictureWish, look: Look) {
  switch (wish.name) {
    case 'matrix':
      return charts.matrix(wish.data, look);
    case 'scorecard':
      return charts.scorecard(wish.data, look);
    case 'trend':
      return charts.trend(wish.data, look);
    default:
      throw new Error(`a picture of another kind: ${wish.name}`);
  }
}

await mkdir(README, { recursive: true });
for (const locale of LOCALES) {
  const all = await wishes(locale);
  if (locale === 'en') {
    for (const name of ['matrix', 'scorecard']) {
      await draw(all[name], { theme: 'dark', locale }, join(README, `example-${name}.png`));
    }
  }
  if (values.all === undefined) continue;
  await mkdir(values.all, { recursive: true });
  for (const [name, wish] of Object.entries(all)) {
    for (const theme of THEMES) {
      await draw(wish, { theme, locale }, join(values.all, `${name}-${locale}-${theme}.png`));
    }
  }
}
await charts.close();
