import type { UnitFamilySeed } from './unit-family.seed.ts';

/** People's organisations, and the committees that steer plans for women, children, the disabled and others. */
export const massOrganizations: UnitFamilySeed[] = [
  { code: 'trade-union', name: '总工会', shortName: '工会', nameEn: 'Federation of Trade Unions', aliases: ['工会组织', 'trade union', 'trade unions', 'union'] },
  { code: 'youth-league', name: '共产主义青年团委员会', shortName: '团委', nameEn: 'Communist Youth League', aliases: ['共青团', '共青团组织', '团组织', 'youth league'], full: '共青团{place}委员会' },
  { code: 'womens-federation', name: '妇女联合会', shortName: '妇联', nameEn: "Women's Federation", aliases: ['妇联组织', "women's federations", 'womens federation', 'women federation', "all-china women's federation", 'ACWF'] },
  { code: 'disabled-persons-federation', name: '残疾人联合会', shortName: '残联', nameEn: "Disabled Persons' Federation", aliases: ['残联组织', 'disabled persons federation', 'CDPF'] },
  { code: 'science-association', name: '科学技术协会', shortName: '科协', nameEn: 'Association for Science and Technology', aliases: ['CAST'] },
  { code: 'industry-commerce-federation', name: '工商业联合会', shortName: '工商联', nameEn: 'Federation of Industry and Commerce', aliases: ['总商会', 'chamber of commerce'] },
  { code: 'red-cross', name: '红十字会', shortName: '红会', nameEn: 'Red Cross Society', aliases: ['Red Cross'] },
  { code: 'literary-federation', name: '文学艺术界联合会', shortName: '文联', nameEn: 'Federation of Literary and Art Circles', aliases: [] },
  { code: 'social-science-federation', name: '社会科学界联合会', shortName: '社科联', nameEn: 'Federation of Social Sciences', aliases: ['社科院', '社会科学院'] },
  { code: 'overseas-chinese-federation', name: '归国华侨联合会', shortName: '侨联', nameEn: 'Federation of Returned Overseas Chinese', aliases: ['侨办'] },
  { code: 'law-society', name: '法学会', shortName: '法学会机关', nameEn: 'Law Society', aliases: [] },
  { code: 'trade-promotion', name: '国际贸易促进委员会', shortName: '贸促会', nameEn: 'Council for the Promotion of International Trade', aliases: ['CCPIT'] },
  { code: 'next-generation-committee', name: '关心下一代工作委员会', shortName: '关工委', nameEn: 'Committee for the Care of the Next Generation', aliases: ['关心下一代委员会'] },
  { code: 'women-children-committee', name: '妇女儿童工作委员会', shortName: '妇儿工委', nameEn: 'Working Committee on Women and Children', aliases: ['NWCCW', 'women and children committee'] },
  { code: 'disability-committee', name: '残疾人工作委员会', shortName: '残工委', nameEn: 'Working Committee on Disability', aliases: ['政府残工委', '政府残疾人工作委员会'], full: '{place}人民政府残疾人工作委员会' },
  { code: 'aging-committee', name: '老龄工作委员会', shortName: '老龄委', nameEn: 'Working Committee on Aging', aliases: ['老龄办', '老龄工作委员会办公室'] },
  { code: 'patriotic-health-committee', name: '爱国卫生运动委员会', shortName: '爱卫会', nameEn: 'Patriotic Health Campaign Committee', aliases: ['爱卫办', '爱国卫生运动委员会办公室'] },
  { code: 'safety-committee', name: '安全生产委员会', shortName: '安委会', nameEn: 'Work Safety Committee', aliases: ['安委会办公室', '安委办', '安全生产委员会办公室'] },
  { code: 'disaster-committee', name: '减灾委员会', shortName: '减灾委', nameEn: 'Disaster Reduction Committee', aliases: ['减灾办', '减灾委办公室', '防灾减灾救灾委员会'] },
  { code: 'flood-drought-headquarters', name: '防汛抗旱指挥部', shortName: '防指', nameEn: 'Flood Control and Drought Relief Headquarters', aliases: ['防汛抗旱指挥部办公室', '防办'] },
  { code: 'earthquake-headquarters', name: '抗震救灾指挥部', shortName: '抗震指', nameEn: 'Earthquake Relief Headquarters', aliases: ['防震减灾工作领导小组', '抗震救灾指挥部办公室'] },
  { code: 'forest-fire-headquarters', name: '森林草原防灭火指挥部', shortName: '森防指', nameEn: 'Forest and Grassland Fire Headquarters', aliases: ['森林防火指挥部'] },
  { code: 'food-safety-committee', name: '食品安全委员会', shortName: '食安委', nameEn: 'Food Safety Committee', aliases: ['食安办', '食药安办', '食品安全委员会办公室', '食品药品安全委员会'] },
  { code: 'employment-group', name: '就业工作领导小组', shortName: '就业领导小组', nameEn: 'Employment Leading Group', aliases: [] },
];
