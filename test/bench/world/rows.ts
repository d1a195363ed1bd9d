import { idOf } from './ids.ts';
import { goalText, indicatorCount, indicatorName, measureText, quoteText, textCount } from './texts.ts';

/** How much of everything there is. */
export const sizes = { families: 60, areas: 8, goals: 72, measures: 90, targets: 40, plansAPlace: 2, groupMembers: 20 };

export type Value = string | number | null;

/** The rows of one table, as COPY takes them. */
export interface TableRows {
  table: string;
  columns: string[];
  rows: Iterable<Value[]>;
}

/** The search vectors of the texts that repeat, made by the product's own function once each. */
export interface Vectors {
  goal: string[];
  measure: string[];
  target: string[];
}

const themes = ['HEALTH', 'EDUCATION', 'ECONOMY', 'DECISION_MAKING', 'SOCIAL_SECURITY', 'FAMILY', 'ENVIRONMENT', 'LAW'];
const roles = ['LEAD', 'RESPONSIBLE', 'PARTICIPATING', 'COOPERATING'];

function* times<T>(count: number, make: (n: number) => T): Generator<T> {
  for (let n = 0; n < count; n += 1) yield make(n);
}

const placesOf = (plans: number): number => Math.ceil(plans / sizes.plansAPlace);
const placeOf = (plan: number): number => Math.floor(plan / sizes.plansAPlace);
const unitOf = (place: number, family: number): string => idOf('unit', place * sizes.families + (family % sizes.families));
const pathOf = (place: number): string => `${idOf('jurisdiction', place)}/`;

function* responsibilities(plans: number): Generator<Value[]> {
  let n = 0;
  for (let goal = 0; goal < plans * sizes.goals; goal += 1) {
    const plan = Math.floor(goal / sizes.goals);
    const count = 4 + (goal % 2);
    for (let place = 0; place < count; place += 1) {
      const isGroup = place === 3 && goal % 40 === 0;
      const unit = isGroup ? null : unitOf(placeOf(plan), goal * 7 + place * 11);
      const group = isGroup ? idOf('group', placeOf(plan)) : null;
      yield [idOf('responsibility', n++), idOf('plan', plan), idOf('goal', goal), unit, group, roles[place % roles.length] ?? '', place];
    }
  }
}

const registry = (plans: number): TableRows[] => [
  {
    table: 'jurisdiction',
    columns: ['id', 'name', 'short_name', 'level', 'path'],
    rows: times(placesOf(plans), (n) => [idOf('jurisdiction', n), `第${n}县`, `${n}县`, 'COUNTY', pathOf(n)]),
  },
  {
    table: 'unit_family',
    columns: ['id', 'code', 'name', 'name_en', 'short_name'],
    rows: times(sizes.families, (n) => [idOf('family', n), `family-${n}`, `第${n}类部门`, `Family ${n}`, `${n}类`]),
  },
  {
    table: 'unit',
    columns: ['id', 'jurisdiction_id', 'name', 'short_name'],
    rows: times(placesOf(plans) * sizes.families, (n) => {
      const place = Math.floor(n / sizes.families);
      return [idOf('unit', n), idOf('jurisdiction', place), `第${place}县第${n % sizes.families}局`, `县${n % sizes.families}局`];
    }),
  },
  {
    table: 'unit_family_member',
    columns: ['id', 'family_id', 'unit_id'],
    rows: times(placesOf(plans) * sizes.families, (n) => [idOf('familyMember', n), idOf('family', n % sizes.families), idOf('unit', n)]),
  },
  {
    table: 'unit_group',
    columns: ['id', 'jurisdiction_id', 'name'],
    rows: times(placesOf(plans), (n) => [idOf('group', n), idOf('jurisdiction', n), '工作委员会成员单位']),
  },
  {
    table: 'unit_group_member',
    columns: ['id', 'group_id', 'unit_id'],
    rows: times(placesOf(plans) * sizes.groupMembers, (n) => {
      const place = Math.floor(n / sizes.groupMembers);
      return [idOf('groupMember', n), idOf('group', place), unitOf(place, n % sizes.groupMembers)];
    }),
  },
  {
    table: 'indicator',
    columns: ['id', 'name', 'unit_of_measure', 'direction'],
    rows: times(indicatorCount, (n) => [idOf('indicator', n), indicatorName(n), '%', 'HIGHER']),
  },
  {
    table: 'document',
    columns: ['id', 'title', 'jurisdiction_id'],
    rows: times(placesOf(plans), (n) => [idOf('document', n), `第${n}县两个发展规划`, idOf('jurisdiction', n)]),
  },
];

const outline = (plans: number): TableRows[] => [
  {
    table: 'plan',
    columns: ['id', 'key', 'title', 'jurisdiction_id', 'document_id', 'topic', 'period_start', 'period_end', 'status', 'published_at', 'position'],
    rows: times(plans, (n) => {
      const topic = n % 2 === 0 ? 'women' : 'children';
      const title = `第${placeOf(n)}县${topic === 'women' ? '妇女' : '儿童'}发展规划`;
      const status = n % 50 === 49 ? 'DRAFT' : 'PUBLISHED';
      const [place, document] = [idOf('jurisdiction', placeOf(n)), idOf('document', placeOf(n))];
      return [idOf('plan', n), `plan-${n}`, title, place, document, topic, 2021, 2030, status, status === 'DRAFT' ? null : '2021-12-31', n % 2];
    }),
  },
  {
    table: 'area',
    columns: ['id', 'plan_id', 'position', 'title', 'theme'],
    rows: times(plans * sizes.areas, (n) => {
      const place = n % sizes.areas;
      return [idOf('area', n), idOf('plan', Math.floor(n / sizes.areas)), place, `第${place + 1}领域`, themes[place] ?? null];
    }),
  },
];

/** The area of the n-th item of a plan that has `count` of them, and its place there. */
function areaOf(n: number, count: number): { plan: number; area: number; position: number } {
  const [plan, inPlan] = [Math.floor(n / count), n % count];
  const place = Math.floor((inPlan * sizes.areas) / count);
  return { plan, area: plan * sizes.areas + place, position: inPlan };
}

const items = (plans: number, vectors: Vectors): TableRows[] => [
  {
    table: 'goal',
    columns: ['id', 'plan_id', 'area_id', 'document_id', 'position', 'ordinal', 'text', 'search'],
    rows: times(plans * sizes.goals, (n) => {
      const { plan, area, position } = areaOf(n, sizes.goals);
      const search = vectors.goal[n % textCount] ?? null;
      return [idOf('goal', n), idOf('plan', plan), idOf('area', area), idOf('document', placeOf(plan)), position, `${position + 1}.`, goalText(n), search];
    }),
  },
  {
    table: 'measure',
    columns: ['id', 'plan_id', 'area_id', 'document_id', 'position', 'ordinal', 'text', 'search'],
    rows: times(plans * sizes.measures, (n) => {
      const { plan, area, position } = areaOf(n, sizes.measures);
      const search = vectors.measure[n % textCount] ?? null;
      return [
        idOf('measure', n),
        idOf('plan', plan),
        idOf('area', area),
        idOf('document', placeOf(plan)),
        position,
        `${position + 1}.`,
        measureText(n),
        search,
      ];
    }),
  },
  {
    table: 'measure_support',
    columns: ['id', 'measure_id', 'goal_id'],
    rows: times(plans * sizes.goals, (n) => [
      idOf('support', n),
      idOf('measure', Math.floor(n / sizes.goals) * sizes.measures + (n % sizes.goals)),
      idOf('goal', n),
    ]),
  },
  {
    table: 'target',
    columns: [
      'id',
      'plan_id',
      'goal_id',
      'indicator_id',
      'position',
      'indicator_name',
      'comparator',
      'value',
      'unit_of_measure',
      'due_year',
      'quote',
      'search',
    ],
    rows: times(plans * sizes.targets, (n) => {
      const [plan, place] = [Math.floor(n / sizes.targets), n % sizes.targets];
      const name = indicatorName(place % indicatorCount);
      const [goal, indicator] = [idOf('goal', plan * sizes.goals + place), idOf('indicator', place % indicatorCount)];
      const value = 50 + ((plan * 7919 + place) % 4999) / 100;
      const search = vectors.target[place % indicatorCount] ?? null;
      return [idOf('target', n), idOf('plan', plan), goal, indicator, place, name, 'GTE', value, '%', 2025 + 5 * (plan % 2), quoteText(place), search];
    }),
  },
  {
    table: 'responsibility',
    columns: ['id', 'plan_id', 'goal_id', 'unit_id', 'group_id', 'role', 'position'],
    rows: responsibilities(plans),
  },
  {
    table: 'mention',
    columns: ['id', 'plan_id', 'goal_id', 'family_id', 'as_written', 'position'],
    rows: times(plans * 6, (n) => {
      const plan = Math.floor(n / 6);
      const goal = plan * sizes.goals + (n % 6) * 12 + 5;
      return [idOf('mention', n), idOf('plan', plan), idOf('goal', goal), idOf('family', (n * 13) % sizes.families), '有关部门', 0];
    }),
  },
];

/** Every table's rows for so many plans. */
export const worldOf = (plans: number, vectors: Vectors): TableRows[] => [...registry(plans), ...outline(plans), ...items(plans, vectors)];
