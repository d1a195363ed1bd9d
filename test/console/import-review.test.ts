import { describe, expect, it } from 'vitest';
import { cutIntoAtoms, cutIntoChunks, lightsOn } from '../../admin/document-import/review/text-chunks.ts';
import { reasonInWords } from '../../admin/document-import/review/reason-in-words.ts';
import { textDifferences } from '../../admin/document-import/review/text-differences.ts';
import { enImport } from '../../admin/i18n/en-import.ts';
import { zhImport } from '../../admin/i18n/zh-import.ts';
import { ImportReasonCode } from '../../schema/document-import/import-reason.enums.ts';
import { ImportPlaceKind } from '../../schema/document-import/import-job.enums.ts';

describe('the text of a review', () => {
  const text = Array.from({ length: 400 }, (_, index) => `（${index}）办好第${index}件实事。\n`).join('');
  const places = [{ kind: ImportPlaceKind.ITEM, span: { start: 0, end: text.length }, ref: 'a' }];

  it('should be cut into chunks and runs that together are the whole text', () => {
    const chunks = cutIntoChunks(text, places);
    expect(chunks.length).toBeGreaterThan(2);
    expect(chunks.map((chunk) => chunk.text).join('')).toBe(text);
    const lights = [{ kind: 'text' as const, span: { start: 3, end: 3000 } }];
    const atoms = chunks.flatMap((chunk) => cutIntoAtoms(chunk, lightsOn(chunk, lights)));
    expect(atoms.map((atom) => atom.text).join('')).toBe(text);
    expect(
      atoms
        .filter(({ kinds }) => kinds.includes('text'))
        .map((atom) => atom.text)
        .join(''),
    ).toBe(text.slice(3, 3000));
  });

  it('should light up a target within the words of its item as both', () => {
    const lights = [
      { kind: 'text' as const, span: { start: 0, end: 10 } },
      { kind: 'target' as const, span: { start: 4, end: 6 } },
    ];
    const [chunk] = cutIntoChunks(text, places);
    expect(cutIntoAtoms(chunk!, lights).map(({ start, kinds }) => [start, ...kinds])).toEqual([[0, 'text'], [4, 'text', 'target'], [6, 'text'], [10]]);
  });
});

describe('the differences of two texts', () => {
  it('should be marked by whole numbers and single signs', () => {
    expect(textDifferences('覆盖率达到85%以上。', '覆盖率达到90%以上，居前列。')).toEqual([
      { kind: 'same', text: '覆盖率达到' },
      { kind: 'before', text: '85' },
      { kind: 'after', text: '90' },
      { kind: 'same', text: '%以上' },
      { kind: 'after', text: '，居前列' },
      { kind: 'same', text: '。' },
    ]);
  });

  it('should be none between equal texts', () => {
    expect(textDifferences('办好实事。', '办好实事。')).toEqual([{ kind: 'same', text: '办好实事。' }]);
  });
});

describe('the reason for a unit', () => {
  const translate = (key: string, values: Record<string, string> = {}) => `${key.split('.').at(-1)} ${Object.values(values).join(',')}`.trim();
  const nothing = { word: null, place: null, home: null, name: null, measure: null, families: null };

  it('should be said from its codes, step by step, with the names of families', () => {
    const reasons = [
      { ...nothing, code: ImportReasonCode.NEW_UNIT },
      { ...nothing, code: ImportReasonCode.LEVEL_WORD, word: '市', place: '青山市', home: '白河县' },
      { ...nothing, code: ImportReasonCode.FAMILY, families: ['education', 'sports'] },
    ];
    expect(reasonInWords(reasons, translate, new Map([['education', '教育']]))).toBe(
      'NEW_UNITseparatorLEVEL_WORD 市,青山市,白河县,separatorFAMILY 教育list_separatorsports',
    );
  });

  it.each([zhImport, enImport])('should have words for every code', ({ reason }) => {
    expect(Object.keys(ImportReasonCode).filter((code) => !(code in reason))).toEqual([]);
  });
});
