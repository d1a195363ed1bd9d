/** The part a unit takes: 牵头, 责任, 参与 or 配合. */
export enum ResponsibilityRole {
  LEAD = 'LEAD',
  RESPONSIBLE = 'RESPONSIBLE',
  PARTICIPATING = 'PARTICIPATING',
  COOPERATING = 'COOPERATING',
}

/** How an item involves a unit: named in a responsibility, through a group it belongs to, or mentioned in the item's words. */
export enum InvolvementVia {
  DIRECT = 'DIRECT',
  GROUP = 'GROUP',
  MENTION = 'MENTION',
}
