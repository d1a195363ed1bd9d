import { goalFields, measureFields, type Item } from '../item/item-types.ts';
import type { Place } from '../plan/plan-query.ts';
import { targetFields, type TargetRow } from '../target/target-types.ts';
import { involvementFields, type Involvement } from './duty-types.ts';

/** The plan of an item, for its heading. */
export interface PlanName {
  id: string;
  key: string;
  title: string;
  periodStart: number | null;
  periodEnd: number | null;
  jurisdiction: Place;
}

/** A goal or measure with where it stands and whom it involves. */
export type AnswerItem = Item & { area: { id: string; title: string; position: number }; plan: PlanName; involvements: Involvement[] };

/** A target with where it stands. */
export type AnswerTarget = TargetRow & { plan: PlanName; goal: { id: string; ordinal: string } | null; measure: { id: string; ordinal: string } | null };

/** Everything that involves a unit or family. */
export interface Answers {
  goals: { totalCount: number; nodes: AnswerItem[] };
  measures: { totalCount: number; nodes: AnswerItem[] };
  targets: { totalCount: number; nodes: AnswerTarget[] };
}

const planName = 'plan { id key title periodStart periodEnd jurisdiction { id name shortName nameEn } }';
const where = `area { id title position } ${planName} involvements { ${involvementFields} }`;
const inOrder = 'orderBy: [{ plan: { key: ASC } }, { area: { position: ASC } }, { position: ASC }], first: 1000';

/** The part of a question that asks for all goals, measures and targets that `$involves` describes. */
export const answersSelection = `
    goals(filter: { involves: $involves }, ${inOrder}) { totalCount nodes { ${goalFields} ${where} } }
    measures(filter: { involves: $involves }, ${inOrder}) { totalCount nodes { ${measureFields} ${where} } }
    targets(filter: { involves: $involves }, orderBy: [{ plan: { key: ASC } }, { position: ASC }], first: 1000) { totalCount nodes { ${targetFields} ${planName} goal { id ordinal } measure { id ordinal } } }`;
