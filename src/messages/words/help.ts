import type { HelpTopic } from '../../app/actions.ts';

interface Topic {
  readonly title: string;
  readonly text: string;
}

const en = {
  title: 'What do you want to do?',
  intro:
    'Unchoke helps a team see a **chokepoint** coming: a material, part, tool or program that somebody abroad can cut off. It takes you through six stages, from naming the risk to getting out of it.',
  pick: 'Pick a task…',
  load: 'Load the example',
  isLoaded: (where: string) => `**It is loaded already**, in ${where}.`,
  look: 'Look at the example',
  topics: {
    example: {
      title: 'See a worked example: Korea in 2019',
      text: 'One press puts the Korean case into the register of this channel: photoresist, hydrogen fluoride and fluorinated polyimide, assessed as of July 2019 and again as of 2022, with answers and their sources, treatments, actions, what was watched, and the matrix on which they move. All of it is called “Example”, in the language of the server, whoever loads it. It pings nobody, and goes with one press.',
    },
    score: {
      title: 'Score a technology from a description',
      text: 'Run `/score technology:` and describe it in the form, in English or Chinese, or use “Score as chokepoint” in the menu of any message. You alone see the tier, the three criteria with the words they rest on, what is missing and what would change the tier. Confirm, correct or fill in any of it; edit the description and see the difference; share the card, or start an assessment that takes over what it knows.',
    },
    start: {
      title: 'See whether something is a chokepoint',
      text: 'Run `/assess start technology: home:`. A thread opens with a panel: press its first button and answer one prompt after the other, alone or with others at the same time. Stage 1 settles what is at stake, stage 2 how bad it is.',
    },
    answer: {
      title: 'Answer, correct, or say that it is unknown',
      text: 'The first button opens the next prompt; the list under it opens any other, answered or not. Nobody has to know everything: leave it empty, or pick “Unknown”, and say why. An edit shows what changed. If two people answer at once, both answers are kept and the team chooses.',
    },
    rate: {
      title: 'Rate the risk and decide',
      text: 'In stage 2 you judge three criteria, then likelihood and consequence; each choice comes with its definition. To hear everybody first, press “Rate independently”: nobody sees the others’ ratings until whoever facilitates reveals them. The level is looked up, not multiplied, in a matrix in the style of AS/NZS 4360: rows A almost certain to E rare, columns 1 insignificant to 5 catastrophic, L low, M moderate, H high, E extreme. Stock, other sources and the time to qualify a substitute tell whether you run dry. Whoever started the assessment, or a moderator, decides: treat or accept.',
    },
    plan: {
      title: 'Talk, watch, treat and act',
      text: 'Stage 3 lists whom you talk to and what you watch, stage 4 offers treatments that fit what drives your rating, each with what Korea did, stage 5 turns each into actions with an owner, a sector and a due date. Each list has its own button below it; “See all” opens, edits or removes an entry. Accepting a risk takes a date on which that ends.',
    },
    review: {
      title: 'Review, close, and look at the history',
      text: 'Stage 6 sets a new rating beside the old and the next review date. `/assess close decision:` says first what is still open; you may close all the same, with a reason. `/assess reopen stage:` goes back, or starts a new review of what was closed. `/assess history` shows who changed what, from what to what, when and why.',
    },
    watch: {
      title: 'Watch an indicator and be reminded',
      text: '`/monitor add name: indicator: every:` shows everything once more, with the next three dates and what would keep a reminder from being read, before it starts: limits, schedule and people each have a form. At the due time whoever owns it is pinged in the channel and records the reading on the spot, puts it off or skips it; `/monitor record` does it at any time. A reading past a limit raises one alert. `/monitor list` shows what waits for an answer first, `/monitor show` one item with its trend; there you edit, pause or remove it. Times are those of its own timezone, also when clocks change, and what falls on a day off comes on the next day that is none. What belongs to a private assessment stays in its thread.',
    },
    risks: {
      title: 'See all risks and what to do first',
      text: '`/risks list` shows every risk that you can see, by level, tier, stage, owner or what is overdue; pick one to see its levels, its plan and what somebody should see to. `/risks matrix` draws them all: where each was, is, and is to go. `/risks queue` says what to attack first and why: urgent, important, feasible, far from its target. `/risks actions` lists what is to be done over all risks, what is due first; one press ends an action. `/risks simulate` says how likely a supply gap is if supply were cut today, how long it would last, and what would help. `/risks compare` sets one technology then and now, or two side by side.',
    },
    report: {
      title: 'Take it along: reports, calendar, another server',
      text: '`/risks report format:` gives one assessment, or the whole register, as a file that you alone get, with all that you may see and no more: PDF with a one-page brief first, Excel or CSV tables, Markdown, the days to come for your calendar, or JSON, which loses nothing. What you close offers its report by itself. Administrators take a JSON file in with `/risks import file:`, here or in another server: it shows first what is new, the same, and different, then takes in all or nothing; the same file twice changes nothing.',
    },
    learn: {
      title: 'Learn from the Korean case',
      text: 'In July 2019 Japan put three chip materials for Korea under licensing. `/lesson ask question:` answers from what happened then, with its source, and says so when the case has no answer. `/lesson browse` lists all lessons by stage, kind or actor, `/lesson timeline` and `/lesson figures` show dates and numbers, and `/lesson compare` sets your own numbers beside Korea’s. The button “Lessons” on a panel offers what fits your answers; opened there, a lesson can be made a reason for a treatment or for the decision.',
    },
    find: {
      title: 'Find an assessment again',
      text: '`/assess list` shows all that you can see, by state, level or owner if you like, `/assess status` what is missing, and `/assess resume` gives a fresh panel, also when the thread was archived or deleted. Nothing that was answered is ever lost with a thread.',
    },
    settings: {
      title: 'Set language, home country and timezone',
      text: '`/settings show` for everybody, `/settings change` for administrators: language, home country, timezone, days off, a channel for whatever names none, and which role may contribute, facilitate or administer; `/settings show` says who may do what. What everybody sees is in the server’s language; what only you see is in yours.',
    },
    privacy: {
      title: 'Keep it secret',
      text: 'Start with `private:True`: only people added to the thread, and moderators who may manage threads, see the assessment, here and in every list; whoever is removed from it sees it no more, except whoever started it. Answers are stored on the machine that runs Unchoke, and nothing is sent anywhere but to Discord. `/settings data` shows what is kept about you, and downloads or deletes it; administrators can do so for the server, and see in a download what others have asked or begun, never ratings that are not revealed. When Unchoke leaves a server, its data is kept until somebody deletes it.',
    },
  } satisfies Record<HelpTopic, Topic>,
};

const zh: typeof en = {
  title: '你想做什么？',
  intro:
    'Unchoke 帮助团队提前看清**“卡脖子”风险**：可能被国外断供的材料、零部件、设备或软件。它带你走完六个阶段，从识别风险到摆脱风险。',
  pick: '选择一个任务…',
  load: '加载示例',
  isLoaded: (where) => `**示例已经加载**，在${where}。`,
  look: '查看示例',
  topics: {
    example: {
      title: '看一个完整示例：2019年的韩国',
      text: '按一下，就把韩国案例放进本频道的风险清单：光刻胶、氟化氢、氟聚酰亚胺，先按2019年7月评估，再按2022年复审，附有答案及出处、应对措施、行动、监测项，以及它们在矩阵上的移动。内容和名称都用服务器设定的语言，无论由谁加载；每个名称都标明是示例。不会提醒任何人，按一下即可移除。',
    },
    score: {
      title: '根据描述给一项技术评分',
      text: '运行 `/score technology:`（也可用 `/评分`），在表单中用中文或英文描述；或在任意消息的菜单中选“按卡脖子标准评分”。只有你能看到等级、三条标准及其依据的原文、还缺什么、什么会改变等级。可以逐项确认、更正或补充；修改描述后会显示前后差异；可以分享评分卡，或据此发起评估，已知内容会带入。',
    },
    start: {
      title: '判断某项技术是否被“卡脖子”',
      text: '运行 `/assess start technology: home:`（也可用 `/评估 开始`）。系统会建立子区并给出面板：按第一个按钮，逐个回答问题，可以一个人做，也可以多人同时做。第 1 阶段弄清涉及什么，第 2 阶段评估有多严重。',
    },
    answer: {
      title: '回答、修改，或注明未知',
      text: '第一个按钮打开下一个问题，下方列表可打开任何问题，无论是否已回答。不必什么都知道：答案留空或选“未知”，写明原因即可。修改后会显示改动。两人同时作答时，两个答案都会保留，由团队选定。',
    },
    rate: {
      title: '评定风险并作出决定',
      text: '在第 2 阶段判断三条标准，再选定可能性和后果，每个选项都附有定义。想先听取每个人的判断，请按“独立评定”：主持人（发起评估的人或频道管理员）公开之前，谁也看不到别人的评定。风险等级按 AS/NZS 4360 式矩阵查表得出，不做乘法：行为可能性，A 几乎确定至 E 罕见；列为后果，1 可忽略至 5 灾难性；L 低、M 中、H 高、E 极高。库存、其他来源和替代品的验证时间说明会不会断货。由评估发起人或频道管理员决定：应对或接受。',
    },
    plan: {
      title: '沟通、监测、应对和行动',
      text: '第 3 阶段列出和谁沟通、监测什么；第 4 阶段按风险成因推荐应对措施，并说明韩国当时怎么做；第 5 阶段把每项措施落实为行动，写明负责人、由哪一方行动和期限。每个列表下方都有自己的按钮，“查看全部”可以打开、修改或移除条目。接受风险必须写明到期日。',
    },
    review: {
      title: '复审、结束和查看修改记录',
      text: '第 6 阶段把新的评定与原来的并列，并定下下次复审日期。`/assess close decision:` 会先列出遗留问题，说明理由后仍可结束。`/assess reopen stage:` 可以回到某个阶段，或对已结束的评估开始新一轮复审。`/assess history` 显示谁在何时把什么改成了什么、理由是什么。',
    },
    watch: {
      title: '监测指标并按时得到提醒',
      text: '`/monitor add name: indicator: every:`（也可用 `/监测 新增`）会先给你看一遍全部设置、接下来的三个日期，以及可能使提醒送不到的问题，确认后才开始；阈值、时间、人员各有一张表单。到期时在频道里提醒负责人，当场填写读数、推迟或跳过均可，平时可用 `/monitor record` 填写。读数越过阈值会告警一次。`/monitor list` 把等待处理的排在最前，`/monitor show` 显示一项的现状和走势，可在那里修改、暂停或删除。时间以监测项自己的时区为准，不受夏令时影响，遇休息日则顺延到下一个不是休息日的日子。属于私密评估的监测项只留在其子区。',
    },
    risks: {
      title: '一览全部风险，决定先做什么',
      text: '`/risks list` 列出你能看到的全部风险，可按等级、档位、阶段、负责人或逾期筛选；选一项可看等级、计划和需要处理的问题。`/risks matrix` 把它们画在一张矩阵上：应对前、现在和目标。`/risks queue` 说明先攻哪里、为什么：紧迫、重要、可行，以及离目标还有多远。`/risks actions` 汇总所有风险的行动，先到期的在前，按一下即可标为完成。`/risks simulate` 模拟今天断供：供应缺口的概率和时长，以及哪些措施有用。`/risks compare` 对比一项技术的当时与现在，或把两项并列。',
    },
    report: {
      title: '带走：报告、日历、换服务器',
      text: '`/risks report format:` 把一项评估或整份风险清单生成文件，只发给你，内容以你有权查看的为限：PDF（首页为一页简报）、Excel 或 CSV 表格、Markdown、可放进日历的日期，或完整无损的 JSON。评估结束时会直接给出报告按钮。管理员可用 `/risks import file:` 在本服务器或其他服务器读回 JSON 文件：先显示哪些是新的、相同的、不同的，确认后要么全部导入，要么不动；同一文件再导入一次不会有变化。',
    },
    learn: {
      title: '借鉴韩国案例',
      text: '2019年7月，日本对韩国实行三种芯片材料的逐项许可。`/lesson ask question:` 依据当时的经过作答并注明出处，案例中没有答案时会直说。`/lesson browse` 按阶段、类型或行动者列出全部经验，`/lesson timeline` 和 `/lesson figures` 展示时间线和数据，`/lesson compare` 把你们的数字与韩国对照。面板上的“经验”按钮会按你们的答案推荐；从那里打开的经验，可以直接用作某项应对措施或决定的理由。',
    },
    find: {
      title: '找回一项评估',
      text: '`/assess list` 列出你能看到的全部评估，可按状态、等级、负责人筛选；`/assess status` 显示还缺什么，`/assess resume` 给出最新面板，子区已归档或被删除也可用。子区没了，答案不会丢。',
    },
    settings: {
      title: '设置语言、本国和时区',
      text: '所有人可用 `/settings show` 查看，管理员可用 `/settings change` 修改：语言、本国、时区、休息日、默认频道，以及由哪个身份组参与、主持或管理；`/settings show` 会列出谁可以做什么。公开内容用服务器的语言，仅你可见的内容用你自己的语言。',
    },
    privacy: {
      title: '保密',
      text: '发起时选 `private:True`：只有加入子区的人和有权管理子区的管理员能看到这项评估，在任何列表中也是如此；被移出子区的人不再能看到，发起人除外。答案保存在运行 Unchoke 的机器上，除 Discord 外不会发往任何地方。`/settings data`（也可用 `/设置 数据`）显示这里保存的与你有关的数据，可以下载或删除；管理员可对整个服务器这样做，下载的文件会包含他人提过的问题和未完成的内容，但不含尚未公开的评定。Unchoke 离开服务器后，数据会保留到有人删除为止。',
    },
  },
};

export const helpWords = { en, 'zh-CN': zh } as const;
