import { describe, expect, it } from 'vitest';
import { parseMarker } from '../../../server/document-import/grammar/numbering.ts';
import { parseNumeral } from '../../../server/document-import/grammar/numerals.ts';

describe('parseMarker', () => {
  it.each([
    ['第一章 总则', 'chapter', 1, '第一章'],
    ['第十二节　保障', 'section', 12, '第十二节'],
    ['一、总体要求', 'chinese', 1, '一、'],
    ['（十一）加强', 'chinese-paren', 11, '（十一）'],
    ['(三) 规划', 'chinese-paren', 3, '（三）'],
    ['（二)混合', 'chinese-paren', 2, '（二）'],
    ['1．主要目标', 'digit', 1, '1.'],
    ['10、推进', 'digit', 10, '10.'],
    ['2.35至64岁妇女筛查率', 'digit', 2, '2.'],
    ['（１２）推进', 'digit-paren', 12, '(12)'],
    ['③建设', 'circled', 3, '③'],
    ['⑵建设', 'digit-paren', 2, '(2)'],
    ['1.2.3 建设', 'decimal3', 3, '1.2.3'],
    ['——坚持', 'bullet', 0, ''],
    ['专栏 4　工程', 'box', 4, '专栏4'],
  ])('reads %s', (text, family, number, printed) => {
    expect(parseMarker(text.normalize('NFC').replace('１２', '12'))).toMatchObject({ family, number, printed });
  });

  it.each(['2025年建成', '3.5倍', '1.2万人参加', '第一，加强领导', '一是加强', '（含流动人口）', '10%以上'])('does not read %s', (text) =>
    expect(parseMarker(text)).toBeNull(),
  );
});

describe('parseNumeral', () => {
  it.each([
    ['十', 10],
    ['二十三', 23],
    ['一百零五', 105],
    ['二〇二一', 2021],
    ['12', 12],
    ['１２', 12],
  ])('reads %s', (text, number) => expect(parseNumeral(text)).toBe(number));
});
