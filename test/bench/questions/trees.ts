import { sizes } from '../world/rows.ts';
import type { Question } from './question.ts';

const aFamily = (below: (limit: number) => number): { family: string } => ({ family: `family-${below(sizes.families)}` });

/** The questions whose answers are trees or whose filters go deep. */
export const trees: Question[] = [
  {
    name: 'Q1',
    about: 'the first 50 goals that involve a family, with area, plan, place and all responsibilities, and how many there are',
    variables: { family: 'family-7' },
    draw: aFamily,
    graphql: `query Involved($family: String!) {
      goals(first: 50, filter: { involves: { family: $family } }) {
        totalCount nodes { id statement area { title } plan { title jurisdiction { name } }
          responsibilities(first: 50) { nodes { role unit { shortName } group { name } } } } } }`,
    postgraphile: `query Involved($family: String!) {
      goals: allGoals(first: 50, orderBy: [PRIMARY_KEY_ASC], filter: { planByPlanId: { status: { equalTo: "PUBLISHED" } }, or: [
        { responsibilitiesByGoalId: { some: { unitByUnitId: { unitFamilyMembersByUnitId: { some: { unitFamilyByFamilyId: { code: { equalTo: $family } } } } } } } }
        { responsibilitiesByGoalId: { some: { unitGroupByGroupId: { unitGroupMembersByGroupId: { some: {
          unitByUnitId: { unitFamilyMembersByUnitId: { some: { unitFamilyByFamilyId: { code: { equalTo: $family } } } } } } } } } } }
        { mentionsByGoalId: { some: { unitFamilyByFamilyId: { code: { equalTo: $family } } } } }
        { mentionsByGoalId: { some: { unitByUnitId: { unitFamilyMembersByUnitId: { some: { unitFamilyByFamilyId: { code: { equalTo: $family } } } } } } } }
      ] }) {
        totalCount nodes { id: rowId statement area: areaByAreaId { title } plan: planByPlanId { title jurisdiction: jurisdictionByJurisdictionId { name } }
          responsibilities: responsibilitiesByGoalId(first: 50, orderBy: [POSITION_ASC]) {
            nodes { role unit: unitByUnitId { shortName } group: unitGroupByGroupId { name } } } } } }`,
    sql: `
      with members as (select m.unit_id from unit_family f join unit_family_member m on m.family_id = f.id where f.code = $1),
      ids as (
        select r.goal_id as id from members m join responsibility r on r.unit_id = m.unit_id where r.goal_id is not null
        union select r.goal_id from members m join unit_group_member gm on gm.unit_id = m.unit_id join responsibility r on r.group_id = gm.group_id where r.goal_id is not null
        union select x.goal_id from members m join mention x on x.unit_id = m.unit_id where x.goal_id is not null
        union select x.goal_id from unit_family f join mention x on x.family_id = f.id where f.code = $1 and x.goal_id is not null
      ),
      seen as (
        select g.id, g.plan_id, g.area_id, g.statement, g.position, p.title, p.jurisdiction_id
        from ids join goal g on g.id = ids.id join plan p on p.id = g.plan_id where p.status = 'PUBLISHED'
      ),
      page as (
        select s.*, a.title as area, a.position as area_position, j.name from seen s join area a on a.id = s.area_id join jurisdiction j on j.id = s.jurisdiction_id
        order by s.plan_id, a.position, s.position, s.id limit 50
      )
      select json_build_object('data', json_build_object('goals', json_build_object('totalCount', (select count(*) from seen), 'nodes', coalesce((
        select json_agg(json_build_object('id', g.id, 'statement', g.statement, 'area', json_build_object('title', g.area),
          'plan', json_build_object('title', g.title, 'jurisdiction', json_build_object('name', g.name)),
          'responsibilities', json_build_object('nodes', (
            select coalesce(json_agg(json_build_object('role', r.role, 'unit', case when u.id is not null then json_build_object('shortName', u.short_name) end,
              'group', case when gr.id is not null then json_build_object('name', gr.name) end) order by r.position, r.id), '[]')
            from responsibility r left join unit u on u.id = r.unit_id left join unit_group gr on gr.id = r.group_id where r.goal_id = g.id)))
          order by g.plan_id, g.area_position, g.position, g.id) from page g), '[]'))))::text`,
  },
  {
    name: 'Q2',
    about: "one plan's whole tree",
    variables: { key: 'plan-3' },
    draw: (below, plans) => ({ key: `plan-${below(plans)}` }),
    graphql: `query Tree($key: String!) {
      plan(key: $key) { title jurisdiction { name } areas(first: 50) { nodes { title theme
        goals(first: 200) { nodes { id ordinal statement
          responsibilities(first: 50) { nodes { role unit { shortName } group { name } } }
          targets(first: 50) { nodes { indicatorName value unitOfMeasure dueYear } } } }
        measures(first: 200) { nodes { id ordinal statement } } } } } }`,
    postgraphile: `query Tree($key: String!) {
      plan: planByKey(key: $key) { title jurisdiction: jurisdictionByJurisdictionId { name }
        areas: areasByPlanId(first: 50, orderBy: [POSITION_ASC]) { nodes { title theme
          goals: goalsByAreaId(first: 200, orderBy: [POSITION_ASC]) { nodes { id: rowId ordinal statement
            responsibilities: responsibilitiesByGoalId(first: 50, orderBy: [POSITION_ASC]) {
              nodes { role unit: unitByUnitId { shortName } group: unitGroupByGroupId { name } } }
            targets: targetsByGoalId(first: 50, orderBy: [PRIMARY_KEY_ASC]) { nodes { indicatorName value unitOfMeasure dueYear } } } }
          measures: measuresByAreaId(first: 200, orderBy: [POSITION_ASC]) { nodes { id: rowId ordinal statement } } } } } }`,
    sql: `
      select json_build_object('data', json_build_object('plan', (
        select json_build_object('title', p.title, 'jurisdiction', json_build_object('name', j.name), 'areas', json_build_object('nodes', (
          select coalesce(json_agg(json_build_object('title', a.title, 'theme', a.theme,
            'goals', json_build_object('nodes', (
              select coalesce(json_agg(json_build_object('id', g.id, 'ordinal', g.ordinal, 'statement', g.statement,
                'responsibilities', json_build_object('nodes', (
                  select coalesce(json_agg(json_build_object('role', r.role, 'unit', case when u.id is not null then json_build_object('shortName', u.short_name) end,
                    'group', case when gr.id is not null then json_build_object('name', gr.name) end) order by r.position, r.id), '[]')
                  from responsibility r left join unit u on u.id = r.unit_id left join unit_group gr on gr.id = r.group_id where r.goal_id = g.id)),
                'targets', json_build_object('nodes', (
                  select coalesce(json_agg(json_build_object('indicatorName', t.indicator_name, 'value', t.value, 'unitOfMeasure', t.unit_of_measure, 'dueYear', t.due_year)
                    order by t.position, t.id), '[]') from target t where t.goal_id = g.id))) order by g.position, g.id), '[]')
              from goal g where g.area_id = a.id)),
            'measures', json_build_object('nodes', (
              select coalesce(json_agg(json_build_object('id', m.id, 'ordinal', m.ordinal, 'statement', m.statement) order by m.position, m.id), '[]')
              from measure m where m.area_id = a.id))) order by a.position, a.id), '[]') from area a where a.plan_id = p.id)))
        from plan p join jurisdiction j on j.id = p.jurisdiction_id where p.key = $1 and p.status = 'PUBLISHED')))::text`,
  },
  {
    name: 'Q7',
    about: 'the plans with a goal that a unit of a family leads',
    variables: { family: 'family-7' },
    draw: aFamily,
    graphql: `query Deep($family: String!) {
      plans(first: 20, orderBy: [{ id: ASC }], filter: { goals: { some: { responsibilities: { some: {
        role: { eq: LEAD }, unit: { families: { some: { code: { eq: $family } } } } } } } } }) { totalCount nodes { id title } } }`,
    postgraphile: `query Deep($family: String!) {
      plans: allPlans(first: 20, orderBy: [PRIMARY_KEY_ASC], filter: { status: { equalTo: "PUBLISHED" }, goalsByPlanId: { some: { responsibilitiesByGoalId: { some: {
        role: { equalTo: "LEAD" }, unitByUnitId: { unitFamilyMembersByUnitId: { some: { unitFamilyByFamilyId: { code: { equalTo: $family } } } } } } } } } }) {
        totalCount nodes { id: rowId title } } }`,
    sql: `
      with found as (
        select p.id, p.title from plan p where p.status = 'PUBLISHED' and exists (
          select from goal g join responsibility r on r.goal_id = g.id join unit_family_member m on m.unit_id = r.unit_id join unit_family f on f.id = m.family_id
          where g.plan_id = p.id and r.role = 'LEAD' and f.code = $1)
      )
      select json_build_object('data', json_build_object('plans', json_build_object('totalCount', (select count(*) from found),
        'nodes', coalesce((select json_agg(json_build_object('id', id, 'title', title)) from (select * from found order by id limit 20) f), '[]'))))::text`,
  },
];
