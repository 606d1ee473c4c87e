import { z } from 'zod';
import { filterOf, MATRIX_SCOPES } from '../../../app/register/matrix-scopes.ts';
import { findRisks } from '../../../app/register/risks.ts';
import type { Risk } from '../../../domain/register/risk.ts';
import { err, ok } from '../../../domain/result.ts';
import { riskMatrixView } from '../../../messages/register/risk-matrix.ts';
import { riskMatrixWords } from '../../../messages/words/risk-matrix.ts';
import { readersSee } from '../../everybody-sees.ts';
import { publicSpeech, type Scene } from '../../scene.ts';
import { deed } from '../command.ts';

const { en, 'zh-CN': zh } = riskMatrixWords;

/** The matrix of what a member may see, for them alone; or for everybody here, of what everybody here may see. */
export const matrixDeed = deed({
  word: 'riskMatrix',
  options: [
    {
      word: 'matrixScope',
      type: 'text',
      choices: MATRIX_SCOPES.map((value) => ({ value, en: en.scopes[value], 'zh-CN': zh.scopes[value] })),
    },
    { word: 'matrixPublic', type: 'yes-or-no' },
  ],
  schema: z.object({ which: z.enum(MATRIX_SCOPES).default('open'), public: z.boolean().default(false) }),
  answersPublicly: (options) => options.public,
  refuses: ({ actor }, options) =>
    options.public && !actor.writesHere ? { code: 'not-allowed', needs: 'contribute' } : undefined,
  async run(scene, { which: scope, public: shared }) {
    const { app, actor } = scene;
    const found = await findRisks(app, actor, filterOf(scope, actor), 'level');
    if (!found.ok) return found;
    if (!shared) return ok(riskMatrixView(scene.speech, found.value, { scope, shared }));
    const common = found.value.filter((each) => isForEverybodyHere(scene, each));
    if (common.length === 0) return err({ code: 'nothing-to-show-here' });
    return ok(riskMatrixView(await publicSpeech(app, actor), common, { scope, shared }));
  },
});

/** Whether everybody who reads where the member is may see a risk; false where that can't be told. */
function isForEverybodyHere({ client, actor }: Scene, { assessment }: Risk): boolean {
  const { place } = assessment;
  if (place.thread === actor.here) return true;
  if (assessment.private) return false;
  const [here, there] = [actor.here, place.channel].map((id) => client.channels.cache.get(id));
  if (here === undefined || here.isDMBased() || there === undefined || there.isDMBased()) return false;
  return readersSee(here, there);
}
