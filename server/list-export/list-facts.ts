import type { ExportedList, ExportRequest } from './export-query.ts';
import type { ListFacts } from './write-list-spreadsheet.ts';

/** What the second sheet says of a list: what was asked for, and when. */
export function factsOf(name: string, { list, filter, orderBy }: ExportRequest, { columns, total }: ExportedList): ListFacts {
  return [
    ['标题', name],
    ['列表', list],
    ['筛选条件', (filter ?? null) === null ? '（全部）' : JSON.stringify(filter)],
    ['排序', (orderBy ?? null) === null ? '（文件中的顺序）' : JSON.stringify(orderBy)],
    ['列', columns.map(({ path, heading }) => (path === heading ? path : `${heading}（${path}）`)).join('，')],
    ['行数', String(total)],
    ['导出时间', new Date().toISOString()],
    ['说明', '日期时间均为协调世界时（UTC）；只含导出者有权查看的数据。'],
  ];
}
