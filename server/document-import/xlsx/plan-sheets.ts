import type { PlanFile, ResponsibilityFile } from '../export/plan-file.ts';

export type Cell = string | number | boolean | null | undefined;
export type Values = Record<string, Cell>;

/** One column of a sheet: its heading, what it holds, and how wide it is shown. */
export interface SheetColumn {
  field: string;
  title: string;
  type: 'text' | 'number' | 'boolean';
  width: number;
}

/** One sheet of a plan's spreadsheet. */
export interface SheetForm {
  name: string;
  columns: SheetColumn[];
}

const text = (field: string, title: string, width = 14): SheetColumn => ({ field, title, type: 'text', width });
const number = (field: string, title: string): SheetColumn => ({ field, title, type: 'number', width: 10 });
const boolean = (field: string, title: string): SheetColumn => ({ field, title, type: 'boolean', width: 10 });
const rowId = text('rowId', '数据编号', 38);
const itemColumns = [rowId, text('id', '编号'), text('area', '领域编号'), text('kind', '类别'), text('ordinal', '序号')];
const itemText = [text('text', '正文', 80), text('label', '简称', 30), boolean('open', '责任单位未列全（等）')];

/** The sheets of a plan's spreadsheet, in order. Reading goes by the headings, so columns may be moved. */
export const sheetForms = {
  plan: {
    name: '规划',
    columns: [
      rowId,
      text('key', '标识', 24),
      text('title', '标题', 40),
      text('jurisdiction', '行政区划'),
      text('level', '层级'),
      text('topic', '主题'),
      text('documentTitle', '文件标题', 40),
      text('documentNumber', '文号', 24),
      text('issuer', '发文机关', 20),
      text('issuedOn', '发文日期'),
      number('periodStart', '起始年'),
      number('periodEnd', '结束年'),
      text('basis', '规划依据', 60),
      text('links', '其他关联', 40),
    ],
  },
  areas: { name: '发展领域', columns: [rowId, text('id', '编号'), text('section', '章节'), text('title', '标题', 30), text('theme', '主题分类')] },
  goals: { name: '目标', columns: [...itemColumns, ...itemText] },
  measures: { name: '措施', columns: [...itemColumns, text('title', '标题', 30), ...itemText, text('supports', '支持的目标', 24)] },
  targets: {
    name: '目标值',
    columns: [
      rowId,
      text('id', '编号'),
      text('in', '所在条目'),
      text('indicator', '指标', 30),
      text('comparator', '比较方式'),
      number('value', '数值'),
      number('valueMax', '上限'),
      text('valueText', '文字值'),
      text('unit', '计量单位'),
      number('baselineYear', '基期年'),
      number('baseline', '基期值'),
      number('dueYear', '目标年'),
      text('nature', '性质'),
      text('quote', '原文', 60),
      text('sharedIndicator', '归入指标', 24),
      boolean('noSharedIndicator', '不归入指标'),
    ],
  },
  duties: {
    name: '责任分工',
    columns: [rowId, text('of', '条目'), text('role', '角色'), text('unit', '单位', 24), boolean('group', '单位组'), text('asWritten', '原文写法', 24)],
  },
} satisfies Record<string, SheetForm>;

export type SheetName = keyof typeof sheetForms;
export type PlanSheets = Record<SheetName, Values[]>;

/** What separates the entries of a cell that holds a list. */
export const listMark = '；';

const dutiesOf = (parts: { id: string; responsibilities?: ResponsibilityFile[] | undefined }[]): Values[] =>
  parts.flatMap(({ id, responsibilities }) =>
    (responsibilities ?? []).map(({ rowId: row, role, unit, group, asWritten }) => ({ rowId: row, of: id, role, unit, group, asWritten: asWritten ?? unit })),
  );

/** A plan as rows of its sheets. */
export function sheetsOf(file: PlanFile): PlanSheets {
  const {
    basis = [],
    links = [],
    linksTo: _linksTo,
    span: _span,
    within: _within,
    position: _position,
    ref: _ref,
    overwrite: _overwrite,
    ...facts
  } = file.plan;
  const item = ({ rowId: row, id, area, kind, ordinal, text: words, label, open }: PlanFile['goals'][number] | PlanFile['measures'][number]): Values => ({
    rowId: row,
    id,
    area,
    kind,
    ordinal,
    text: words,
    label,
    open,
  });
  return {
    plan: [{ ...facts, basis: basis.join(listMark), links: links.map(({ kind, title }) => `${kind}:${title}`).join(listMark) }],
    areas: file.areas.map(({ rowId: row, id, section, title, theme }) => ({ rowId: row, id, section, title, theme })),
    goals: file.goals.map(item),
    measures: file.measures.map((measure) => ({ ...item(measure), title: measure.title, supports: (measure.supports ?? []).join(listMark) })),
    targets: file.targets.map(({ span: _place, responsibilities: _duties, ref: _name, overwrite: _fields, ...target }) => target),
    duties: dutiesOf([...file.goals, ...file.measures, ...file.targets]),
  };
}
