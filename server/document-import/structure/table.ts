import type { JoinedText } from './joined-text.ts';
import type { Line } from './line.ts';
import type { Span } from '../source-text.ts';

/** A table as a grid of cells; a cell that a merged one covers is empty. */
export interface Table {
  rows: JoinedText[][];
  span: Span;
  /** The line above it, e.g. 表1 主要发展指标. */
  caption: string;
  /** The line of the caption, where it stands. */
  captionLine: Line | null;
  /** The cells (row,column) that a merged one covers, where the file's format tells them from empty ones. */
  covered: ReadonlySet<string> | null;
  /** Whether it is a list of sentences under a caption and not a grid. */
  list: boolean;
}

/** Whether the first rows say that the table lists indicators with values. */
export function isIndicatorTable(table: Table): boolean {
  const head = table.rows
    .slice(0, 2)
    .flat()
    .map((cell) => cell.text.replace(/[\s　]/gu, ''));
  const named =
    head.some((text) => /^(?:主要|发展|核心|规划|评价|监测)*指标(?:名称|内容)?$|^目标(?:名称|内容)?$|^指标/u.test(text)) || /指标/u.test(table.caption);
  const valued = head.some((text) => /(?:19|20)\d{2}|目标值|规划值|预期值|指标值|现状值|基期|单位|属性|性质/u.test(text));
  return named && valued && !isTaskTable(table);
}

/** Whether the table hands tasks to units: it has a column of units and one of tasks, and none of figures to reach. */
export function isTaskTable(table: Table): boolean {
  const head = table.rows
    .slice(0, 2)
    .flat()
    .map((cell) => cell.text.replace(/[\s　]/gu, ''));
  if (head.some((text) => /指标(?:名称|内容)?$/u.test(text)) && head.some((text) => /^(?:19|20)\d{2}年?.{0,6}$|目标值|规划值|现状值|基期/u.test(text)))
    return false;
  if (listsProjects(head)) return true;
  return (
    head.some((text) => /(?:牵头|责任|负责|主办|配合|参与)(?:单位|部门)|^(?:单位|部门)$/u.test(text)) &&
    head.some((text) => /任务|目标|措施|内容|事项|项目/u.test(text))
  );
}

/** Whether a table's head names projects and says what each builds, whoever answers for them. */
const listsProjects = (head: string[]): boolean =>
  head.some((text) => /^(?:重点|重大|主要)?(?:项目|工程)(?:名称)?$/u.test(text)) &&
  head.some((text) => /^(?:建设|主要|实施|项目|工程)*(?:内容|规模|任务)/u.test(text));

/** Whether the table says what is to be built and not who answers for it. */
export const isProjectTable = (table: Table): boolean =>
  isTaskTable(table) &&
  !table.rows
    .slice(0, 2)
    .flat()
    .some(({ text }) => /单位|部门|主体/u.test(text));
