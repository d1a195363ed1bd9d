import { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';
import type { Choice, PickerSource } from '../curation/RecordPicker.tsx';
import type { Place } from '../plan/plan-query.ts';

/** A plan that can be picked, with what decides which plans stand above it. */
export interface PlanChoice {
  id: string;
  key: string;
  title: string;
  topic: string | null;
  jurisdiction: Place & { level: JurisdictionLevel; parent: { id: string } | null };
}

interface Nodes<T> {
  nodes: T[];
}

const planFields = 'id key title topic jurisdiction { id name shortName nameEn level parent { id } }';
const levels = [JurisdictionLevel.NATION, JurisdictionLevel.PROVINCE, JurisdictionLevel.CITY, JurisdictionLevel.COUNTY, JurisdictionLevel.TOWNSHIP];
const levelsAbove = ({ jurisdiction }: PlanChoice): JurisdictionLevel[] => levels.slice(0, levels.indexOf(jurisdiction.level));

/** A plan as a choice; it is known by its key. */
export const planChoice = ({ key, title, jurisdiction }: PlanChoice): Choice => ({ id: key, name: title, hint: jurisdiction.name });

/** The plan of a key. */
export const planByKeyQuery = `query PlanByKey($key: String!) { plan(key: $key) { ${planFields} } }`;

/** Plans that may have plans above them, by words of their titles or of their places. */
export const lowerPlanSource: PickerSource<{ plans: Nodes<PlanChoice> }> = {
  query: `
    query LowerPlans($words: String!) {
      plans(
        first: 30
        filter: { topic: { isNull: false }, jurisdiction: { level: { ne: NATION } }, or: [{ title: { contains: $words } }, { jurisdiction: { name: { contains: $words } } }] }
        orderBy: [{ jurisdiction: { level: DESC } }, { jurisdiction: { code: ASC } }, { title: ASC }]
      ) { nodes { ${planFields} } }
    }`,
  choicesOf: ({ plans }) => plans.nodes.map(planChoice),
  atOnce: true,
};

/** Plans of a topic at higher levels: first that of the place right above, then the others by words of their titles or of their places. */
export const higherPlansQuery = `
  query HigherPlans($words: String!, $topic: String!, $levels: [JurisdictionLevel!]!, $parent: ID!) {
    near: plans(
      first: 10
      filter: { topic: { eq: $topic }, jurisdiction: { id: { eq: $parent } }, or: [{ title: { contains: $words } }, { jurisdiction: { name: { contains: $words } } }] }
    ) { nodes { ${planFields} } }
    far: plans(
      first: 20
      filter: {
        topic: { eq: $topic }
        jurisdiction: { level: { in: $levels }, id: { ne: $parent } }
        or: [{ title: { contains: $words } }, { jurisdiction: { name: { contains: $words } } }]
      }
      orderBy: [{ jurisdiction: { level: DESC } }, { jurisdiction: { code: ASC } }]
    ) { nodes { ${planFields} } }
  }`;

/** What `higherPlansQuery` answers. */
export interface HigherPlansAnswer {
  near: Nodes<PlanChoice>;
  far: Nodes<PlanChoice>;
}

/** What plans above a plan are asked for by; none where its topic is not known or nothing is above it. */
export function aboveOf(lower: PlanChoice): Record<string, unknown> | null {
  const above = levelsAbove(lower);
  if (lower.topic === null || above.length === 0) return null;
  return { topic: lower.topic, levels: above, parent: lower.jurisdiction.parent?.id ?? lower.jurisdiction.id };
}

/** The plans above a plan, nearest first. */
export const higherPlans = ({ near, far }: HigherPlansAnswer): PlanChoice[] => [...near.nodes, ...far.nodes];

/** Plans above a plan, to pick from. */
export const higherPlanSource = (variables: Record<string, unknown>): PickerSource<HigherPlansAnswer> => ({
  query: higherPlansQuery,
  variables,
  choicesOf: (answer) => higherPlans(answer).map(planChoice),
  atOnce: true,
});
