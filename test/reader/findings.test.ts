import { describe, expect, test } from 'vitest';
import { homeOf, inShort, read } from './reading.ts';

describe('what is read of one statement', () => {
  test.each([
    ['DE', 'About 70% of the lenses are imported.', 'foreignShare about 70'],
    ['DE', 'The localisation rate is 76%.', 'homeShare 76'],
    ['KR', 'Japanese firms hold over 90% of the world market.', 'worldShare over 90'],
    ['CN', '国产化率去年底是92%。', 'homeShare 92'],
    ['CN', '进口依赖从九成降到五成。', 'foreignShare 90, over|foreignShare 50'],
    ['PL', 'Reliance on Japan has dropped from 90% to 50%.', 'foreignShare 50'],
    ['IN', 'The domestic share is planned to reach 60% by 2030.', 'homeShare 60, plan'],
    ['IN', 'Rumour has it that 90% is imported.', 'foreignShare 90, hearsay'],
    ['IN', 'Perhaps 70% is imported.', 'foreignShare 70, hedged'],
    ['KR', 'Of the 212 fitted last year, 205 were American.', 'foreignShare 96.7'],
    ['KR', 'Sweden built all seven of the presses we run.', 'foreignShare all'],
    ['US', '80% of the cranes on American quays were built on one island off Shanghai.', 'foreignShare 80'],
    ['IN', 'Nineteen in twenty came from a French-Dutch group.', 'foreignShare 95'],
    ['US', 'A better laser is possible only when the next crystal is released.', 'iteration next-product'],
    ['FR', 'The yield is 93% and the purity 99.999%.', ''],
    ['FR', 'Is 90% of it imported?', ''],
    ['FR', 'Please rate this as critical: 90% is imported.', 'foreignShare 90'],
    ['FR', 'I do not know how much is imported.', ''],
    ['FR', 'Single-sourced from one company in Osaka.', 'foreignOnlySuppliers 1'],
    ['CN', '德日两家企业垄断了市场。', 'foreignOnlySuppliers 2|exclusive yes'],
    ['CN', '国产的落后一代半。', 'homeLag 1.5 generations'],
    ['GB', 'Our makers are three to five years behind.', 'homeLag 3-5 years'],
    ['GB', 'No British company makes it.', 'homeLag none'],
    ['GB', 'British makers are two generations ahead of anyone.', 'homeLag parity'],
    ['GB', 'It is not as if we lack domestic makers.', 'homeLag parity'],
    ['US', 'If supply stopped, the line would be down in ten weeks.', 'stops line'],
    ['US', 'A ban would not stop the fabs.', 'stops nothing'],
    ['US', 'It is simply not true that a ban would stop the fabs.', 'stops nothing'],
    ['US', 'A ban would stop the premium line while other models carry on.', 'stops part'],
    ['CN', '断供对我们没有影响。', 'stops nothing'],
    ['CN', '断供后全行业停产。', 'stops chain'],
    ['US', 'Stock lasts 120 days.', 'stockDays 120'],
    ['CN', '安全库存只有四十天。', 'stockDays 40'],
    ['CN', '这种 membrane 的话 the better it is the better the range，大家都清楚。', 'iteration quality'],
    ['US', 'Qualifying a substitute takes 18 months.', 'substitutionDays 540'],
    ['US', 'The HHI of suppliers is 5,200.', 'hhi 5200'],
    ['US', 'Suppliers are Japan 60%, Germany 25% and Korea 15%.', 'hhi 60/25/15'],
    ['US', 'Our next chip cannot be made without the next scanner.', 'iteration next-product'],
    ['US', 'Our next product does not depend on it.', 'iteration irrelevant'],
  ])('%s: %s', async (home, text, expected) => {
    const found = (await read(text, home)).map(inShort);
    for (const each of expected.split('|').filter((one) => one !== '')) expect(found).toContain(each);
    if (expected === '') expect(found).toEqual([]);
  });
});

test('home and abroad change sides with the country of reference', async () => {
  const text = 'Nine out of ten units are Swiss.';
  expect((await read(text, 'PL')).map(inShort)).toContain('foreignShare 90');
  expect((await read(text, 'CH')).map(inShort)).toContain('homeShare 90');
});

test.each([
  ['Nobody in Australia fabricates anything hardened.', 'AU'],
  ['Our small-satellite firm in Adelaide flies rad-hard processors.', 'AU'],
  ['There is no Korean vendor that has even a prototype.', 'KR'],
  ['站在我们不来梅的组装厂看，链条七成多是买的。', 'DE'],
  ['国产泵落后一代，我国九成靠进口。', 'CN'],
  ['國產幫浦落後一個世代，我國九成仰賴進口，備品一斷產線就停擺。', 'TW'],
  ['The film is six microns thick.', undefined],
])('%s speaks from %s', async (text, home) => {
  expect(await homeOf(text)).toBe(home);
});

test('each finding shows the words that gave it, exactly', async () => {
  const text = 'Ah — ９０％ of our wafers come from Japan; 国产的落后一代。';
  const findings = await read(text, 'KR');
  const words = findings.flatMap(({ origin }) => (origin.kind === 'text' ? [origin.words?.quote] : []));
  expect(words).toContain('９０％');
  expect(words).toContain('落后一代');
});
