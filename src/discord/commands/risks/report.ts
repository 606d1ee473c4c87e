import { z } from 'zod';
import { meantOrAll } from '../../../app/assess/find.ts';
import { FORMATS } from '../../../app/report/formats.ts';
import { Locale } from '../../../domain/locale.ts';
import { ok } from '../../../domain/result.ts';
import { ofThisThread } from '../../../messages/register/of-this-thread.ts';
import { reportWords } from '../../../messages/words/report.ts';
import { settingsWords } from '../../../messages/words/settings.ts';
import { sendReport } from '../../send-report.ts';
import { deed } from '../command.ts';
import { suggestOneOrAll } from '../suggestions.ts';

export const reportDeed = deed({
  word: 'riskReport',
  options: [
    { word: 'reportOf', type: 'text', suggest: suggestOneOrAll },
    {
      word: 'reportFormat',
      type: 'text',
      choices: FORMATS.map((value) => ({
        value,
        en: reportWords.en.formats[value],
        'zh-CN': reportWords['zh-CN'].formats[value],
      })),
    },
    {
      word: 'reportLanguage',
      type: 'text',
      choices: Locale.options.map((value) => ({
        value,
        en: settingsWords.en.languages[value],
        'zh-CN': settingsWords['zh-CN'].languages[value],
      })),
    },
  ],
  schema: z.object({
    assessment: z.string().optional(),
    format: z.enum(FORMATS).default('pdf'),
    language: Locale.optional(),
  }),
  async run(scene, { assessment, format, language }) {
    const meant = await meantOrAll(scene.app, scene.actor, assessment);
    if (!meant.ok) return meant;
    const wanted = { format, locale: language ?? scene.speech.locale };
    const sent = await sendReport(scene, meant.value?.id, wanted);
    const told = sent.ok && meant.value !== undefined && assessment === undefined;
    return told ? ok(ofThisThread(scene.speech, sent.value)) : sent;
  },
});
