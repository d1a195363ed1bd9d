import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isTraditional, simplified } from '../../server/document-import/grammar/traditional-characters.ts';
import { readDocument } from '../../server/document-import/read-document.ts';
import { readSourceBytes } from '../../server/document-import/readers/read-source.ts';
import type { DocumentReading } from '../../server/document-import/reading.ts';
import { coverageFault, outlineOf } from './support/reading-outline.ts';
import { plainSource } from './support/source-builder.ts';
import { readMarked } from './unseen/marked-document.ts';
import { renderMarked } from './unseen/render-marked.ts';

const folder = new URL('unseen/marked/', import.meta.url);

/** One traditional character for each simplified one that has any. */
const traditional = new Map(
  Array.from({ length: 0x9fff - 0x4e00 }, (_, index) => String.fromCharCode(0x4e00 + index)).flatMap((character): [string, string][] =>
    simplified(character) === character ? [] : [[simplified(character), character]],
  ),
);
const printedOf = (text: string): string => [...text].map((character) => traditional.get(character) ?? character).join('');

/** The words of a reading that are as they are printed. */
const words = ({ document, plans }: DocumentReading): string[] => [
  document.title,
  ...plans.flatMap(({ title, areas, goals, measures, targets }) => [
    title,
    ...areas.map((area) => area.title),
    ...[...goals, ...measures].flatMap((item) => [item.text, ...item.responsibilities.map(({ asWritten }) => asWritten)]),
    ...measures.map((measure) => measure.title),
    ...targets.map(({ quote }) => quote),
  ]),
];

describe('papers in traditional characters', () => {
  it('are read by the same rules, and keep their words as printed', () => {
    const reading = readDocument(
      plainSource(`河灣市「十四五」婦女發展規劃（2021—2025年）
一、發展領域
（一）婦女與健康
主要目標：
1.孕產婦死亡率控制在8/10萬以下。（牽頭單位：市衛生健康委；責任單位：市婦聯）
策略措施：
1.普及健康知識。開展健康講座200場次，惠及3萬人。
二、組織實施
（一）加強組織領導。堅持黨委領導、政府負責。
`),
    );
    expect(outlineOf(reading)).toEqual([
      '# 河灣市「十四五」婦女發展規劃（2021—2025年） (河湾市 CITY women 2021–2025)',
      '一/（一） 婦女與健康',
      '  MAIN [1.] 孕產婦死亡率控制在8/10萬以下。 | L:市卫生健康委 R:市妇联',
      '  STRATEGY [1.] 普及健康知識。開展健康講座200場次，惠及3萬人。',
      '二 組織實施',
      '  SAFEGUARD [(一)] 加強組織領導。堅持黨委領導、政府負責。',
    ]);
    const [plan] = reading.plans;
    expect(plan?.goals[0]?.responsibilities.map(({ asWritten }) => asWritten)).toEqual(['市衛生健康委', '市婦聯']);
    expect(plan?.targets.map(({ indicator, value, unit, quote }) => [indicator, value, unit, quote])).toEqual([
      ['孕产妇死亡率', 8, '/10万', '孕產婦死亡率控制在8/10萬以下'],
      ['健康讲座', 200, '场次', '開展健康講座200場次'],
      ['惠及', 30_000, '人', '惠及3萬人'],
    ]);
  });

  it.each(readdirSync(folder).toSorted())('read like the same paper in simplified ones: %s', async (file) => {
    const { name, bytes } = await renderMarked({ ...readMarked(file, readFileSync(new URL(file, folder), 'utf8')), format: 'txt' });
    const source = await readSourceBytes(name, bytes);
    const own = readDocument(source);
    const printed = { ...source, text: printedOf(source.text) };
    expect(isTraditional(source.text)).toBe(false);
    expect(isTraditional(printed.text)).toBe(true);
    const reading = readDocument(printed);
    expect(coverageFault(reading)).toBeNull();
    expect(words(reading)).toEqual(words(own).map(printedOf));
    expect(reading.places.map(({ kind, span }) => [kind, span])).toEqual(own.places.map(({ kind, span }) => [kind, span]));
  });
});
