import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../server/document-import/grammar/mentions.ts';
import { committeeSlips, findUnitSlips } from '../../../server/document-import/grammar/unit-slips.ts';

const NONE = { established: new Set<string>(), slips: new Map<string, string>(), places: [] as string[] };
const named = (text: string, known = NONE): string[] => findMentions(text, known).map(({ unit, asWritten }) => `${asWritten}>${unit}`);

describe('findMentions', () => {
  it('finds bodies with their level', () =>
    expect(named('发挥各级妇联组织作用，市残联、团市委参与')).toEqual(['各级妇联组织>各级妇联', '市残联>市残联', '团市委>团市委']));
  it('takes the name of a place along that the document speaks of', () => {
    const places = ['白河县', '青石市'];
    expect(named('在青石市妇联指导下，由县妇联落实', { ...NONE, places })).toEqual(['青石市妇联>青石市妇联', '县妇联>县妇联']);
    expect(named('会同白河县残联组织', { ...NONE, places })).toEqual(['白河县残联组织>白河县残联']);
    expect(named('在绿水市妇联指导下', { ...NONE, places })).toEqual(['市妇联>市妇联']);
  });
  it('finds departments of known fields', () => expect(named('公安、民政和教育等部门协同')).toEqual(['公安>公安部门', '民政>民政部门', '教育>教育部门']));
  it('finds units of the document’s own lists', () =>
    expect(named('由市投资局统筹', { ...NONE, established: new Set(['市投资局']) })).toEqual(['市投资局>市投资局']));
  it('finds nothing in words that only sound like it', () => expect(named('关联企业与女职工参加教育活动')).toEqual([]));
});

describe('slips', () => {
  it('takes a rare name that is one letter off an established one', () => {
    expect(
      findUnitSlips(
        new Map([
          ['市促进就业办公室', 9],
          ['市促就业办公室', 1],
        ]),
      ),
    ).toEqual([{ written: '市促就业办公室', meant: '市促进就业办公室' }]);
  });
  it('leaves real units alone that are one letter apart', () => {
    expect(
      findUnitSlips(
        new Map([
          ['市财政局', 20],
          ['市民政局', 1],
          ['市发展改革委', 9],
          ['市发展和改革委', 1],
          ['县教育局', 8],
          ['市教育局', 1],
        ]),
      ),
    ).toEqual([]);
  });
  it('reads a committee’s name with a letter left out', () => {
    const slips = committeeSlips('妇儿工委'.repeat(5));
    expect(named('报市妇工委办公室', { ...NONE, slips })).toEqual(['市妇工委办公室>市妇儿工委办公室']);
    expect(named('报市妇儿工委', { ...NONE, slips })).toEqual(['市妇儿工委>市妇儿工委']);
  });
});
