import type { Mutation } from './mutate-marked.ts';

/** A marked item: what stands before its words, the words, and its tail. */
interface Item {
  head: string;
  mark: string;
  text: string;
  tail: string;
}

const isItem = (line: string): boolean => /^[gm] /u.test(line);

function itemOf(line: string): Item {
  const [head = '', mark = '', text = '', tail = ''] = line.split('|');
  return { head, mark, text, tail };
}

const lineOf = ({ head, mark, text, tail }: Item): string => [head, mark, text, ...(tail === '' ? [] : [tail])].join('|');

/** A change of lines; `nth` counts the items from nought. */
type LineChange = (line: string, nth: number, lines: string[], at: number) => string | string[];

const byLines =
  (change: LineChange): Mutation =>
  (words) => {
    const lines = words.split('\n');
    let nth = -1;
    return lines.flatMap((line, at) => change(line, isItem(line) ? (nth += 1) : nth, lines, at)).join('\n');
  };

/** Changes the items for which `when` holds; every third where nothing is said. */
const everyThird = (change: (item: Item) => Item | string | string[]): Mutation =>
  byLines((line, nth) => {
    if (!isItem(line) || nth % 3 !== 2) return line;
    const changed = change(itemOf(line));
    return typeof changed === 'string' || Array.isArray(changed) ? changed : lineOf(changed);
  });

const byItem = (change: (item: Item) => Item): Mutation => byLines((line) => (isItem(line) ? lineOf(change(itemOf(line))) : line));

const isBracket = (tail: string): boolean => /^[（〔【[].*[）〕】\]]。?$/u.test(tail);
const intoBracket =
  (words: string) =>
  (item: Item): Item =>
    isBracket(item.tail) ? { ...item, tail: item.tail.replace(/([）〕】\]]。?)$/u, `${words}$1`) } : item;

/** One item in the middle of each list loses its ordinal. */
export const loseOrdinal = everyThird((item) => ({ ...item, mark: '' }));

/** The bracket at the end of every third item is not closed. */
export const leaveBracketOpen = everyThird((item) => ({ ...item, tail: item.tail.replace(/[）〕】\]]。?$/u, '') }));

/** Who answers stands in a line of its own, with no label. */
export const unitsInLines: Mutation = byLines((line) => {
  const item = itemOf(line);
  return isItem(line) && isBracket(item.tail) ? [lineOf({ ...item, tail: '' }), `- ${item.tail.replaceAll(/^[（〔【[]|[）〕】\]]。?$/gu, '')}`] : line;
});

/** The same, its label and all, without a bracket and run on in the item's line. */
export const unitsWithoutBracket = byItem((item) => (isBracket(item.tail) ? { ...item, tail: item.tail.replaceAll(/^[（〔【[]|[）〕】\]]。?$/gu, '') } : item));

export const dateInBracket = byItem(intoBracket('，2025年底前完成'));
export const personInBracket = byItem(intoBracket('；联系人：张立明，联系电话：0571-88123456'));
export const leaderInBracket = byItem(intoBracket('，分管领导：王建华'));
export const remarkInBracket = byItem(intoBracket('，长期坚持，具体事项见任务清单'));
export const slashes: Mutation = byItem((item) => (isBracket(item.tail) ? { ...item, tail: item.tail.replaceAll('、', '/') } : item));
export const blanks: Mutation = byItem((item) => (isBracket(item.tail) ? { ...item, tail: item.tail.replaceAll('、', '　') } : item));

/** Bodies of names that end unlike offices. */
export const strangeUnits: Mutation = byLines((line) => {
  const rename = (words: string): string =>
    words
      .replaceAll(/教育局(?!党)/gu, '教体专班')
      .replaceAll('民政局', '民政口')
      .replaceAll('财政局', '财金中枢');
  if (line.startsWith('@')) return rename(line);
  const item = itemOf(line);
  return isItem(line) && item.tail !== '' ? lineOf({ ...item, tail: rename(item.tail) }) : line;
});

const STYLES: [RegExp, (number: string) => string][] = [
  [/^(\d{1,2})[.．、]$/u, (number) => `${number}#`],
  [/^（([一二三四五六七八九十]+)）$/u, (number) => `${number}〉`],
];
/** Ordinals of a shape that nobody prints. */
export const strangeOrdinals: Mutation = byLines((line) => {
  if (!/^[gma] /u.test(line)) return line;
  const [head = '', mark = '', ...rest] = line.split('|');
  const changed = STYLES.reduce((words, [shape, give]) => words.replace(shape, (_all, number: string) => give(number)), mark);
  return [head, changed, ...rest].join('|');
});

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Items by Latin letters. */
export const latinOrdinals = byItem((item) => ({
  ...item,
  mark: item.mark.replace(/^(\d{1,2})([.．、])$/u, (_all, number: string, sign: string) => `${LATIN[Number(number) - 1] ?? 'Z'}${sign}`),
}));
/** Items by words: 第一，第二，. */
export const wordOrdinals = byItem((item) => ({
  ...item,
  mark: item.mark.replace(/^(\d{1,2})[.．、]$/u, (_all, number: string) => `第${'一二三四五六七八九十'[Number(number) - 1] ?? '十一'}，`),
}));
/** Dots for ordinals. */
export const bullets = byItem((item) => ({ ...item, mark: item.mark.replace(/^(\d{1,2})[.．、]$/u, '● ') }));

/** Numbers that run on through the whole paper. */
export const runningNumbers: Mutation = byLines((line, nth) =>
  isItem(line) ? lineOf({ ...itemOf(line), mark: itemOf(line).mark.replace(/^\d{1,2}(?=[.．、]$)/u, String(nth + 1)) }) : line,
);

/** Every third item stands in the paragraph of the one before. */
export const glueItems: Mutation = byLines((line, nth, lines, at) => (isItem(line) && nth % 3 === 2 && isItem(lines[at - 1] ?? '') ? `&${line}` : line));

/** The same where the one before ends with units. */
export const glueAfterUnits: Mutation = byLines((line, nth, lines, at) => {
  const before = lines.slice(0, at).findLast((each) => !/^(?:@|>)/u.test(each)) ?? '';
  return isItem(line) && nth % 4 === 3 && isItem(before) ? `&${line}` : line;
});

/** Every third item is cut in two paragraphs after a comma. */
export const cutItems = everyThird((item) => {
  const at = item.text.indexOf('，', Math.floor(item.text.length / 2));
  if (at < 0 || item.text.includes('~')) return item;
  return [`${item.head}|${item.mark}|${item.text.slice(0, at + 1)}`, `+ ${item.text.slice(at + 1)}${item.tail === '' ? '' : `|${item.tail}`}`];
});

/** Headings of items end in a colon. */
export const colonHeadings = byItem((item) => ({ ...item, text: item.text.replace(/^([^，。：；]{4,20})。(?=.)/u, '$1：') }));

/** The last line before each table is left out. */
export const tablesWithoutTitle: Mutation = byLines((line, _nth, lines, at) => (/^[hpc] /u.test(line) && /^r /u.test(lines[at + 1] ?? '') ? [] : line));

const isHead = (lines: string[], at: number): boolean => /^r /u.test(lines[at] ?? '') && !/^r /u.test(lines[at - 1] ?? '');
const row = (line: string, change: (cells: string[]) => string[]): string => (/^r /u.test(line) ? `r ${change(line.slice(2).split('|')).join('|')}` : line);

export const columnOfRemarks: Mutation = byLines((line, _nth, lines, at) => row(line, (cells) => [...cells, isHead(lines, at) ? '数据来源' : '统计年报']));
export const columnsReversed: Mutation = byLines((line) => row(line, (cells) => cells.toReversed()));
export const rowOfUnitsBelowHead: Mutation = byLines((line, _nth, lines, at) =>
  isHead(lines, at) ? [line, row(line, (cells) => cells.map((_, index) => (index === 0 ? '甲' : String(index))))] : line,
);
/** Heads of columns under other names. */
export const strangeHeads: Mutation = byLines((line, _nth, lines, at) =>
  isHead(lines, at)
    ? row(line, (cells) =>
        cells.map((cell) =>
          cell
            .replace(/指标名称|指标/u, '监测内容')
            .replace(/牵头单位|牵头部门/u, '领办')
            .replace(/(?:责任|配合|参与)(?:单位|部门)/u, '协同')
            .replace(/(?:重点|主要|工作)?任务/u, '事项')
            .replace(/(20\d\d)年(?:目标值?)?/u, '$1'),
        ),
      )
    : line,
);

/** The title over two lines. */
export const titleInTwo: Mutation = byLines((line, _nth, lines) => {
  const titles = lines.filter((each) => each.startsWith('!title ')).map((each) => each.slice(7));
  const title = line.slice(2);
  if (!line.startsWith('c ') || !titles.includes(title)) return line;
  const at = Math.max(title.search(/(?<=[市县区省州镇]).{4,}/u), 4);
  return [`c ${title.slice(0, at)}`, `c ${title.slice(at)}`];
});

/** The headings that only name a list of goals or measures are left out. */
export const listsWithoutNames: Mutation = byLines((line) =>
  /^h (?:【)?(?:主要目标|策略措施|目标|措施|行动目标|主要措施|主要任务)[】：:。]?$/u.test(line) ? [] : line,
);

/** Headings of areas and chapters lose their ordinals. */
export const headingsWithoutOrdinals: Mutation = byLines((line) => {
  if (line.startsWith('a ')) return line.replace(/^(a [^|]*\|)[^|]*\|/u, '$1|');
  return line.startsWith('h ') ? line.replace(/^h (?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|第.{1,3}[章节]\s*)(?=.)/u, 'h ') : line;
});

/** One area's heading lost its ordinal. */
export const headingLosesOrdinal: Mutation = (words) => {
  const lines = words.split('\n');
  const areas = lines.flatMap((line, at) => (line.startsWith('a ') ? [at] : []));
  const chosen = areas[1] ?? -1;
  return lines.map((line, at) => (at === chosen ? line.replace(/^(a [^|]*\|)[^|]*\|/u, '$1|') : line)).join('\n');
};

/** The heading of one area is left out of the print, as where a page was lost. */
export const areaHeadingLost: Mutation = (words) => {
  const lines = words.split('\n');
  const areas = lines.flatMap((line, at) => (line.startsWith('a ') ? [at] : []));
  const chosen = areas[1] ?? -1;
  return lines.map((line, at) => (at === chosen ? line.replace(/^a /u, 'A ') : line)).join('\n');
};

/** Lines of a page that belong to no plan, each once. */
export const strayLines: Mutation = byLines((line, nth, lines, at) => {
  if (!isItem(line) || nth % 8 !== 5) return line;
  const stray = ['（下转第3版）', '扫一扫在手机打开当前页', '政府公报 2022年第3期', '阅读次数：1024', '【专家解读】这一规定回应了群众的关切。'];
  return [`p ${stray[at % stray.length] ?? ''}`, line];
});

/** A note below every fifth item. */
export const notesBelow: Mutation = byLines((line, nth, lines, at) => {
  const next = lines[at + 1] ?? '';
  const ends = nth >= 0 && nth % 5 === 4 && /^(?:[gm@>]|>>) /u.test(line) && !/^(?:@|>|\+|-)/u.test(next);
  return ends ? [line, 'p 说明：本条由编制组根据调研情况提出，数据以统计部门公布的为准。'] : line;
});

const MEASURES: [RegExp, string][] = [
  [/(?<=\d)所/gu, '处点'],
  [/(?<=\d)名/gu, '位员'],
  [/(?<=\d)个(?!百分点|小时|月|工作日)/gu, '枚'],
  [/;个$/gmu, ';枚'],
  [/;所(?=;|$)/gmu, ';处点'],
  [/;名(?=;|$)/gmu, ';位员'],
];
/** Counters that nobody uses. */
export const strangeCounters: Mutation = (words) =>
  words
    .split('\n')
    .map((line) => (/^(?:[gm+>]|>>) /u.test(line) ? MEASURES.reduce((all, [from, to]) => all.replaceAll(from, to), line) : line))
    .join('\n');

const VERBS: [RegExp, string][] = [
  [/达到(?=\d)/gu, '攀升至'],
  [/新建(?=[\p{Script=Han}、]*\d)/gu, '落成'],
  [/提高到(?=\d)/gu, '抬升至'],
  [/不低于(?=\d)/gu, '不得低于'],
  [/建成(?=\d)/gu, '织就'],
  [/培训(?=\d)/gu, '轮训'],
  [/不少于(?=\d)/gu, '起码'],
];
/** Verbs before figures that are in few lists. */
export const strangeVerbs: Mutation = (words) =>
  words
    .split('\n')
    .map((line) => (/^[gm+] /u.test(line) ? VERBS.reduce((all, [from, to]) => all.replaceAll(from, to), line) : line))
    .join('\n');
