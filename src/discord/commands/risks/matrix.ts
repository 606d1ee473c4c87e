import { z } from 'zod';
import { findRisks } from '../../../app/register/risks.ts';
import { ok } from '../../../domain/result.ts';
import { riskMatrixView } from '../../../messages/register/risk-matrix.ts';
import { deed } from '../command.ts';

export const matrixDeed = deed({
  word: 'riskMatrix',
  options: [],
  schema: z.object({}),
  async run({ app, actor, speech }) {
    const found = await findRisks(app, actor, { state: 'open' }, 'level');
    return found.ok ? ok(riskMatrixView(speech, found.value)) : found;
  },
});
