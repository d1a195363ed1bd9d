import { wordsIn } from './words-in.ts';

/** Verbs that bring something about, longer ones before those they begin with. */
const MAKING_VERBS = wordsIn(String.raw`
  摄制 拍摄 录制 采集 复壮 管护 占地 选拔培养 引进培养 新建改扩建 新建或改扩建 新建或改建 搬迁避让 推广应用 组织实施 培育认定 评选认定 建成投运 关闭退出
  规划新建 计划新建 规划建设 建成投用 新改扩建 新改造 新改建 新改 硬化 亮化 新铺 年加工 年出栏 新建改建 新建改造 改造提升 新建、改建、扩建 新建、改扩建
  新、改、扩建 新[\ue000-\uf8ff]+建 新建 改扩建 改建 扩建 续建 建设完成 建设 建成 建立健全 建立 建造 建 改造 设置 设立 增设 新设 开设 成立 组建 配备
  配置 配齐 配 培育壮大 培育 培养 吸引 集聚 招揽 培训 轮训 复训 引进培育 引进 引育 引入 引入或孵化 孵化 打造 创建 创成 争创 创办 新增 净增 再增 增加
  认定 扶持 举办 组织开展 组织 开展 选派 选树 选拔 选聘 招收 招募 招聘 返聘 招引 实施 推广 发展 完成 实现 形成 评选 命名 遴选 开通 投放 购置 更新改造
  更新 修复 治理 绿化 造林 整治 解决 提供 救助 帮扶 资助 发放 安排 投入 筹集 布局 规划 开发 出台 制定 制修订 修订 编制 发布 获得 获批 取得 争取 申报
  申请 入选 接种 布设 安装 储备 具备 参加 参与 建有 设有 配有 拥有 保有 吸纳 带动 转移 化解 淘汰 关闭 压减 削减 减少 缩减 核减 拆除 搬迁 安置 供应 供给
  预留 划定 创作 推出 出版 放映 送 落户 承接 签约 落地 谋划 推进 推动 启动 培植 聚集 集聚 转化 授权 研发 攻克 突破 惠及 覆盖 受益 选择设置 识别 初步诊治
  诊治 增建 补齐 补充 增补 增至 增配 掌握 抽检 检查 检测 监测 巡查 演练 宣讲 走访 接待 调解 接受 盘活 整理 流转 种植 栽植 造 养殖 出栏 存栏 产出 加装
  铺设 架设 打通 疏浚 加固 新开 开辟 加密 投用 投产 支持 支持建设 创设 举行 召开 筛查 帮助 容纳 慰问 聘请 选配 募集 修缮 维修 输送 征集 编写 播出 排查
  表彰 办理 设 建好 办好 接入 联通 改善 选育 育成 繁育 归集 汇聚 上线 共建 联建 评定 招录 录用 聘用 扩充 增派 派驻 派出 选送 奖励 补助 结对 签订
  改善提升 美化 清理 清淤 提质改造 升级改造 复垦 抚育 处置 处理 整改 办结 查处 提请审议 编印 编纂 制作 入驻 进驻 入库 更换 采购 添置 增开 发行 授予 推荐
  给予 新发展 出台实施 扶助 办强 办
`);
/** What is done and also names a thing (试点城市): a verb only right before its figure. */
const AT_END_ONLY = ['试点', '选取', '选定', '引导', '动员', '促成', '助力', '指导'];
const MAKING = [...AT_END_ONLY, ...MAKING_VERBS].join('|');
const MAKING_WHOLE = MAKING_VERBS.filter((verb) => verb.length > 1).join('|');
const VERB_AT_END = new RegExp(`(?:${MAKING})(?:了|成|到|至)?$`);
const VERB_BEFORE_NOUN = new RegExp(
  `^(?<subject>.*?)(?<verb>(?:再|先期|同步|积极|重点|着力|全力|努力|集中|统筹|分年度|逐步|加快)*(?:${MAKING_WHOLE}))(?:成|好)?(?<noun>(?!设(?!施)|[后的、和及与性至到]|(?:能力|规模|面积|时间|用地|提升|提质)$|建(?!设[、和])|完成).{2,})$`,
);
const SHRINKING = /^(?:再|累计|逐步)*(?:压减|削减|减少|缩减|核减|裁减)/;
const GROWING = /^(?:再|先期|累计|逐步)*(?:新增|净增|再增|增加|增设|增配|增建|增补)/;

/** 带动社会力量新增: what is added counts, not who is moved to add it. */
const CAUSING = /(?:带动|引导|推动|支持|吸引|撬动)$/;
const ADDING = /^[^,、]{2,10}?(?<verb>新增|净增|新建|增加)(?<noun>[^,、]{2,})$/;

/** What opens the words of a clause and is done to what it counts, but names things where it stands inside them (转型升级). */
const OPENING_VERB =
  /^(?<subject>)(?<verb>(?:提[档质标级]|扩[容面]|增[效容]|优化|规范|完善|整合|示范)(?:升级|提升|扩面|增效|达标|改造|优化|建设|创建)|完善|优化|开办|承办|升级|对接|提升|规范|启用|打好)(?<noun>[\u4e00-\u9fa5“”]{2,14})$/;

/** A clause's words cut at its verb of making or doing: 每县 | 建设 | 养老机构. */
export interface VerbPhrase {
  subject: string;
  verb: string;
  noun: string;
}

/** The subject and the verb, where the words end in a verb of making or doing. */
export function verbAtEnd(words: string): VerbPhrase | null {
  const match = VERB_AT_END.exec(words);
  return match ? { subject: words.slice(0, match.index), verb: match[0], noun: '' } : null;
}

/** Cuts words at their first verb of making or doing that has an object. */
export function verbBeforeNoun(words: string): VerbPhrase | null {
  const groups = (VERB_BEFORE_NOUN.exec(words) ?? OPENING_VERB.exec(words))?.groups;
  const inner = groups && CAUSING.test(groups.verb ?? '') ? ADDING.exec(groups.noun ?? '')?.groups : undefined;
  if (inner)
    return { subject: words.slice(0, words.length - (inner.verb ?? '').length - (inner.noun ?? '').length), verb: inner.verb ?? '', noun: inner.noun ?? '' };
  return groups ? { subject: groups.subject ?? '', verb: groups.verb ?? '', noun: groups.noun ?? '' } : null;
}

const MAKING_ALONE = new RegExp(`^(?:${MAKING})$`);

/** Whether words are a verb of making or doing and nothing else. */
export function isMakingVerb(words: string): boolean {
  return MAKING_ALONE.test(words);
}

/** Whether a verb adds to what there is (新增, 增加). */
export function isGrowing(verb: string): boolean {
  return GROWING.test(verb);
}

/** Whether a verb takes away from what there is (压减, 削减). */
export function isShrinking(verb: string): boolean {
  return SHRINKING.test(verb);
}
