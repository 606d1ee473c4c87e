const en = {
  take: (text: string) => `What to take from it: ${text}`,
  breaks: (text: string) => `Where the analogy breaks: ${text}`,
  note: (text: string) => `Editor's note: ${text}`,
  paper: (place: string) => `Source: the paper on the Korean case, ${place}`,
  outside: (title: string, publisher: string, year: number) =>
    `Source outside the paper: ${publisher}, “${title}” (${year})`,
  section: (section: string) => (section === '0' ? 'introduction' : `section ${section}`),
  abstract: 'abstract',
  table: (number: number) => `table ${number}`,
  figure: (number: number) => `figure ${number}`,
  places: (places: readonly string[]) => places.join(', '),
  view: {
    'paper-reports': 'Whose view: reported as fact by the paper, which looks from Chinese technology policy.',
    'paper-judges': 'Whose view: a judgement of the paper, which looks from Chinese technology policy.',
    outside: 'Whose view: not the paper’s, but of the source named.',
  },
};

const zh: typeof en = {
  take: (text) => `可借鉴之处：${text}`,
  breaks: (text) => `类比的局限：${text}`,
  note: (text) => `编者按：${text}`,
  paper: (place) => `出处：关于韩国案例的论文，${place}`,
  outside: (title, publisher, year) => `论文之外的出处：${publisher}，《${title}》（${year}年）`,
  section: (section) => (section === '0' ? '引言' : `第${section}节`),
  abstract: '摘要',
  table: (number) => `表${number}`,
  figure: (number) => `图${number}`,
  places: (places) => places.join('，'),
  view: {
    'paper-reports': '视角：论文作为事实叙述；论文从中国科技政策的立场出发。',
    'paper-judges': '视角：论文的判断；论文从中国科技政策的立场出发。',
    outside: '视角：不是论文的观点，而是所列出处的观点。',
  },
};

export const lessonWords = { en, 'zh-CN': zh } as const;
