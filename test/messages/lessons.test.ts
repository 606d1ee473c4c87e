import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWithKorea } from '../../src/app/lessons/compare.ts';
import { fittingLessons } from '../../src/app/lessons/fitting.ts';
import { YEARS } from '../../src/app/lessons/timeline.ts';
import { render } from '../../src/discord/render.ts';
import { STAGES } from '../../src/domain/framework/names.ts';
import type { Lesson } from '../../src/domain/lesson.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import { answerView, sharedAnswerView, sharedLessonView } from '../../src/messages/lessons/answer-view.ts';
import { browseView } from '../../src/messages/lessons/browse-view.ts';
import { compareView } from '../../src/messages/lessons/compare-view.ts';
import { figuresView } from '../../src/messages/lessons/figures-view.ts';
import { fittingView, reasonLine } from '../../src/messages/lessons/fitting-view.ts';
import { figureText, partialDate, titleAfter, whenOf } from '../../src/messages/lessons/lesson-parts.ts';
import { lessonView, pagesOf } from '../../src/messages/lessons/lesson-view.ts';
import { timelineView } from '../../src/messages/lessons/timeline-view.ts';
import type { View } from '../../src/messages/view.ts';
import { checkMessage } from '../../src/sandbox/limits/message.ts';
import {
  ADA,
  assessmentWith,
  framework,
  STAGE_1,
  STAGE_2,
  speechIn,
} from '../support/examples-assessment.ts';
import { assessments, hostileText } from '../support/examples-generated.ts';
import { libraryOf, longest, shipped } from '../support/examples-lessons.ts';
import { read, textsOf } from '../support/examples-view.ts';

const all = shipped.all();
const nowhere = { at: 'nowhere' } as const;
const answerPlace = { at: 'answer', question: 12_345_678, explained: true } as const;

/** Discord takes it, and nothing of it is cut: every text of the view is on the wire whole. */
function expectWhole(view: View): void {
  const { components, flags } = render(view);
  expect(checkMessage({ components, flags }, { kind: 'create', files: [] })).toEqual([]);
  const wire = JSON.stringify(components);
  for (const each of textsOf(view))
    if (each !== '') expect(wire).toContain(JSON.stringify(each).slice(1, -1));
  const count = (text: string, what: RegExp) => (text.match(what) ?? []).length;
  const wanted = view.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : [])).length;
  expect(count(wire, /"type":2,/g)).toBe(wanted);
}

function whole(speech: Locale, lesson: Lesson): string {
  return pagesOf(speechIn(speech), lesson).flat().join('\n');
}

describe.each(LOCALES)('in %s', (locale) => {
  const speech = speechIn(locale);

  test.each(all.map((each) => [each.id, each] as const))('%s is read whole, in one message', (_, lesson) => {
    const view = lessonView(speech, shipped, lesson, { place: answerPlace, page: 0 });
    expectWhole(view);
    expect(pagesOf(speech, lesson)).toHaveLength(1);
    const { title, happened, more, take, breaks, note } = lesson;
    const parts = [title, happened, take, breaks, ...(more ? [more] : []), ...(note ? [note] : [])];
    for (const part of parts) expect(read(view)).toContain(part[locale]);
    expectWhole(sharedLessonView(speech, lesson, ADA));
  });

  test('a lesson as long as one may be is read page by page, and nothing of it is lost', () => {
    const library = libraryOf(longest);
    const pages = pagesOf(speech, longest);
    expect(pages.length).toBeGreaterThan(1);
    const read = pages.map((_, page) => lessonView(speech, library, longest, { place: nowhere, page }));
    for (const view of read) expectWhole(view);
    for (const part of [longest.happened, longest.more, longest.take, longest.breaks, longest.note]) {
      expect(whole(locale, longest)).toContain(part?.[locale]);
    }
    const beyond = lessonView(speech, library, longest, { place: nowhere, page: 9 });
    expect(beyond).toEqual(read.at(-1));
    expectWhole(sharedLessonView(speech, longest, ADA));
  });

  test('the three longest lessons fit below a question together', () => {
    const byLength = [...all].sort((a, b) => lengthInAnswer(locale, b) - lengthInAnswer(locale, a));
    const question = '？'.repeat(200);
    const answer = libraryOf(...byLength).search({ query: question });
    expectWhole(answerView(speech, { question, answer, place: answerPlace }));
    expectWhole(sharedAnswerView(speech, { question, answer, place: answerPlace }, ADA));
  });

  test('every page of all lessons, and of the timeline', () => {
    const filter = { stage: 'any', kind: 'any', actor: 'any' } as const;
    for (let page = 0; page < 15; page += 1) {
      expectWhole(browseView(speech, shipped, { at: 'browse', page, ...filter }));
    }
    for (const year of YEARS) {
      for (let page = 0; page < 4; page += 1) {
        expectWhole(timelineView(speech, shipped, { at: 'timeline', year, page }));
      }
    }
    expect(read(timelineView(speech, shipped, { at: 'timeline', year: 1850, page: 0 }))).toMatch(/1850/);
  });

  test('the figures of the case', () => {
    expectWhole(figuresView(speech, shipped));
  });

  test('a comparison and the lessons of a stage, whatever was answered', () => {
    fc.assert(
      fc.property(assessments(framework), fc.constantFrom(...STAGES), (assessment, stage) => {
        const view = compareView(speech, assessment, compareWithKorea(framework, assessment, shipped));
        expectWhole(view);
        const fitting = fittingLessons(framework, assessment, stage, shipped);
        expectWhole(fittingView(speech, assessment, stage, fitting));
      }),
      { numRuns: 25 },
    );
  });

  test('a hostile question is quoted, and pings nobody', () => {
    fc.assert(
      fc.property(hostileText(200), (question) => {
        const answer = shipped.search({ query: question });
        const views = [
          answerView(speech, { question, answer, place: answerPlace }),
          sharedAnswerView(speech, { question, answer, place: answerPlace }, ADA),
        ];
        for (const view of views) {
          expectWhole(view);
          for (const each of textsOf(view)) expect(each).not.toMatch(/@(everyone|here)/i);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function lengthInAnswer(locale: Locale, { title, happened, take }: Lesson): number {
  return title[locale].length + happened[locale].length + take[locale].length;
}

test.each([
  [
    'en',
    'what does a hotel in Suwon cost',
    /<@\d+> asked the Korean case: “what does a hotel in Suwon cost” It has no/,
  ],
  ['zh-CN', '水原的酒店多少钱', /<@\d+> 向韩国案例提问：“水原的酒店多少钱”，案例中没有答案。/],
] as const)(
  'a refusal that is shared says who asked in vain, and what comes nearest: %s',
  (locale, question, said) => {
    const answer = shipped.search({ query: question });
    expect(answer.refused).toBe(true);
    const view = sharedAnswerView(speechIn(locale), { question, answer, place: answerPlace }, ADA);
    expect(read(view)).toMatch(said);
    expect(read(view)).not.toContain('##');
    for (const lesson of answer.refused ? answer.nearest : [])
      expect(read(view)).toContain(lesson.title[locale]);
  },
);

test('an answer is explained by the words that say what it is about, never by fillers', () => {
  const answer = shipped.search({ query: 'How many days did the vice chairman of Samsung stay in Japan?' });
  const matched = answer.refused ? [] : (answer.hits[0]?.matched ?? []);
  expect(matched).toEqual(expect.arrayContaining(['Samsung', 'Japan']));
  for (const filler of ['How', 'How many', 'days', 'did', 'the', 'of', 'in', 'stay'])
    expect(matched).not.toContain(filler);
});

test('a lesson in Chinese, as it is read', () => {
  const lesson = shipped.find('photoresist-below-fifty');
  if (lesson === undefined) throw new Error('the lesson is gone');
  expect(
    read(lessonView(speechIn('zh-CN'), shipped, lesson, { place: nowhere, page: 0 })),
  ).toMatchInlineSnapshot(`
    "(plain)
    ## 光刻胶对日依赖：由90%降至2021年12月的50%以下
    -# 成效 · 2021年12月 · 适用阶段：调整应对计划
    以光刻胶为例，贸易战之前韩国有90%依赖日本，到2021年12月，对日依赖度已经降至50%以下。
    这一下降早于国产光刻胶进入三星产线（2022年12月）约一年，因此主要靠的应是其他货源；论文第4部分笼统列出的替代来源有中国、比利时、美国、欧盟。
    **可借鉴之处**
    90%的占比，两年半可以减半。但要看动的是哪个等级：EUV、ArF和老一代光刻胶分开算，还要看新卖家是不是真换了东家。
    **类比的局限**
    海关统计按发货地计算。日本企业设在比利时或韩国的工厂出货，就不算日本货，但技术仍在日本，禁令也可能跟过去。
    **数据**
    - 贸易战前光刻胶对日依赖度：**90%**（2019年）
    - 截至2021年12月光刻胶对日依赖度：**50%以下**（2021年12月）
    **行动者**
    - 韩国芯片厂商（企业）
    📝 编者按：论文前后有两个口径：2.1为91.9%，第3部分为“90%”，均未说明如何计算，不宜混用对比。
    -# 出处：关于韩国案例的论文，第3节 · 视角：论文作为事实叙述；论文从中国科技政策的立场出发。

    [▾ 与本条相关的经验…]
    [给大家看]"
  `);
});

test('a comparison in English, as it is read', () => {
  const share = { kind: 'number', amount: 72, unit: 'percent-abroad' } as const;
  const assessment = assessmentWith({ technology: 'EDA | tools' }, { ...STAGE_1, ...STAGE_2, share });
  const compared = compareWithKorea(framework, assessment, shipped);
  expect(read(compareView(speechIn('en'), assessment, compared))).toMatchInlineSnapshot(`
    "(plain)
    ## EDA \\| tools beside Korea
    -# Your own answers, Korea in July 2019, what it did, and where it stood after.
    ### Share from abroad
    You: **72 % from abroad, all countries**
    Your 72 % counts all countries abroad, Korea’s numbers only Japan: not the same measure.
    **July 2019** photoresist 91.9 %, below 50 % by December 2021
    The others then: fluorinated polyimide 93.7 % and hydrogen fluoride 43.9 %.
    **In between** Buying elsewhere: China, Belgium, the United States, the EU and Singapore · Korea's treatment in three lines: fund R&D, make at home, buy elsewhere
    **After** all materials, parts and equipment 15.4 % (January 2022 to June 2022)
    -# Photoresist has two series: 91.9 % in section 2.1, 90 % in section 3. The fall is told against the 90 %; compare each only with itself.
    ### Stock
    You: **7 weeks**
    **July 2019** How long Korea's stock lasted isn't told: the survey asked, the paper is silent
    ### Other source countries
    You: **Belgium, United States**
    **July 2019** Japan's world market share: 90, 80 and 70 % of the three materials
    **In between** Buying elsewhere: China, Belgium, the United States, the EU and Singapore
    **After** Five chip materials from China: imports up strongly in five years (figure 3) · Hydrogen fluoride from China: its share is up by "26 %" in five years
    ### Home substitution
    You: **A generation behind**
    **July 2019** A leader in the product can be a hostage of its materials
    **In between** Soulbrain gets a relaxed permit, help with equipment, and money · Dongjin and Hanyang University work on EUV photoresist · Samsung sells a used ArF scanner worth 400 million yuan for 40 million
    **After** Twelve nines: Soulbrain makes liquid hydrogen fluoride at home for Samsung · December 2022: Dongjin's ArF photoresist enters Samsung's production line
    ### Level of risk
    You: **Extreme (Almost certain × Major)**
    **July 2019** The verdict: certain and major make extreme, the highest level of risk
    **After** The paper rates only once, so there is no second level to compare with.
    ### Time to survive against time to recover
    You: not answered yet
    **July 2019** Three days from announcement to effect: no time to begin preparing
    **In between** Permits for chemical facilities: from 75 days down to 30 · Soulbrain gets a relaxed permit, help with equipment, and money
    **After** Soulbrain's second plant: slow since 2018, finished early in September 2019
    [▾ Open a lesson…]"
  `);
});

describe('dates and numbers', () => {
  test.each([
    ['2019', '2019', '2019年'],
    ['2019-07', 'July 2019', '2019年7月'],
    ['2019-07-04', '4 July 2019', '2019年7月4日'],
  ])('%s', (date, en, zh) => {
    expect(partialDate('en', date)).toBe(en);
    expect(partialDate('zh-CN', date)).toBe(zh);
  });

  const figure = (value: number, unit: 'krw' | 'percent' | 'times', bound?: 'about' | 'less-than') => ({
    value,
    unit,
    of: { en: 'of it', 'zh-CN': '其中' },
    ...(bound !== undefined && { bound }),
  });
  test.each([
    [figure(495_300_000_000, 'krw'), '**495.3 billion won** of it', '其中：**4953亿韩元**'],
    [
      figure(2_740_000_000_000, 'krw', 'about'),
      '**about 2.74 trillion won** of it',
      '其中：**约2.74万亿韩元**',
    ],
    [figure(50, 'percent', 'less-than'), '**below 50 %** of it', '其中：**50%以下**'],
    [figure(99.9999999999, 'percent'), '**99.9999999999 %** of it', '其中：**99.9999999999%**'],
    [figure(3.6, 'times'), '**3.6 times** of it', '其中：**3.6倍**'],
  ])('%j', (given, en, zh) => {
    expect(figureText('en', given)).toBe(en);
    expect(figureText('zh-CN', given)).toBe(zh);
  });

  test('a title is not told the date twice', () => {
    expect(titleAfter('en', '2 August 2019', '2 August 2019: the ministry announces')).toBe(
      'The ministry announces',
    );
    expect(titleAfter('zh-CN', '2019年8月2日', '2019年8月2日：宣布')).toBe('宣布');
    expect(titleAfter('en', '2019', '2 August 2019: it')).toBe('2 August 2019: it');
  });

  test('a span, and no date at all', () => {
    const found = all.find(({ until }) => until === '2022-06');
    expect(found && whenOf('en', found)).toBe('January 2022 to June 2022');
    const undated = all.find(({ date }) => date === undefined);
    expect(undated && whenOf('en', undated)).toBeUndefined();
  });
});

test('a lesson as a reason names itself and its source, on one line', () => {
  for (const lesson of all) {
    for (const locale of LOCALES) {
      const line = reasonLine(speechIn(locale), lesson);
      expect(line).toContain(lesson.id);
      expect(line).not.toContain('\n');
      expect(line.length).toBeLessThan(500);
    }
  }
});
