import { z } from 'zod';
import { FORMATS } from '../../../app/report/formats.ts';
import { Locale } from '../../../domain/locale.ts';
import { reportWords } from '../../../messages/words/report.ts';
import { settingsWords } from '../../../messages/words/settings.ts';
import { sendReport } from '../../send-report.ts';
import { deed } from '../command.ts';
import { suggestAssessments } from '../suggestions.ts';

export const reportDeed = deed({
  word: 'riskReport',
  options: [
    { word: 'reportOf', type: 'text', suggest: suggestAssessments() },
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
  run: (scene, { assessment, format, language }) =>
    sendReport(scene, assessment, { format, locale: language ?? scene.speech.locale }),
});
