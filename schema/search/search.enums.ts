/** What can be searched. */
export enum SearchKind {
  PLAN = 'PLAN',
  INDICATOR = 'INDICATOR',
  UNIT = 'UNIT',
  FAMILY = 'FAMILY',
  GROUP = 'GROUP',
  AREA = 'AREA',
  GOAL = 'GOAL',
  MEASURE = 'MEASURE',
  TARGET = 'TARGET',
  SECTION = 'SECTION',
}
