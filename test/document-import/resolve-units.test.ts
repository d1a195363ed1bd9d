import { describe, expect, it } from 'vitest';
import { unitFamilySeeds } from '../../db/seeds/registry/unit-families.ts';
import { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';
import { FamilyDictionary } from '../../server/document-import/resolve/family-dictionary.ts';
import { GroupBook } from '../../server/document-import/resolve/group-book.ts';
import { mentionSubject } from '../../server/document-import/resolve/mention-subject.ts';
import { PlaceBook } from '../../server/document-import/resolve/place-book.ts';
import { reasonText } from '../../server/document-import/resolve/reasons.ts';
import { UnitBook } from '../../server/document-import/resolve/unit-book.ts';
import { UnitNames } from '../../server/document-import/resolve/unit-name.ts';

const places = new PlaceBook([]);
const dictionary = new FamilyDictionary(unitFamilySeeds);
const names = new UnitNames(places, dictionary);
const city = places.home('淄博市', JurisdictionLevel.CITY);
const county = places.home('桓台县', JurisdictionLevel.COUNTY);

describe('unit names', () => {
  it.each([
    ['市妇联', '淄博市妇女联合会', '淄博市', ['womens-federation']],
    ['市卫健委', '淄博市卫生健康委员会', '淄博市', ['health']],
    ['市发展改革委', '淄博市发展和改革委员会', '淄博市', ['development-reform']],
    ['市教体局', '淄博市教育和体育局', '淄博市', ['education', 'sports']],
    ['市文旅广体局', '淄博市文化旅游广播电视和体育局', '淄博市', ['culture', 'tourism', 'radio-television-administration', 'sports']],
    ['市农林水务局', '淄博市农业农村林业和水务局', '淄博市', ['agriculture-rural-affairs', 'forestry-parks', 'water-resources']],
    ['市侨办', '淄博市人民政府侨务办公室', '淄博市', ['foreign-affairs']],
    ['市教科文体局', '淄博市教育科学技术文化和体育局', '淄博市', ['education', 'science-technology', 'culture', 'sports']],
    ['市文化和旅游局', '淄博市文化和旅游局', '淄博市', ['culture', 'tourism']],
    ['市委宣传部', '中共淄博市委宣传部', '淄博市', ['publicity-department']],
    ['市委市直机关工委', '中共淄博市委市直属机关工作委员会', '淄博市', ['organs-work-committee']],
    ['团市委', '共青团淄博市委员会', '淄博市', ['youth-league']],
    ['市市场监管局', '淄博市市场监督管理局', '淄博市', ['market-regulation']],
    ['市场监管局', '淄博市市场监督管理局', '淄博市', ['market-regulation']],
    ['市法院', '淄博市中级人民法院', '淄博市', ['court']],
    ['市税务局', '国家税务总局淄博市税务局', '淄博市', ['tax']],
    ['淄博海关', '淄博海关', '淄博市', ['customs']],
    ['市政府残工委', '淄博市人民政府残疾人工作委员会', '淄博市', ['disability-committee']],
    ['省教育厅', '山东省教育厅', '山东省', ['education']],
    ['市民政局（市老龄办）', '淄博市民政局', '淄博市', ['civil-affairs']],
    ['市水文局', '淄博市水文局', '淄博市', ['hydrology']],
    ['市国动办', '淄博市国防动员办公室', '淄博市', ['civil-air-defence']],
    ['市消防救援局', '淄博市消防救援局', '淄博市', ['fire-rescue']],
    ['中国人民银行淄博市分行', '中国人民银行淄博市分行', '淄博市', ['central-bank']],
    ['市妇儿工委办', '淄博市妇女儿童工作委员会办公室', '淄博市', ['women-children-committee']],
    ['国家卫生健康委', '国家卫生健康委员会', '中国', ['health']],
  ])('should read %s in a city plan', (name, fullName, place, families) => {
    const read = names.read(name, city);
    expect([read.fullName, read.place.name, read.families]).toEqual([fullName, place, families]);
  });

  it.each([
    ['县人社局', '桓台县人力资源和社会保障局', '桓台县'],
    ['市妇儿工委', '淄博市妇女儿童工作委员会', '淄博市'],
    ['市生态环境局桓台分局', '淄博市生态环境局桓台分局', '桓台县'],
    ['淄博市生态环境局桓台分局', '淄博市生态环境局桓台分局', '桓台县'],
    ['县法院', '桓台县人民法院', '桓台县'],
    ['团县委', '共青团桓台县委员会', '桓台县'],
  ])('should read %s in a county plan', (name, fullName, place) => {
    const read = names.read(name, county);
    expect([read.fullName, read.place.name]).toEqual([fullName, place]);
  });

  it('should know the city that a county-level city calls 市', () => {
    const ownCity = places.home('莱州市', JurisdictionLevel.COUNTY);
    expect(names.read('市教育局', ownCity).fullName).toBe('莱州市教育局');
  });

  it('should be unsure of an office that no family knows', () => {
    expect(names.read('市琉璃发展促进会', city).confidence).toBeLessThan(0.6);
  });
});

describe('units', () => {
  it('should find one unit under its several names and note them as aliases', () => {
    const book = new UnitBook(names, [], () => undefined);
    const [first, second, third] = ['市卫生健康委', '市卫健委', '淄博市卫生健康委员会'].map((name) => book.resolve(name, city).id);
    expect([second, third]).toEqual([first, first]);
    expect(book.created).toHaveLength(1);
    expect(book.aliases).toEqual([{ unitId: first, name: '市卫健委' }]);
  });

  it('should say step by step, in codes and in words, why a unit is meant', () => {
    const { reasons } = new UnitBook(names, [], () => undefined).resolve('市生态环境局桓台分局', county);
    expect(reasons).toEqual([
      { code: 'NEW_UNIT' },
      { code: 'LEVEL_WORD', word: '市', place: '淄博市', home: '桓台县' },
      { code: 'BRANCH', place: '桓台县' },
      { code: 'FAMILY', families: ['ecology-environment'] },
    ]);
    expect(reasonText(reasons)).toBe('new unit; 市 is 淄博市 in a plan of 桓台县; branch in 桓台县; family ecology-environment');
  });

  it('should keep bodies of one family apart', () => {
    const book = new UnitBook(names, [], () => undefined);
    const ids = ['县教育和体育局', '县体育事业发展中心', '县教育局', '县妇儿工委', '县妇儿工委办公室'].map((name) => book.resolve(name, county).id);
    expect(new Set(ids).size).toBe(5);
  });

  it('should keep the same name in two places apart', () => {
    const book = new UnitBook(names, [], () => undefined);
    expect(book.resolve('县妇联', county).id).not.toBe(book.resolve('县妇联', places.home('高青县', JurisdictionLevel.COUNTY)).id);
  });

  it('should take 各 in a group for no other group', () => {
    const groups = new GroupBook(places, [], () => undefined);
    expect(groups.resolve('市妇儿工委各成员单位', city)).toBe(groups.resolve('市妇儿工委成员单位', city));
    expect(groups.resolve('市妇儿工委有关成员单位', city)).not.toBe(groups.resolve('市妇儿工委成员单位', city));
    expect(groups.created.map(({ place }) => place.name)).toEqual(['淄博市', '淄博市']);
  });
});

describe('a place that no list knows', () => {
  it('should not be taken for one of its name that lies elsewhere', () => {
    const book = new PlaceBook([]);
    expect(book.home('白河县', JurisdictionLevel.COUNTY).parent?.name).toBe('安康市');
    const above = book.home('青石市', JurisdictionLevel.CITY);
    const below = book.home('白河县', JurisdictionLevel.COUNTY, [above]);
    expect([below.parent?.name, below.code]).toEqual(['青石市', null]);
    expect(book.home('白河县', JurisdictionLevel.COUNTY, [above])).toBe(below);
    expect(new UnitNames(book, dictionary).read('市妇联', below).fullName).toBe('青石市妇女联合会');
  });

  it('should not have a unit asked about by its own other name', () => {
    const book = new UnitBook(names, [], () => undefined);
    expect(book.similar('市琉璃发展促进会', city)).toEqual([]);
    book.resolve('市琉璃产业发展促进会', city);
    expect(book.similar('市琉璃发展促进会', city)).toHaveLength(1);
  });
});

describe('mentions', () => {
  const subject = (name: string) => mentionSubject(name, city, dictionary, new UnitBook(names, [], () => undefined));
  it.each([
    ['各级妇联', 'womens-federation'],
    ['妇联组织', 'womens-federation'],
    ['公安机关', 'public-security'],
    ['县级以上残联', 'disabled-persons-federation'],
    ['教育部门', 'education'],
  ])('should take %s for a family', (name, family) => {
    expect(subject(name)).toEqual({ family });
  });

  it('should take a name with a place for a unit, and drop what no one knows', () => {
    expect(subject('市妇联')).toHaveProperty('unitId');
    expect(subject('各界人士')).toBeNull();
  });
});
