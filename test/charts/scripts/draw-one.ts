import { createHash } from 'node:crypto';
import { painter } from '../../../src/charts/paint.ts';
import { certainScorecard } from '../../support/examples-charts.ts';

// Draws one picture in a process of its own and says what it came out as.
const look = { theme: 'dark', locale: 'zh-CN' } as const;
const { png } = await painter()({ name: 'scorecard', data: certainScorecard, look });
console.log(createHash('sha256').update(png).digest('hex'));
