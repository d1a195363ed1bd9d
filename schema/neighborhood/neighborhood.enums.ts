/** What a picture of the graph can show. */
export enum NeighborKind {
  PLAN = 'PLAN',
  AREA = 'AREA',
  GOAL = 'GOAL',
  MEASURE = 'MEASURE',
  TARGET = 'TARGET',
  INDICATOR = 'INDICATOR',
  UNIT = 'UNIT',
  UNIT_FAMILY = 'UNIT_FAMILY',
  UNIT_GROUP = 'UNIT_GROUP',
  JURISDICTION = 'JURISDICTION',
  DOCUMENT = 'DOCUMENT',
}
