/** The state of a plan: a draft is seen by curators only, a published plan by readers, an archived one is kept for the record. */
export enum PlanStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  ARCHIVED = 'ARCHIVED',
}

/** What a plan rests on or connects to: a law, a higher or neighbouring plan, or another document. */
export enum PlanLinkKind {
  BASIS = 'BASIS',
  SUPERSEDES = 'SUPERSEDES',
  CONNECTS = 'CONNECTS',
}
