import type { ActionOf } from '../../app/actions.ts';
import { findAssessment } from '../../app/assess/find.ts';
import {
  supposeNothing as backToAnswers,
  type Simulated,
  simulateFor,
  suppose as supposeInputs,
  whatIfForm,
} from '../../app/simulation/what-if.ts';
import { ok } from '../../domain/result.ts';
import { simulationView } from '../../messages/simulation/simulation-view.ts';
import { whatIfFormView } from '../../messages/simulation/what-if-form.ts';
import type { Redrawing, Route } from './route.ts';

export const simulate: Route<ActionOf<'simulate'>> = {
  answers: 'update',
  async run({ app, actor }, { assessment, ends }) {
    const found = await findAssessment(app, actor, assessment);
    return found.ok ? ok(drawn(await simulateFor(app, actor, found.value, ends))) : found;
  },
};

export const suppose: Route<ActionOf<'suppose'>> = {
  answers: 'form',
  async open({ app, actor, speech }, { assessment, ends }) {
    const form = await whatIfForm(app, actor, assessment);
    return form.ok ? ok(whatIfFormView(speech, form.value.assessment, ends, form.value.typed)) : form;
  },
};

export const supposed: Route<ActionOf<'supposed'>> = {
  answers: 'update',
  async run({ app, actor }, { assessment, ends }, { fields }) {
    const taken = await supposeInputs(app, actor, { assessment, ends }, fields);
    return taken.ok ? ok(drawn(taken.value)) : taken;
  },
};

export const supposeNothing: Route<ActionOf<'suppose-nothing'>> = {
  answers: 'update',
  async run({ app, actor }, { assessment, ends }) {
    const back = await backToAnswers(app, actor, { assessment, ends });
    return back.ok ? ok(drawn(back.value)) : back;
  },
};

function drawn(simulated: Simulated): Redrawing {
  return { kind: 'view', view: (speech) => simulationView(speech, simulated) };
}
