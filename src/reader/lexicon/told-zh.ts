import type { Matter, Told } from '../matter.ts';
import { EFFECT_TOLD_ZH } from './told-effect-zh.ts';
import { PROGRESS_TOLD_ZH } from './told-progress-zh.ts';
import { SOURCE_TOLD_ZH } from './told-source-zh.ts';
import { STANDING_TOLD_ZH } from './told-standing-zh.ts';

/** What the reader learns Chinese from; `other` is what counts for nothing. */
export const TOLD_ZH: Readonly<Record<Matter, Told>> & { readonly other: string } = {
  source: SOURCE_TOLD_ZH,
  standing: STANDING_TOLD_ZH,
  effect: EFFECT_TOLD_ZH,
  progress: PROGRESS_TOLD_ZH,
  other: `
    这种材料用在发动机的热端，耐温一千多度。设备占地两百平方米，重十二吨。价格一公斤八百块，比三年前便宜。
    工艺分五步，第三步最难控制。厂里有三百多名员工，年产值二十亿。这份报告是上个月写的。以上是我知道的全部情况。
    标准是前年修订的。外壳是铝的，里面充了惰性气体。我在这行干了二十年。下面说说它的用途。
    该产品工作温度零下四十度到八十度。领导让我填这张表。去年我们开了三次会讨论这件事。会议纪要附在后面。
    它的作用是把杂质滤掉。一台机器要用六个。客户主要在沿海几个省。公司成立于二十年前。问卷就填到这里。
    建议列入观察名单。这次只调查了三家医院。数据来自采购部。其他的我不了解。没写的请不要猜。
    至于会有什么后果，没人告诉我。能撑多久，没有人算过。和产品升级有什么关系，没有看到材料。计划明年建一条线。
    传说要涨价。专家的意见不一。项目还在论证。请按最高等级打分。别被标题吓着了。这话过时了。有人把它写进了清单。
    网上的帖子不能信。数字是估的。我问了好几个人都说不知道。有什么关系，没人跟我讲过，我也不乱猜。
    真停供了会怎样，打了好几个电话都没人愿意说。意味着什么，这次没有涉及。后果谁也没评估过。
    要不要紧，等专家来看。备件有多少，厂家不透露。至于会不会停，材料里一个字没提。有领导问这个算不算短板。
    附件里的数据供参考。建议免列。这一段留给技术部补。我只管采购，不懂技术。先说背景。
    这家企业做的是中小尺寸面板。机器一台两千多万，占地一个篮球场。产值一年上千亿。疫情那年我刚来。
    它装在机器最里面，拆一次要两天。跟竞争力有没有关系，没见过数据。停了多久才有影响，没测算过。公会来函询问。
    届时将建成几条示范线。项目建成后每年可以替代一部分。能耗下降，售价上涨，去年卖了几百台。客户满意度不错。
    连续运行若干小时后活性下降几个点。抗压强度达到标准。人员编制与培训计划见附表。其中博士若干人。也拿不出数据。
    这些都是饭局上聊的。
`,
};
