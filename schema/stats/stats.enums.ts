/** What responsibilities can be counted by. */
export enum ResponsibilityStatsKey {
  FAMILY = 'FAMILY',
  ROLE = 'ROLE',
  PLAN = 'PLAN',
  AREA = 'AREA',
  JURISDICTION = 'JURISDICTION',
  UNIT = 'UNIT',
  GROUP = 'GROUP',
  THEME = 'THEME',
  TOPIC = 'TOPIC',
  INDICATOR = 'INDICATOR',
  NATURE = 'NATURE',
  DUE_YEAR = 'DUE_YEAR',
}

/** What targets can be counted by. */
export enum TargetStatsKey {
  INDICATOR = 'INDICATOR',
  PLAN = 'PLAN',
  AREA = 'AREA',
  THEME = 'THEME',
  JURISDICTION = 'JURISDICTION',
  TOPIC = 'TOPIC',
  NATURE = 'NATURE',
  DUE_YEAR = 'DUE_YEAR',
  COMPARATOR = 'COMPARATOR',
  FAMILY = 'FAMILY',
  UNIT = 'UNIT',
  GROUP = 'GROUP',
  ROLE = 'ROLE',
}

/** What goals and measures can be counted by. */
export enum ItemStatsKey {
  KIND = 'KIND',
  PLAN = 'PLAN',
  AREA = 'AREA',
  THEME = 'THEME',
  JURISDICTION = 'JURISDICTION',
  TOPIC = 'TOPIC',
  FAMILY = 'FAMILY',
  UNIT = 'UNIT',
  GROUP = 'GROUP',
  ROLE = 'ROLE',
}
