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

/** The bracket of units also says something else. */
export const remarkInBracket = byItem(intoBracket('，长期坚持，具体事项见任务清单'));

/** Units with strokes between them. */
export const slashes: Mutation = byItem((item) => (isBracket(item.tail) ? { ...item, tail: item.tail.replaceAll('、', '/') } : item));
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Items by Latin letters. */
export const latinOrdinals = byItem((item) => ({
  ...item,
  mark: item.mark.replace(/^(\d{1,2})([.．、])$/u, (_all, number: string, sign: string) => `${LATIN[Number(number) - 1] ?? 'Z'}${sign}`),
}));
const NUMERALS = '〇一二三四五六七八九';
const inWords = (number: number): string =>
  `${number > 19 ? (NUMERALS[Math.floor(number / 10)] ?? '') : ''}${number > 9 ? '十' : ''}${number % 10 > 0 ? (NUMERALS[number % 10] ?? '') : ''}`;
/** Items by words: 第一，第二，. */
export const wordOrdinals = byItem((item) => ({
  ...item,
  mark: item.mark.replace(/^(\d{1,2})[.．、]$/u, (_all, number: string) => `第${inWords(Number(number))}，`),
}));
/** Every third item is cut in two paragraphs after a comma. */
export const cutItems = everyThird((item) => {
  const at = item.text.indexOf('，', Math.floor(item.text.length / 2));
  if (at < 0 || item.text.includes('~')) return item;
  return [`${item.head}|${item.mark}|${item.text.slice(0, at + 1)}`, `+ ${item.text.slice(at + 1)}${item.tail === '' ? '' : `|${item.tail}`}`];
});

const isHead = (lines: string[], at: number): boolean => /^r /u.test(lines[at] ?? '') && !/^r /u.test(lines[at - 1] ?? '');
const row = (line: string, change: (cells: string[]) => string[]): string => (/^r /u.test(line) ? `r ${change(line.slice(2).split('|')).join('|')}` : line);

/** Tables have one more column. */
export const columnOfRemarks: Mutation = byLines((line, _nth, lines, at) => row(line, (cells) => [...cells, isHead(lines, at) ? '数据来源' : '统计年报']));

/** Tables have their columns the other way round. */
export const columnsReversed: Mutation = byLines((line) => row(line, (cells) => cells.toReversed()));
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

/** Lines of a page that belong to no plan, each once. */
export const strayLines: Mutation = byLines((line, nth, lines, at) => {
  if (!isItem(line) || nth % 8 !== 5) return line;
  const stray = ['（下转第3版）', '扫一扫在手机打开当前页', '政府公报 2022年第3期', '阅读次数：1024', '【专家解读】这一规定回应了群众的关切。'];
  return [`p ${stray[at % stray.length] ?? ''}`, line];
});

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
