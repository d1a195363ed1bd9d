const topics = [
  '两癌筛查',
  '孕产妇保健',
  '义务教育',
  '高中阶段教育',
  '体育锻炼',
  '心理健康',
  '创业就业',
  '劳动保障',
  '社会救助',
  '养老服务',
  '托育服务',
  '家庭教育',
  '法律援助',
  '反家暴',
  '生态环境',
  '卫生厕所',
  '网络安全',
  '无障碍设施',
  '科学普及',
  '志愿服务',
];
const aims = ['覆盖率达到九成以上', '水平稳步提高', '城乡差距逐步缩小', '服务体系更加健全', '保障机制不断完善'];
const ways = ['建立健全', '持续推进', '全面加强', '统筹安排', '规范管理', '积极扩大', '稳妥实施', '优先保障', '定期评估', '联合检查'];

/** How many different texts there are of each kind. */
export const textCount = topics.length * aims.length * ways.length;

/** How many topics there are, and the name of the n-th. */
export const topicCount = topics.length;
export const topicName = (n: number): string => topics[n] ?? '';

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';
const parts = (n: number): [string, string, string] => [
  pick(topics, n),
  pick(aims, Math.floor(n / topics.length)),
  pick(ways, Math.floor(n / (topics.length * aims.length))),
];

/** The n-th goal's text; they repeat. */
export function goalText(n: number): string {
  const [topic, aim, way] = parts(n % textCount);
  return `${way}本地区${topic}工作，到规划期末${topic}${aim}，群众满意程度明显上升。`;
}

/** The n-th measure's text. */
export function measureText(n: number): string {
  const [topic, aim, way] = parts(n % textCount);
  return `${way}${topic}的投入和队伍建设，把${topic}列入年度重点事项，使${topic}${aim}；发挥村（社区）和社会力量的作用。`;
}

/** The name of the n-th indicator, and the words around a figure of it. */
export const indicatorName = (n: number): string => `${pick(topics, n)}${n < topics.length ? '率' : '人数'}`;
export const quoteText = (n: number): string => `${indicatorName(n % indicatorCount)}达到规定的水平`;

export const indicatorCount = topics.length * 2;
