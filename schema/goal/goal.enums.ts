/** What a goal is in its plan: a main goal of an area, the plan's overall goal, a part of it, or a long-term vision. */
export enum GoalKind {
  MAIN = 'MAIN',
  OVERALL = 'OVERALL',
  SUB = 'SUB',
  VISION = 'VISION',
}
