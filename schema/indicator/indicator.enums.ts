/** Whether a higher or a lower value of an indicator is better; NEUTRAL where neither is. */
export enum IndicatorDirection {
  HIGHER = 'HIGHER',
  LOWER = 'LOWER',
  NEUTRAL = 'NEUTRAL',
}
