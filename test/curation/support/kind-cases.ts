import type { Factory } from '../../support/factories.ts';

/** How a kind is made and changed, and what is refused. */
interface Case {
  field: string;
  create: (f: Factory) => () => Record<string, unknown>;
  update: Record<string, unknown>;
  bad: Record<string, unknown>;
  wrong: string[];
  selection: string;
}

/** A case for each kind that is curated. */
export const cases: Record<string, Case> = {
  Jurisdiction: {
    field: 'jurisdiction',
    create: (f) => {
      const parent = f.jurisdiction();
      return () => ({ name: '青禾县', shortName: '青禾', level: 'COUNTY', parentId: parent.id });
    },
    update: { nameEn: 'Qinghe' },
    bad: { name: ' ', code: 'x', parentId: 'x' },
    wrong: ['name', 'parentId'],
    selection: 'nameEn',
  },
  Document: {
    field: 'document',
    create: (f) => {
      const place = f.jurisdiction();
      return () => ({ title: '青禾县文件', issuedOn: '2022-03-01', jurisdictionId: place.id });
    },
    update: { number: '青政〔2022〕1号', issuedOn: null },
    bad: { title: '' },
    wrong: ['title'],
    selection: 'number issuedOn',
  },
  Plan: {
    field: 'plan',
    create: (f) => {
      const place = f.jurisdiction();
      return () => ({ key: 'qinghe-women', title: '青禾县规划', jurisdictionId: place.id, periodStart: 2021 });
    },
    update: { topic: 'women', periodEnd: 2030 },
    bad: { periodEnd: 2001 },
    wrong: ['periodEnd'],
    selection: 'topic periodEnd',
  },
  PlanLink: {
    field: 'planLink',
    create: (f) => {
      const plan = f.plan();
      return () => ({ planId: plan.id, title: '某法' });
    },
    update: { kind: 'CONNECTS' },
    bad: { targetId: 'x' },
    wrong: ['targetId'],
    selection: 'kind',
  },
  Area: {
    field: 'area',
    create: (f) => {
      const plan = f.plan();
      return () => ({ planId: plan.id, title: '新领域', theme: 'LAW' });
    },
    update: { title: '改名', theme: null },
    bad: { title: null },
    wrong: ['title'],
    selection: 'title theme',
  },
  Goal: {
    field: 'goal',
    create: (f) => {
      const area = f.area();
      return () => ({ areaId: area.id, text: '新目标。', ordinal: '1.' });
    },
    update: { label: '短名', kind: 'SUB' },
    bad: { text: null, label: null },
    wrong: ['text'],
    selection: 'label kind',
  },
  Measure: {
    field: 'measure',
    create: (f) => {
      const area = f.area();
      return () => ({ areaId: area.id, title: '新措施', text: '新措施。' });
    },
    update: { open: true },
    bad: { ordinal: null },
    wrong: ['ordinal'],
    selection: 'open',
  },
  Target: {
    field: 'target',
    create: (f) => {
      const goal = f.goal();
      return () => ({ goalId: goal.id, indicatorName: '某率', comparator: 'GTE', value: 90.5 });
    },
    update: { comparator: 'RANGE', valueMax: 95 },
    bad: { comparator: 'TEXT', dueYear: 3 },
    wrong: ['value', 'valueMax', 'dueYear'],
    selection: 'comparator valueMax',
  },
  Responsibility: {
    field: 'responsibility',
    create: (f) => {
      const [goal, unit] = [f.goal(), f.unit()];
      return () => ({ goalId: goal.id, unitId: unit.id, role: 'LEAD' });
    },
    update: { role: 'COOPERATING', asWritten: '某局' },
    bad: { unitId: null },
    wrong: ['unitId', 'groupId'],
    selection: 'role asWritten',
  },
  Mention: {
    field: 'mention',
    create: (f) => {
      const [goal, unit] = [f.goal(), f.unit()];
      return () => ({ goalId: goal.id, unitId: unit.id, asWritten: '某局' });
    },
    update: { asWritten: '某某局' },
    bad: { asWritten: '' },
    wrong: ['asWritten'],
    selection: 'asWritten',
  },
  Unit: {
    field: 'unit',
    create: (f) => {
      const place = f.jurisdiction();
      return () => ({ name: '青禾县教育局', shortName: '县教育局', jurisdictionId: place.id });
    },
    update: { nameEn: 'Education' },
    bad: { name: '长'.repeat(501), nameEn: '\0' },
    wrong: ['name', 'nameEn'],
    selection: 'nameEn',
  },
  UnitFamily: {
    field: 'unitFamily',
    create: () => () => ({ code: 'education-two', name: '教育二', nameEn: 'Education Two', shortName: '教二' }),
    update: { shortName: '教' },
    bad: { code: 'No Good' },
    wrong: ['code'],
    selection: 'shortName',
  },
  UnitGroup: {
    field: 'unitGroup',
    create: (f) => {
      const place = f.jurisdiction();
      return () => ({ name: '成员单位甲', jurisdictionId: place.id });
    },
    update: { membersComplete: true },
    bad: { jurisdictionId: null },
    wrong: ['jurisdictionId'],
    selection: 'membersComplete',
  },
  Indicator: {
    field: 'indicator',
    create: () => () => ({ name: '某项新指标', unitOfMeasure: '%' }),
    update: { direction: 'HIGHER', definition: '如何计算' },
    bad: { name: '\t' },
    wrong: ['name'],
    selection: 'direction definition',
  },
};
