import { createRequire } from 'node:module';
import { createCanvas } from '@napi-rs/canvas';
import type * as ECharts from 'echarts';
import type { PictureName } from '../app/charts.ts';
import { type Brush, brushFor } from './brush.ts';
import type { Drawing } from './drawing.ts';
import { PICTURES } from './pictures/table.ts';
import type { Painted, Request } from './request.ts';
import { FONT_FAMILY, loadFonts } from './text/fonts.ts';

/** `require` takes the library as one file: a quarter of the time to load and half the memory of its many modules. */
const echarts: typeof ECharts = createRequire(import.meta.url)('echarts');
echarts.setPlatformAPI({ createCanvas: () => createCanvas(1, 1) });

export type Paint = <Name extends PictureName>(request: Request<Name>) => Promise<Painted>;

/** Paints in the thread it is called from, which is held for some 50 ms a picture. Throws where the fonts are not there. */
export function painter(): Paint {
  const has = loadFonts();
  return ({ name, data, look }) => {
    const brush = brushFor(look, has);
    return paint(PICTURES[name](data, brush), brush);
  };
}

async function paint({ width, height, shapes, chart }: Drawing, { palette }: Brush): Promise<Painted> {
  const canvas = createCanvas(width, height);
  const instance = echarts.init(canvas, null, { renderer: 'canvas', width, height, devicePixelRatio: 1 });
  try {
    instance.setOption({
      ...chart,
      animation: false,
      backgroundColor: palette.card,
      textStyle: { fontFamily: FONT_FAMILY, color: palette.text },
      graphic: { elements: [...shapes] },
    });
    return { png: new Uint8Array(await canvas.encode('png')), width, height };
  } finally {
    instance.dispose();
  }
}
