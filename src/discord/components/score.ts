import type { ActionOf } from '../../app/actions.ts';
import { lazyForm, lazyPost, lazyReply, lazyUpdate } from './lazily.ts';

const load = () => import('./score-answers.ts');

export const scored = lazyReply<ActionOf<'scored'>>(async () => (await load()).scored);
export const scoreCardAgain = lazyUpdate<ActionOf<'score-card'>>(async () => (await load()).scoreCardAgain);
export const scoreWhy = lazyReply<ActionOf<'score-why'>>(async () => (await load()).scoreWhy);
export const scorePage = lazyUpdate<ActionOf<'score-page'>>(async () => (await load()).scorePage);
export const scorePick = lazyForm<ActionOf<'score-pick'>>(async () => (await load()).scorePick);
export const scoreAsk = lazyForm<ActionOf<'score-ask'>>(async () => (await load()).scoreAsk);
export const scoreTold = lazyUpdate<ActionOf<'score-told'>>(async () => (await load()).scoreTold);
export const scoreConfirm = lazyUpdate<ActionOf<'score-confirm'>>(async () => (await load()).scoreConfirm);
export const scoreEdit = lazyForm<ActionOf<'score-edit'>>(async () => (await load()).scoreEdit);
export const scoreEdited = lazyUpdate<ActionOf<'score-edited'>>(async () => (await load()).scoreEdited);
/** Nobody says by a button what they may not write there themselves. */
export const scoreShare = lazyPost<ActionOf<'score-share'>>(
  ({ actor }) => (actor.writesHere ? undefined : { code: 'not-allowed', needs: 'contribute' }),
  async () => (await load()).scoreShare,
);
