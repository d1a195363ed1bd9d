/** What is done to a marked document to make it one of a convention that no word list holds. */
export type Mutation = (words: string) => string;

/** Plausible names of chapters and lists that stand in no word list of the reader, by the usual ones. */
const OTHER_NAMES: Record<string, string> = {
  指导思想: '根本遵循',
  总体要求: '总的考虑',
  总体思路: '总的想法',
  基本原则: '把握的几点',
  工作原则: '把握的几点',
  发展目标: '努力方向',
  总体目标: '奋斗方向',
  主要目标: '预期成效',
  工作目标: '预期成效',
  行动目标: '行动成效',
  规划目标: '努力方向',
  总目标: '奋斗方向',
  目标要求: '预期成效',
  责任目标: '承诺事项',
  策略措施: '实现路径',
  发展措施: '发展路径',
  政策措施: '政策安排',
  主要措施: '具体做法',
  主要任务: '工作抓手',
  重点任务: '工作抓手',
  工作任务: '工作抓手',
  攻坚任务: '攻坚抓手',
  重点行动: '攻坚战役',
  重点工程: '牵引载体',
  重大工程: '牵引载体',
  发展领域: '发展板块',
  保障措施: '支撑条件',
  组织实施: '落地见效',
  组织保障: '支撑条件',
  保障机制: '支撑条件',
  规划实施: '落地见效',
  监测评估: '跟踪问效',
  考核奖惩: '问效办法',
  工作要求: '有关事宜',
  发展基础: '所处方位',
  规划基础: '所处方位',
  规划背景: '由来',
  编制背景: '由来',
  存在问题: '短板弱项',
  面临形势: '所处方位',
};

const LABELS: Record<string, string> = {
  责任单位: '承办主体',
  责任部门: '承办主体',
  牵头单位: '领办主体',
  主办单位: '领办主体',
  配合单位: '助办主体',
  协办单位: '助办主体',
};

const BRACKETS: Record<string, string> = { '（': '〔', '）': '〕', '【': '〖', '】': '〗' };
const usual = new RegExp(Object.keys(OTHER_NAMES).join('|'), 'gu');
const labels = new RegExp(`(?:${Object.keys(LABELS).join('|')})(?=[：:])`, 'gu');

const byLine = (words: string, change: (line: string) => string): string => words.split('\n').map(change).join('\n');
const isHeading = (line: string): boolean => /^&?(?:a|A|h) /u.test(line);

/** Names every chapter and every list otherwise. */
export const renameHeadings: Mutation = (words) =>
  byLine(words, (line) => (isHeading(line) ? line.replaceAll(usual, (name) => OTHER_NAMES[name] ?? name) : line));

/** Names who leads and who answers otherwise. */
export const renameLabels: Mutation = (words) =>
  byLine(words, (line) => (/^&?(?:g|m|-|\+) /u.test(line) ? line.replaceAll(labels, (name) => LABELS[name] ?? name) : line));

/** Sets the brackets after items, and those around headings, in another kind. */
export const changeBrackets: Mutation = (words) =>
  byLine(words, (line) => {
    const at = /^&?[gm] /u.test(line) ? line.lastIndexOf('|') : isHeading(line) ? 0 : line.length;
    return line.slice(0, at) + line.slice(at).replaceAll(/(?<=\|)（(?=.*）$)|）$|[【】]/gu, (sign) => BRACKETS[sign] ?? sign);
  });

/** Leaves the ordinals of one area's items out: of the first that holds three. */
export const dropOrdinals: Mutation = (words) => {
  const lines = words.split('\n');
  const starts = lines.flatMap((line, at) => (/^&?a /u.test(line) ? [at] : []));
  const isItem = (line: string): boolean => /^[gm] /u.test(line);
  const at = starts.findIndex((start, index) => lines.slice(start, starts[index + 1]).filter(isItem).length > 2);
  const [from, to] = at < 0 ? [0, 0] : [starts[at] ?? 0, starts[at + 1] ?? lines.length];
  return lines.map((line, index) => (index > from && index < to && isItem(line) ? line.replace(/^([gm] \S+)[^|]*\|[^|]*\|/u, '$1||') : line)).join('\n');
};

/** Lets the text under a heading run on in its line, where an unnumbered paragraph stands under it. */
export const runHeadingsIn: Mutation = (words) => {
  const lines = words.split('\n');
  const runsOn = lines.map((line, at) => at > 0 && /^(?:p |[gm] [^|]*\|\|)/u.test(line) && /^(?:a|h) /u.test(lines[at - 1] ?? ''));
  return lines.map((line, at) => (runsOn[at] ? `&${line}` : runsOn[at + 1] ? stopped(line) : line)).join('\n');
};

/** A heading with the stop that sets it off from what runs on. */
function stopped(line: string): string {
  const [section = '', mark, title, tail = ''] = line.split('|');
  return line.startsWith('a ') ? [section, mark, title, `${tail}。`].join('|') : `${line}。`;
}
