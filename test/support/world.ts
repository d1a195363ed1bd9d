import type { Database } from '../../db/orm.ts';
import { AreaTheme } from '../../schema/area/area.enums.ts';
import { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';
import { ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';
import { SectionKind } from '../../schema/section/section.enums.ts';
import { Comparator, TargetNature } from '../../schema/target/target.enums.ts';
import { build, type Factory } from './factories.ts';

const { LEAD, RESPONSIBLE, COOPERATING } = ResponsibilityRole;

function makeUnits(f: Factory) {
  const nation = f.jurisdiction({ name: '国', shortName: '国', level: JurisdictionLevel.NATION });
  const city = f.jurisdiction({ name: '海州市', shortName: '海州', code: '990100', level: JurisdictionLevel.CITY, parent: nation });
  const county = f.jurisdiction({ name: '山阳县', shortName: '山阳', code: '990101', level: JurisdictionLevel.COUNTY, parent: city });
  const women = f.unit({ jurisdiction: city, name: '海州市妇女联合会', shortName: '市妇联' }, ['市妇女联合会']);
  const countyWomen = f.unit({ jurisdiction: county, name: '山阳县妇女联合会', shortName: '县妇联' });
  const health = f.unit({ jurisdiction: city, name: '海州市卫生健康委员会', shortName: '市卫健委' });
  const schools = f.unit({ jurisdiction: city, name: '海州市教育局', shortName: '市教育局' }, ['教育局', '市教育部门']);
  const family = f.family(
    { code: 'womens-federation', name: '妇女联合会', nameEn: "Women's Federation", shortName: '妇联' },
    [women, countyWomen],
    ['妇女组织', "All-China Women's Federation"],
  );
  f.family({ code: 'health-commission', name: '卫生健康委员会', nameEn: 'Health Commission', shortName: '卫健委' }, [health]);
  const group = f.group({ jurisdiction: city, name: '市妇儿工委成员单位' });
  const past = f.group({ jurisdiction: city, name: '旧领导小组' });
  const member = f.member(group, women, { memberFrom: '2020-01-01' });
  f.member(group, schools, { memberFrom: '2020-01-01', memberUntil: '2021-01-01' });
  f.member(past, women, { memberUntil: '2001-01-01' });
  return { nation, city, county, women, countyWomen, health, schools, family, group, past, member };
}

/** A small world with something of every kind: two published plans, a draft, an archived plan; every way to be involved. */
export function buildWorld(database: Database) {
  return build(database, (f) => {
    const units = makeUnits(f);
    const { city, county, women, countyWomen, health, schools, family, group, past } = units;
    const document = f.document({
      title: '海州市妇女发展规划',
      number: '海政发〔2021〕1号',
      issuer: '海州市人民政府',
      issuedOn: '2021-12-31',
      jurisdiction: city,
      text: '全文',
    });
    const draftDocument = f.document({ title: '未发布的文件', text: '机密全文' });
    const plan = f.plan({
      key: 'haizhou-women',
      title: '海州市妇女发展规划',
      jurisdiction: city,
      document,
      topic: 'women',
      periodStart: 2021,
      periodEnd: 2030,
    });
    const countyPlan = f.plan({ key: 'shanyang-women', title: '山阳县妇女发展规划', jurisdiction: county, topic: 'women' });
    const draft = f.draft({ key: 'haizhou-children', title: '海州市儿童发展规划', jurisdiction: city, document: draftDocument, topic: 'children' });
    f.planLink({ plan, title: '省妇女发展规划' });
    f.planLink({ plan, title: '海州市儿童发展规划', target: draft });
    f.planLink({ plan: countyPlan, title: '海州市妇女发展规划', target: plan });
    const heading = f.section({ document, plan, kind: SectionKind.PRINCIPLE, title: '基本原则', text: '关注两癌防治与无障碍出行。' });
    const draftSection = f.section({ document: draftDocument, plan: draft, title: '草稿', text: '草稿中的两癌。' });
    const healthArea = f.area({ plan, title: '妇女与健康', theme: AreaTheme.HEALTH, section: '三/（一）' });
    const schoolArea = f.area({ plan, title: '妇女与教育', theme: AreaTheme.EDUCATION });
    const countyArea = f.area({ plan: countyPlan, title: '妇女与健康', theme: AreaTheme.HEALTH });
    const draftArea = f.area({ plan: draft, title: '儿童与健康', theme: AreaTheme.HEALTH });
    const led = f.goal({ area: healthArea, ordinal: '1.', text: '适龄妇女两癌筛查覆盖率稳步提高，达到九成。' });
    const grouped = f.goal({ area: healthArea, ordinal: '2.', text: '孕产妇死亡率保持在较低水平。', open: true });
    const mentioned = f.goal({ area: schoolArea, ordinal: '1.', text: '发挥各级妇联作用，办好家长学校。' });
    const others = f.goal({ area: schoolArea, ordinal: '2.', text: '义务教育巩固率保持稳定。' });
    const countyGoal = f.goal({ area: countyArea, ordinal: '1.', text: '县内两癌筛查实现全覆盖。' });
    const labelled = f.goal({ area: countyArea, ordinal: '2.', text: null, label: '体育设施' });
    const draftGoal = f.goal({ area: draftArea, ordinal: '1.', text: '草稿里的两癌目标。' });
    const measure = f.measure({ area: healthArea, ordinal: '1.', title: '加强两癌防治', text: '加强两癌防治。由市妇联组织宣传。' });
    const unsupporting = f.measure({ area: schoolArea, ordinal: '1.', title: '', text: '建设无障碍校园。' });
    const draftMeasure = f.measure({ area: draftArea, text: '草稿里的措施。' });
    f.support(measure, led);
    f.support(measure, countyGoal);
    f.support(draftMeasure, led);
    const lead = f.responsibility({ goal: led, unit: women, role: LEAD, asWritten: '市妇联' });
    f.responsibility({ goal: led, unit: health, role: RESPONSIBLE });
    f.responsibility({ goal: grouped, group, role: COOPERATING });
    f.responsibility({ goal: others, unit: schools, role: LEAD });
    f.responsibility({ goal: others, group: past, role: COOPERATING });
    f.responsibility({ goal: countyGoal, unit: countyWomen, role: RESPONSIBLE });
    const draftDuty = f.responsibility({ goal: draftGoal, unit: women, role: LEAD });
    const memberMention = f.mention({ goal: mentioned, family, asWritten: '各级妇联' });
    f.mention({ measure, unit: women, asWritten: '市妇联' });
    f.mention({ measure, unit: women, asWritten: '市妇联' });
    const draftMention = f.mention({ goal: draftGoal, unit: women });
    const rate = f.indicator({ name: '孕产妇死亡率', unitOfMeasure: '/10万' }, ['孕产妇死亡比']);
    const screening = f.target({ goal: led, indicatorName: '筛查覆盖率', value: 90, unitOfMeasure: '%', dueYear: 2030, nature: TargetNature.BINDING });
    const mortality = f.target({ goal: grouped, indicator: rate, indicatorName: '孕产妇死亡率', comparator: Comparator.LTE, value: 8.2, dueYear: 2030 });
    const own = f.target({ plan, indicatorName: '平均受教育年限', comparator: Comparator.RANGE, value: 11.5, valueMax: 12 });
    f.responsibility({ target: own, unit: women, role: RESPONSIBLE });
    const worded = f.target({ measure: unsupporting, indicatorName: '校园', comparator: Comparator.TEXT, value: null, valueText: '全部' });
    const draftTarget = f.target({ goal: draftGoal, indicator: rate, indicatorName: '孕产妇死亡率', comparator: Comparator.LTE, value: 7 });
    return {
      ...units,
      document,
      draftDocument,
      plan,
      countyPlan,
      draft,
      heading,
      draftSection,
      healthArea,
      schoolArea,
      draftArea,
      led,
      grouped,
      mentioned,
      others,
      countyGoal,
      labelled,
      draftGoal,
      measure,
      unsupporting,
      draftMeasure,
      lead,
      draftDuty,
      memberMention,
      draftMention,
      rate,
      screening,
      mortality,
      own,
      worded,
      draftTarget,
    };
  });
}

export type World = Awaited<ReturnType<typeof buildWorld>>;
