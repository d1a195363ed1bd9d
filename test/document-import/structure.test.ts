import { describe, expect, it } from 'vitest';
import { isCountyCity } from '../../server/document-import/grammar/county-cities.ts';
import { readDocument } from '../../server/document-import/read-document.ts';
import { joinCutRows } from '../../server/document-import/structure/cut-rows.ts';
import { JoinedText } from '../../server/document-import/structure/joined-text.ts';
import { plainSource } from './support/source-builder.ts';

const cells = (...texts: string[]): JoinedText[] => texts.map((text) => JoinedText.of(text, [{ start: 0, end: text.length }]));
const codes = (text: string): string[] => readDocument(plainSource(text)).questions.map(({ code }) => code);

describe('rows of tables', () => {
  const head = cells('序号', '指标', '2025年');

  it('should join what a page break cut', () => {
    const rows = [head, cells('1', '老年人健康', '75'), cells('', '管理率', ''), cells('2', '床位数', '60')];
    expect(joinCutRows(rows, [1, 1, 2, 2]).map((row) => row.map(({ text }) => text))).toEqual([
      ['序号', '指标', '2025年'],
      ['1', '老年人健康管理率', '75'],
      ['2', '床位数', '60'],
    ]);
  });

  it('should leave a row alone that has figures of its own, or no page break above', () => {
    const rows = [head, cells('1', '入园率', '75'), cells('', '其中：公办园', '60'), cells('2', '床位数', '60')];
    expect(joinCutRows(rows, [1, 1, 2, 2])).toHaveLength(4);
    expect(joinCutRows([head, cells('1', '入园', '75'), cells('', '率', ''), cells('2', '床位数', '60')], [1, 1, 1, 1])).toHaveLength(4);
  });
});

describe("cities of a county's rank", () => {
  it.each([
    ['莱州市', '', true],
    ['淄博市', '', false],
    ['云门市', '云门市是岭海市代管的县级市。', true],
    ['云门市', '牵头单位：岭海市生态环境局云门分局', true],
    ['云门市', '牵头单位：市生态环境局东城分局', false],
  ])('should tell of %s with “%s”', (name, words, expected) => {
    expect(isCountyCity(name, () => words)).toBe(expected);
  });
});

describe('questions about structure', () => {
  it('should ask whether the points of a paper without chapters are items', () => {
    const points = ['一、扩大供给。', '二、提高质量。', '三、加强监管。', '四、强化保障。'].map((title) => `${title}各区要抓好落实，定期报告进展。`);
    expect(codes(`云门市发展助餐服务若干措施\n${points.join('\n')}`)).toEqual(['AREA_OR_ITEM']);
  });

  it('should ask about a title that was guessed', () => {
    const { plans, questions } = readDocument(plainSource('云门市助餐服务工作部署\n一、工作目标\n办好食堂。\n二、主要任务\n（一）建设食堂。新建食堂5个。\n'));
    expect(plans.map(({ title }) => title)).toEqual(['云门市助餐服务工作部署']);
    expect(questions.map(({ code }) => code)).toEqual(['TITLE_GUESSED']);
  });

  it('should ask about a table that is neither of indicators nor of tasks', () => {
    const table = '街道\t户数\t备注\n东街\t120\t甲\n西街\t80\t乙\n';
    expect(codes(`云门市助餐服务工作方案\n一、主要任务\n（一）建设食堂。新建食堂5个。\n${table}`)).toEqual(['TABLE_UNREAD']);
  });

  it('should ask about a bracket of bodies that was left in the text', () => {
    const { plans, questions } = readDocument(
      plainSource('云门市助餐服务工作方案\n一、主要任务\n（一）建设食堂。新建食堂5个。（市民政局、老张饭铺）\n（二）加强监管。定期检查。\n'),
    );
    expect(plans[0]?.measures[0]?.responsibilities).toEqual([]);
    expect(questions.map(({ code }) => code)).toEqual(['DUTY_OR_TEXT']);
  });
});
