import type { RatingKind } from '../../domain/framework/names.ts';

/** Levels side by side, and ratings that members give by themselves. */
const en = {
  kinds: {
    inherent: 'before any treatment',
    current: 'now',
    target: 'target',
  } satisfies Record<RatingKind, string>,
  letters: { inherent: 'I', current: 'C', target: 'T' } satisfies Record<RatingKind, string>,
  marks: {
    inherent: 'I inherent: before any treatment',
    current: 'C current: as it is now',
    target: 'T target: where you want to get to',
  } satisfies Record<RatingKind, string>,
  pair: (likelihood: string, consequence: string) => `${likelihood} × ${consequence}`,
  levelNow: (level: string, pair: string) => `Level of risk now: **${level}** (${pair})`,
  levelAtReview: (level: string, pair: string) => `Level of risk at the last review: **${level}** (${pair})`,
  levelBefore: (mark: string, level: string, pair: string) =>
    `Before any treatment: ${mark} **${level}** (${pair})`,
  target: (mark: string, level: string, pair: string) => `🎯 Target: ${mark} **${level}** (${pair})`,
  targetReached: 'The target is reached.',
  notYetNow: 'Not rated anew yet: give likelihood and consequence as they are now.',
  halfNow: (other: string) => `Not rated anew yet: ${other} as it is now is still to be given.`,
  moved: (from: string, to: string, halves: string) => `**${from} → ${to}**: ${halves}`,
  stayed: (level: string, halves: string) => `**${level}** as before: ${halves}`,
  half: {
    likelihood: (from: string, to: string) => `likelihood ${from} → ${to}`,
    consequence: (from: string, to: string) => `consequence ${from} → ${to}`,
  },
  sameHalf: {
    likelihood: (step: string) => `likelihood ${step}, unchanged`,
    consequence: (step: string) => `consequence ${step}, unchanged`,
  },
  earlier: 'Earlier reviews:',
  earlierReview: (when: string, mark: string, level: string, pair: string) =>
    `${when}: ${mark} ${level} (${pair})`,
  otherwise: (who: string, pair: string) => `${who} (${pair})`,
  stillOtherwise: (people: string) => `⚠️ Still rates it otherwise: ${people}`,
  rateIndependently: (count: number) =>
    count === 0 ? 'Rate independently' : `Rate independently (${count})`,
  openRatings: (count: number) => `Independent ratings (${count})`,

  title: (technology: string) => `Independent ratings: ${technology}`,
  about: {
    inherent: 'The risk before any treatment.',
    current: 'The risk as it is now.',
  },
  how: 'Everybody rates without seeing the others. Nobody sees a value, not even whoever facilitates, until all are revealed at once.',
  own: (rating: string) => `Your rating: ${rating}`,
  noneOfOwn: 'You have not rated yet.',
  ratedBy: (count: number, people: string) => `Rated so far (${count}): ${people}`,
  noneYet: 'Nobody has rated yet.',
  vote: (mark: string, level: string, pair: string, evidence: string) =>
    `${mark} **${pair}**, ${level} · ${evidence}`,
  voteOf: (who: string, vote: string) => `${who}: ${vote}`,
  late: 'given after the reveal',
  rate: 'Rate',
  change: 'Change my rating',
  reveal: (count: number) => (count === 1 ? 'Reveal 1 rating' : `Reveal ${count} ratings`),
  revealDoes:
    'Revealing shows everybody’s rating in the thread and cannot be undone. Ratings that come later are marked so.',
  whoReveals: 'Whoever started the assessment, or a moderator, reveals them when the team is ready.',
  spread: {
    likelihood: (steps: number, from: string, to: string) =>
      `Likelihood: ${steps === 1 ? '1 step' : `${steps} steps`} apart, ${from} to ${to}`,
    consequence: (steps: number, from: string, to: string) =>
      `Consequence: ${steps === 1 ? '1 step' : `${steps} steps`} apart, ${from} to ${to}`,
  },
  unanimous: {
    likelihood: (step: string) => `Likelihood: all say ${step}`,
    consequence: (step: string) => `Consequence: all say ${step}`,
  },
  strongest: (people: string, evidence: string) => `Strongest evidence: ${people} (${evidence})`,
  sameEvidence: (evidence: string) => `Evidence: the same weight for all (${evidence})`,
  more: (count: number) => `… and ${count} more`,
  agreed: (mark: string, level: string, pair: string, who: string) =>
    `🤝 Agreed: ${mark} **${level}** (${pair}), recorded by ${who}`,
  changedSince: (mark: string, level: string, pair: string) =>
    `The answers were changed after that: they say ${mark} **${level}** (${pair}) now.`,
  accorded: (people: string) => `Rated otherwise and can live with it: ${people}`,
  agree: 'Record what is agreed',
  agreeAnew: 'Change what was agreed',
  accord: 'I can live with it',
  whoAgrees: 'Talk about the widest gap first; then whoever facilitates records the agreed value and why.',

  formTitle: 'Your own rating',
  formIntro:
    'Go by what you know, not by what others may say. Nobody sees this until all ratings are revealed.',
  formIntroLate: 'The ratings have been revealed: yours is shown at once, marked as given later.',
  agreeTitle: 'What the team agrees on',
  likelihood: 'Likelihood',
  consequence: 'Consequence',
  reason: 'Why?',
  reasonHint: 'The fact that weighs most for you. Optional.',
  agreeReason: 'Why this value?',
  agreeReasonHint: 'What decided it, and what speaks against it. It stays as the source of both answers.',

  ratedLate: (who: string, vote: string) => `${who} rated after the reveal: ${vote}`,
  revealed: (who: string, count: number) =>
    count === 1
      ? `${who} revealed the one rating that was given.`
      : `${who} revealed ${count} independent ratings.`,
  recorded: (who: string, mark: string, level: string, pair: string) =>
    `🤝 ${who} recorded what the team agreed on: ${mark} **${level}** (${pair})`,
  inPlaceOf: (answers: string) => `In place of: ${answers}`,
  liveWith: 'Who rated otherwise can go along with it, or stay on record as it is.',
  accordNotice: (who: string) => `${who} rated otherwise and can live with what was agreed.`,
  allAccord: 'Nobody disagrees any more.',
};

const zh: typeof en = {
  kinds: { inherent: '应对之前', current: '当前', target: '目标' },
  letters: { inherent: 'I', current: 'C', target: 'T' },
  marks: {
    inherent: 'I 固有：应对之前',
    current: 'C 当前：现状',
    target: 'T 目标：希望达到的水平',
  },
  pair: (likelihood, consequence) => `可能性：${likelihood} × 后果：${consequence}`,
  levelNow: (level, pair) => `当前风险等级：**${level}**（${pair}）`,
  levelAtReview: (level, pair) => `上次复审的风险等级：**${level}**（${pair}）`,
  levelBefore: (mark, level, pair) => `应对之前：${mark} **${level}**（${pair}）`,
  target: (mark, level, pair) => `🎯 目标：${mark} **${level}**（${pair}）`,
  targetReached: '已达到目标。',
  notYetNow: '尚未重新评定：请按现状给出可能性和后果。',
  halfNow: (other) => `尚未重新评定：还差当前的${other}。`,
  moved: (from, to, halves) => `**${from} → ${to}**：${halves}`,
  stayed: (level, halves) => `**${level}**，等级未变：${halves}`,
  half: {
    likelihood: (from, to) => `可能性 ${from} → ${to}`,
    consequence: (from, to) => `后果 ${from} → ${to}`,
  },
  sameHalf: {
    likelihood: (step) => `可能性仍为${step}`,
    consequence: (step) => `后果仍为${step}`,
  },
  earlier: '历次复审：',
  earlierReview: (when, mark, level, pair) => `${when}：${mark} ${level}（${pair}）`,
  otherwise: (who, pair) => `${who}（${pair}）`,
  stillOtherwise: (people) => `⚠️ 仍有不同意见：${people}`,
  rateIndependently: (count) => (count === 0 ? '独立评定' : `独立评定（${count}）`),
  openRatings: (count) => `各人评定（${count}）`,

  title: (technology) => `独立评定：${technology}`,
  about: { inherent: '评定采取应对措施之前的风险。', current: '评定当前的风险。' },
  how: '各人互不可见地评定。公开之前，任何人都看不到他人的结果，主持人（发起评估的人或频道管理员）也不例外；公开时所有结果同时显示。',
  own: (rating) => `你的评定：${rating}`,
  noneOfOwn: '你还没有评定。',
  ratedBy: (count, people) => `已评定（${count} 人）：${people}`,
  noneYet: '还没有人评定。',
  vote: (mark, level, pair, evidence) => `${mark} **${pair}**，等级为${level} · ${evidence}`,
  voteOf: (who, vote) => `${who}：${vote}`,
  late: '公开后给出',
  rate: '评定',
  change: '修改我的评定',
  reveal: (count) => `公开 ${count} 份评定`,
  revealDoes: '公开后，所有人的评定都会显示在子区中，且无法撤回。此后给出的评定会另行标注。',
  whoReveals: '团队准备好后，由评估发起人或频道管理员公开。',
  spread: {
    likelihood: (steps, from, to) => `可能性：相差 ${steps} 档，从${from}到${to}`,
    consequence: (steps, from, to) => `后果：相差 ${steps} 档，从${from}到${to}`,
  },
  unanimous: {
    likelihood: (step) => `可能性：一致认为是${step}`,
    consequence: (step) => `后果：一致认为是${step}`,
  },
  strongest: (people, evidence) => `依据最充分：${people}（${evidence}）`,
  sameEvidence: (evidence) => `各人依据的充分程度相同（${evidence}）`,
  more: (count) => `……另有 ${count} 人`,
  agreed: (mark, level, pair, who) => `🤝 商定结果：${mark} **${level}**（${pair}），由 ${who} 记录`,
  changedSince: (mark, level, pair) => `此后答案又有修改，现为 ${mark} **${level}**（${pair}）。`,
  accorded: (people) => `评定不同但可以接受：${people}`,
  agree: '记录商定结果',
  agreeAnew: '修改商定结果',
  accord: '我可以接受',
  whoAgrees: '请先讨论分歧最大之处，再由主持人记录商定的结果和理由。',

  formTitle: '你的独立评定',
  formIntro: '按你自己了解的情况评定，不必顾及他人的看法。全部公开之前，没有人能看到。',
  formIntroLate: '各人的评定已经公开：你的评定会立即显示，并标注为公开后给出。',
  agreeTitle: '团队商定的结果',
  likelihood: '可能性',
  consequence: '后果',
  reason: '为什么？',
  reasonHint: '对你来说最有分量的事实。选填。',
  agreeReason: '为什么定为这个结果？',
  agreeReasonHint: '起决定作用的事实，以及不同意见。它将作为两个答案的依据留档。',

  ratedLate: (who, vote) => `${who} 在公开后给出评定：${vote}`,
  revealed: (who, count) => `${who} 公开了 ${count} 份独立评定。`,
  recorded: (who, mark, level, pair) => `🤝 ${who} 记录了团队商定的结果：${mark} **${level}**（${pair}）`,
  inPlaceOf: (answers) => `取代此前的：${answers}`,
  liveWith: '评定不同的人可以表示接受，也可以保留意见，两者都会留档。',
  accordNotice: (who) => `${who} 的评定不同，但可以接受商定的结果。`,
  allAccord: '已没有不同意见。',
};

export const ratingWords = { en, 'zh-CN': zh } as const;
