/** How a target's value is to be read. TEXT is a figure given in words only; RANGE has a lower and an upper value. */
export enum Comparator {
  LTE = 'LTE',
  LT = 'LT',
  GTE = 'GTE',
  GT = 'GT',
  EQ = 'EQ',
  ABOUT = 'ABOUT',
  DECREASE_BY = 'DECREASE_BY',
  INCREASE_BY = 'INCREASE_BY',
  RANGE = 'RANGE',
  TEXT = 'TEXT',
}

/** Whether a target binds (约束性) or is expected (预期性). */
export enum TargetNature {
  BINDING = 'BINDING',
  EXPECTED = 'EXPECTED',
}
