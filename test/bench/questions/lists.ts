import { idOf } from '../world/ids.ts';
import { sizes } from '../world/rows.ts';
import { indicatorCount, indicatorName, topicName, topicCount } from '../world/texts.ts';
import type { Question } from './question.ts';

/** Some neighbouring characters of a topic. */
function wordOf(length: number, below: (limit: number) => number): string {
  const letters = Array.from(topicName(below(topicCount)));
  const start = below(Math.max(letters.length - length + 1, 1));
  return letters.slice(start, start + length).join('');
}

const search = (name: string, words: string): Question => ({
  name,
  about: `the first 20 goals whose text holds ${words.length} characters, e.g. 「${words}」`,
  variables: { words },
  draw: (below) => ({ words: wordOf(words.length, below) }),
  graphql: `query Search($words: String!) { goals(first: 20, filter: { search: $words }) { nodes { id statement plan { title } } } }`,
  postgraphile: `query Search($words: String!) {
    goals: allGoals(first: 20, orderBy: [PRIMARY_KEY_ASC], filter: { text: { includes: $words }, planByPlanId: { status: { equalTo: "PUBLISHED" } } }) {
      nodes { id: rowId statement plan: planByPlanId { title } } } }`,
  sql: `
    select json_build_object('data', json_build_object('goals', json_build_object('nodes', coalesce(json_agg(
      json_build_object('id', id, 'statement', statement, 'plan', json_build_object('title', title))), '[]'))))::text
    from (
      select g.id, g.statement, p.title from goal g join plan p on p.id = g.plan_id join area a on a.id = g.area_id
      where g.search @@ plangraph_ngram_query($1) and position($1 in g.text) > 0 and p.status = 'PUBLISHED'
      order by g.plan_id, a.position, g.position, g.id limit 20
    ) g`,
});

/** One indicator in a hundred plans, and the text searches. */
export const lists: Question[] = [
  {
    name: 'Q3',
    about: "one indicator's targets in 100 plans, by value",
    variables: { indicator: '义务教育率' },
    draw: (below) => ({ indicator: indicatorName(below(indicatorCount)) }),
    graphql: `query Compare($indicator: String!) {
      targets(first: 100, filter: { indicator: { name: { eq: $indicator } } }, orderBy: [{ value: DESC }, { id: ASC }]) {
        nodes { id value unitOfMeasure dueYear plan { title jurisdiction { name } } } } }`,
    postgraphile: `query Compare($indicator: String!) {
      targets: allTargets(first: 100, orderBy: [VALUE_DESC, PRIMARY_KEY_ASC],
        filter: { indicatorByIndicatorId: { name: { equalTo: $indicator } }, planByPlanId: { status: { equalTo: "PUBLISHED" } } }) {
        nodes { id: rowId value unitOfMeasure dueYear plan: planByPlanId { title jurisdiction: jurisdictionByJurisdictionId { name } } } } }`,
    sql: `
      select json_build_object('data', json_build_object('targets', json_build_object('nodes', coalesce(json_agg(
        json_build_object('id', id, 'value', value, 'unitOfMeasure', unit_of_measure, 'dueYear', due_year,
          'plan', json_build_object('title', title, 'jurisdiction', json_build_object('name', name)))), '[]'))))::text
      from (
        select t.id, t.value, t.unit_of_measure, t.due_year, p.title, j.name
        from indicator i join target t on t.indicator_id = i.id join plan p on p.id = t.plan_id join jurisdiction j on j.id = p.jurisdiction_id
        where i.name = $1 and p.status = 'PUBLISHED' order by t.value desc nulls last, t.id limit 100
      ) t`,
  },
  search('Q4a', '托育'),
  search('Q4b', '反家暴'),
  {
    name: 'Q5',
    about: 'a page of the console: 25 plans with counts',
    variables: { skip: 0 },
    draw: (below, plans) => ({ skip: below(Math.min(500, plans - 1)) }),
    graphql: `query Page($skip: Int!) {
      plans(first: 25, offset: $skip, orderBy: [{ key: ASC }]) {
        totalCount nodes { id key title topic jurisdiction { name } goals { totalCount } measures { totalCount } targets { totalCount } } } }`,
    postgraphile: `query Page($skip: Int!) {
      plans: allPlans(first: 25, offset: $skip, orderBy: [KEY_ASC], filter: { status: { equalTo: "PUBLISHED" } }) {
        totalCount nodes { id: rowId key title topic jurisdiction: jurisdictionByJurisdictionId { name }
          goals: goalsByPlanId { totalCount } measures: measuresByPlanId { totalCount } targets: targetsByPlanId { totalCount } } } }`,
    sql: `
      select json_build_object('data', json_build_object('plans', json_build_object(
        'totalCount', (select count(*) from plan where status = 'PUBLISHED'),
        'nodes', coalesce(json_agg(json_build_object('id', p.id, 'key', p.key, 'title', p.title, 'topic', p.topic, 'jurisdiction', json_build_object('name', p.name),
          'goals', json_build_object('totalCount', (select count(*) from goal where plan_id = p.id)),
          'measures', json_build_object('totalCount', (select count(*) from measure where plan_id = p.id)),
          'targets', json_build_object('totalCount', (select count(*) from target where plan_id = p.id)))), '[]'))))::text
      from (
        select p.id, p.key, p.title, p.topic, j.name from plan p join jurisdiction j on j.id = p.jurisdiction_id
        where p.status = 'PUBLISHED' order by p.key, p.id limit 25 offset $1::int
      ) p`,
  },
  {
    name: 'Q6',
    about: 'the leading responsibilities of one family in one place',
    variables: { family: 'family-7', place: idOf('jurisdiction', 2) },
    draw: (below, plans) => ({ family: `family-${below(sizes.families)}`, place: idOf('jurisdiction', below(Math.ceil(plans / sizes.plansAPlace))) }),
    graphql: `query Duties($family: String!, $place: ID!) {
      responsibilities(first: 200, orderBy: [{ id: ASC }], filter: {
        role: { eq: LEAD }, unit: { families: { some: { code: { eq: $family } } } }, plan: { jurisdiction: { id: { eq: $place } } } }) {
        totalCount nodes { role unit { shortName } goal { statement } } } }`,
    postgraphile: `query Duties($family: String!, $place: UUID!) {
      responsibilities: allResponsibilities(first: 200, orderBy: [PRIMARY_KEY_ASC], filter: { role: { equalTo: "LEAD" },
        unitByUnitId: { unitFamilyMembersByUnitId: { some: { unitFamilyByFamilyId: { code: { equalTo: $family } } } } },
        planByPlanId: { status: { equalTo: "PUBLISHED" }, jurisdictionId: { equalTo: $place } } }) {
        totalCount nodes { role unit: unitByUnitId { shortName } goal: goalByGoalId { statement } } } }`,
    sql: `
      with found as (
        select r.id, r.role, u.short_name, g.statement
        from plan p join responsibility r on r.plan_id = p.id join unit u on u.id = r.unit_id left join goal g on g.id = r.goal_id
        where p.jurisdiction_id = $2::uuid and p.status = 'PUBLISHED' and r.role = 'LEAD'
          and exists (select from unit_family_member m join unit_family f on f.id = m.family_id where m.unit_id = u.id and f.code = $1)
      )
      select json_build_object('data', json_build_object('responsibilities', json_build_object('totalCount', (select count(*) from found),
        'nodes', coalesce((select json_agg(json_build_object('role', role, 'unit', json_build_object('shortName', short_name),
          'goal', json_build_object('statement', statement))) from (select * from found order by id limit 200) f), '[]'))))::text`,
  },
];
