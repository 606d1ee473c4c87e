import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { closeForm } from '../../src/messages/course-forms.ts';
import { panelView } from '../../src/messages/panel.ts';
import { assessmentWith, speechIn } from '../support/examples-assessment.ts';

/** Words that people read beside each other, and the one that stands for each thing. */
describe('one Chinese word for one thing', () => {
  test.each([
    ['assess', /处缺口|未评级/],
    ['closing', /缺口/],
    ['failures', /缺口/],
    ['forms', /缺口/],
    ['history', /缺口/],
    ['panel', /缺口|来源：/],
    ['lists', /历史记录|完成日期/],
    ['help', /评级|领域/],
    ['ratings', /答案的来源/],
    ['exposure', /断供缺口/],
    ['simulation', /断供缺口|处缺口|恢复时间/],
  ])('in words/%s.ts', async (name, another) => {
    const source = await readFile(new URL(`../../src/messages/words/${name}.ts`, import.meta.url), 'utf8');
    expect(source).not.toMatch(another);
  });

  test('with Chinese marks around it', () => {
    const zh = speechIn('zh-CN');
    expect(closeForm(zh, assessmentWith(), 'treated').title).toMatch(/^结束评估：/);
    const panel = JSON.stringify(panelView(zh, assessmentWith({ stage: 'assess' }), 'assess'));
    expect(panel).toContain('库存可用时间（区间）（选填）');
    expect(panel).not.toContain(' (');
  });
});
