import type { ActionOf } from '../../app/actions.ts';
import { lazyForm, lazyReply, lazyUpdate } from './lazily.ts';

const load = () => import('./score-assessment-answers.ts');

export const scoreStart = lazyUpdate<ActionOf<'score-start'>>(async () => (await load()).scoreStart);
export const proposal = lazyReply<ActionOf<'proposal'>>(async () => (await load()).proposal);
export const takeOver = lazyUpdate<ActionOf<'take-over'>>(async () => (await load()).takeOver);
export const describe = lazyForm<ActionOf<'describe'>>(async () => (await load()).describe);
export const described = lazyUpdate<ActionOf<'described'>>(async () => (await load()).described);
