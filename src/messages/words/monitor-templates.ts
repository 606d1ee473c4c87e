/** Two rows of examples for each kind of file, in the order of its columns. `# ` in front keeps them from being imported. */
const en = {
  items: [
    [
      ...['# ', 'Photoresist in stock', 'stock-days', 'days', 'falling', '60', '30', 'weekly', '09:00'],
      ...[
        '2027-01-04',
        'Asia/Seoul',
        'Mina',
        '#supply-chain',
        'Monday report of the warehouse',
        '',
        'Jun',
        '24',
        'next day',
      ],
    ],
    [
      ...['# ', 'Photoresist price', 'price', 'USD/l', 'rising', '900', '1200', '0 9 1 * *', '', ''],
      ...['Asia/Seoul', '', '', 'Latest invoice', '', '', '', ''],
    ],
  ],
  readings: [
    ['# Photoresist in stock', '2026-11-16', '58', 'days', 'Warehouse report', ''],
    ['# Photoresist in stock', '2026-11-23', '55', 'days', 'Warehouse report', 'One delivery late'],
  ],
  shares: [
    ['# Photoresist', '2025', 'Japan', '919'],
    ['# Photoresist', '2025', 'US', '81'],
  ],
};

const zh: typeof en = {
  items: [
    [
      ...['# ', '光刻胶库存', 'stock-days', '天', '下降', '60', '30', '每周', '09:00'],
      ...['2027-01-04', 'Asia/Shanghai', 'Mina', '#supply-chain', '仓库周一报表', '', 'Jun', '24', '顺延'],
    ],
    [
      ...['# ', '光刻胶价格', 'price', '元/升', '上升', '900', '1200', '0 9 1 * *', '', ''],
      ...['Asia/Shanghai', '', '', '最近一张发票', '', '', '', ''],
    ],
  ],
  readings: [
    ['# 光刻胶库存', '2026-11-16', '58', '天', '仓库报表', ''],
    ['# 光刻胶库存', '2026-11-23', '55', '天', '仓库报表', '一批到货延迟'],
  ],
  shares: [
    ['# 光刻胶', '2025', '日本', '919'],
    ['# 光刻胶', '2025', '美国', '81'],
  ],
};

export const templateRows = { en, 'zh-CN': zh };
