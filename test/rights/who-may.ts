import type { Rows } from './matrix-world.ts';

/**
 * Who may do what, field by field: the one table that the matrix test holds against the schema. A new field of Query or Mutation needs a line here.
 *
 * - `everybody`: whoever comes, signed in or not, also where reading needs a sign-in
 * - `readers`: whoever may read; drafts only within their bounds (the test looks for them in the answer)
 * - `signedIn`: every account
 * - `curators`: curators and administrators, wherever their bounds are
 * - `inBounds`: curators whose bounds reach the row, as it is and as it is to be; administrators
 * - `publishers`: the same, with the right to publish
 * - `unbounded`: curators of everywhere, administrators
 * - `administrators`
 * - `elsewhere`: tried by a test of its own: accounts in test/user/rights.api.test.ts, what people keep in test/saved-query, exports in test/export-job, rows for a gateway in test/api/federation.test.ts
 */
export type Who = 'everybody' | 'readers' | 'signedIn' | 'curators' | 'inBounds' | 'publishers' | 'unbounded' | 'administrators' | 'elsewhere';

/** A line of the table. `with` gives the arguments for the rows of a cell: needed for `inBounds`, `publishers` and `unbounded`, whose cells are all tried. */
export interface Line {
  who: Who;
  with?: (rows: Rows) => Record<string, unknown>;
  /** For queries: that the answer holds no words of plans, whoever asks. */
  wordless?: boolean;
}

interface Row {
  id: string;
  version: number;
}

const at = ({ id, version }: Row): Row => ({ id, version });
let counter = 0;
const fresh = (word: string): string => `${word}${(counter += 1)}`;
const slug = (): string => fresh('matrix-new-');

const inBounds = (args: (rows: Rows) => Record<string, unknown>): Line => ({ who: 'inBounds', with: args });
const unbounded = (args: (rows: Rows) => Record<string, unknown>): Line => ({ who: 'unbounded', with: args });
const publishers = (args: (rows: Rows) => Record<string, unknown>): Line => ({ who: 'publishers', with: args });
const curators: Line = { who: 'curators' };
const administrators: Line = { who: 'administrators' };
const signedIn: Line = { who: 'signedIn' };
const elsewhere: Line = { who: 'elsewhere' };
const readers = (args: (rows: Rows) => Record<string, unknown> = () => ({})): Line => ({ who: 'readers', with: args });
const wordless = (args: (rows: Rows) => Record<string, unknown> = () => ({})): Line => ({ who: 'readers', with: args, wordless: true });
const byId = (name: keyof Rows) => readers((rows) => ({ id: (rows[name] as Row).id }));

/** The fields of Query. */
export const queries: Record<string, Line> = {
  _entities: elsewhere,
  _service: { who: 'everybody' },
  exportJob: elsewhere,
  exportJobs: elsewhere,
  queryCost: elsewhere,
  savedQueries: elsewhere,
  savedQuery: elsewhere,
  alignment: wordless((rows) => ({ id: rows.plan.id })),
  alignmentGaps: readers((rows) => ({ plan: rows.plan.id, against: rows.higher.plan.id })),
  alignments: wordless(),
  area: byId('area'),
  areas: readers((rows) => ({ filter: { id: { eq: rows.area.id } } })),
  changeSet: curators,
  changeSets: curators,
  compareTargets: readers((rows) => ({ indicator: rows.indicator.id })),
  document: byId('document'),
  documents: readers((rows) => ({ filter: { id: { eq: rows.document.id } } })),
  goal: byId('goal'),
  goalStats: readers((rows) => ({ filter: { plan: { id: { eq: rows.plan.id } } }, groupBy: ['PLAN'] })),
  goals: readers((rows) => ({ filter: { search: rows.secret, plan: { id: { eq: rows.plan.id } } } })),
  history: { who: 'curators', with: (rows) => ({ id: rows.goal.id }) },
  importJob: wordless((rows) => ({ id: rows.plan.id })),
  importJobs: wordless(),
  indicator: byId('indicator'),
  indicators: readers((rows) => ({ filter: { id: { eq: rows.indicator.id } } })),
  jurisdiction: byId('place'),
  jurisdictions: readers((rows) => ({ filter: { id: { eq: rows.place.id } } })),
  measure: byId('measure'),
  measureStats: readers((rows) => ({ filter: { plan: { id: { eq: rows.plan.id } } }, groupBy: ['PLAN'] })),
  measures: readers((rows) => ({ filter: { plan: { id: { eq: rows.plan.id } } } })),
  neighborhood: readers((rows) => ({ id: rows.unit.id, depth: 2 })),
  node: byId('goal'),
  nodes: readers((rows) => ({ ids: [rows.plan, rows.section, rows.target, rows.responsibility, rows.mention, rows.link].map(({ id }) => id) })),
  plan: byId('plan'),
  plans: readers((rows) => ({ filter: { id: { eq: rows.plan.id } } })),
  qualityChecks: readers((rows) => ({ filter: { id: { eq: rows.plan.id } } })),
  responsibilities: readers((rows) => ({ filter: { plan: { id: { eq: rows.plan.id } } } })),
  responsibility: byId('responsibility'),
  responsibilityStats: readers((rows) => ({ filter: { plan: { id: { eq: rows.plan.id } } }, groupBy: ['PLAN'] })),
  search: readers((rows) => ({ query: rows.secret })),
  section: byId('section'),
  sections: readers((rows) => ({ filter: { id: { eq: rows.section.id } } })),
  suggestAlignments: wordless((rows) => ({ plan: rows.plan.id, against: rows.higher.plan.id })),
  target: byId('target'),
  targetConflicts: wordless(),
  targetStats: readers((rows) => ({ filter: { plan: { id: { eq: rows.plan.id } } }, groupBy: ['PLAN'] })),
  targets: readers((rows) => ({ filter: { plan: { id: { eq: rows.plan.id } } } })),
  unit: byId('unit'),
  unitFamilies: wordless((rows) => ({ filter: { id: { eq: rows.family.id } } })),
  unitFamily: wordless((rows) => ({ id: rows.family.id })),
  unitGroup: wordless((rows) => ({ id: rows.group.id })),
  unitGroups: wordless((rows) => ({ filter: { id: { eq: rows.group.id } } })),
  unitProfile: readers((rows) => ({ unit: rows.unit.id })),
  units: readers((rows) => ({ filter: { id: { eq: rows.unit.id } } })),
  userRights: administrators,
  viewer: { who: 'everybody' },
  apiTokens: elsewhere,
  myAccount: elsewhere,
  passwordLink: elsewhere,
  signInOptions: elsewhere,
  user: administrators,
  users: administrators,
  webhooks: administrators,
};

/** The fields of Mutation. */
export const mutations: Record<string, Line> = {
  cancelExport: elsewhere,
  createExport: elsewhere,
  createSavedQuery: { who: 'signedIn', with: () => ({ input: { kind: 'QUERY', name: fresh('问'), definition: { resource: 'goals' } } }) },
  deleteSavedQuery: signedIn,
  pinSavedQuery: signedIn,
  setDefaultView: elsewhere,
  updateSavedQuery: { who: 'signedIn', with: (rows) => ({ id: rows.plan.id, version: 1, input: { name: fresh('问') } }) },
  joinImportFiles: curators,
  addIndicatorAlias: unbounded((rows) => ({ indicatorId: rows.indicator.id, name: fresh('新别名') })),
  addUnitAlias: inBounds((rows) => ({ unitId: rows.unit.id, name: fresh('新称') })),
  addUnitFamilyAlias: unbounded((rows) => ({ familyId: rows.family.id, name: fresh('新系') })),
  addUnitGroupMember: inBounds((rows) => ({ input: { groupId: rows.group.id, unitId: rows.otherUnit.id } })),
  addUnitToFamily: inBounds((rows) => ({ familyId: rows.otherFamily.id, unitId: rows.unit.id })),
  applyImport: curators,
  archivePlans: publishers((rows) => ({ rows: [at(rows.plan)], dryRun: true })),
  archivePlan: publishers((rows) => at(rows.plan) as never),
  cancelImport: curators,
  changeFamiliesOfUnits: inBounds((rows) => ({ rows: [at(rows.unit)], input: { add: [rows.otherFamily.id] }, dryRun: true })),
  confirmAlignment: inBounds((rows) => ({ input: { lowerId: rows.lower.id, higherId: rows.higher.id } })),
  createArea: inBounds((rows) => ({ input: { planId: rows.plan.id, title: '新领域' } })),
  createDocument: inBounds((rows) => ({ input: { jurisdictionId: rows.place.id, title: '新文件' } })),
  createGoal: inBounds((rows) => ({ input: { areaId: rows.area.id, text: '新目标。' } })),
  createIndicator: unbounded(() => ({ input: { name: fresh('新指标') } })),
  createJurisdiction: unbounded((rows) => ({ input: { name: fresh('新县'), shortName: '新', level: 'COUNTY', parentId: rows.place.id } })),
  createMeasure: inBounds((rows) => ({ input: { areaId: rows.area.id, text: '新措施。' } })),
  createMention: inBounds((rows) => ({ input: { goalId: rows.goal.id, unitId: rows.unit.id, asWritten: '某局' } })),
  createPlan: inBounds((rows) => ({ input: { key: slug(), title: '新规划', jurisdictionId: rows.place.id } })),
  createPlanLink: inBounds((rows) => ({ input: { planId: rows.plan.id, title: '新依据' } })),
  createResponsibility: inBounds((rows) => ({ input: { goalId: rows.otherGoal.id, unitId: rows.unit.id, role: 'LEAD' } })),
  createTarget: inBounds((rows) => ({ input: { goalId: rows.goal.id, indicatorName: '新率', comparator: 'GTE', value: 1 } })),
  createUnit: inBounds((rows) => ({ input: { jurisdictionId: rows.place.id, name: fresh('新局'), shortName: fresh('新') } })),
  createUnitFamily: unbounded(() => ({ input: { code: slug(), name: fresh('新条线'), nameEn: fresh('New'), shortName: '新' } })),
  createUnitGroup: inBounds((rows) => ({ input: { jurisdictionId: rows.place.id, name: fresh('新成员单位') } })),
  decideImport: curators,
  deleteArea: inBounds((rows) => ({ ...at(rows.otherArea), dryRun: true })),
  deleteAreas: inBounds((rows) => ({ rows: [at(rows.otherArea)], dryRun: true })),
  deleteDocument: inBounds((rows) => ({ ...at(rows.loneDocument), dryRun: true })),
  deleteGoal: inBounds((rows) => ({ ...at(rows.otherGoal), dryRun: true })),
  deleteGoals: inBounds((rows) => ({ rows: [at(rows.otherGoal)], dryRun: true })),
  deleteIndicator: unbounded((rows) => ({ ...at(rows.loneIndicator), dryRun: true })),
  deleteIndicators: unbounded((rows) => ({ rows: [at(rows.loneIndicator)], dryRun: true })),
  deleteDocuments: inBounds((rows) => ({ rows: [at(rows.loneDocument)], dryRun: true })),
  deleteJurisdictions: unbounded((rows) => ({ rows: [at(rows.lonePlace)], dryRun: true })),
  deleteJurisdiction: unbounded((rows) => ({ ...at(rows.lonePlace), dryRun: true })),
  deleteMeasure: inBounds((rows) => ({ ...at(rows.otherMeasure), dryRun: true })),
  deleteMeasures: inBounds((rows) => ({ rows: [at(rows.otherMeasure)], dryRun: true })),
  deleteMention: inBounds((rows) => ({ ...at(rows.mention), dryRun: true })),
  deleteMentions: inBounds((rows) => ({ rows: [at(rows.mention)], dryRun: true })),
  // Deleting what readers see takes it away from them: see `publishers`. A draft may go without that right; the cells are tried in bounds.api.test.ts.
  deletePlan: publishers((rows) => ({ ...at(rows.plan), dryRun: true })),
  deletePlans: publishers((rows) => ({ rows: [at(rows.plan)], dryRun: true })),
  deletePlanLink: inBounds((rows) => ({ ...at(rows.link), dryRun: true })),
  deleteResponsibilities: inBounds((rows) => ({ rows: [at(rows.responsibility)], dryRun: true })),
  deleteResponsibility: inBounds((rows) => ({ ...at(rows.responsibility), dryRun: true })),
  deleteTarget: inBounds((rows) => ({ ...at(rows.target), dryRun: true })),
  deleteTargets: inBounds((rows) => ({ rows: [at(rows.target)], dryRun: true })),
  deleteUnit: inBounds((rows) => ({ ...at(rows.loneUnit), dryRun: true })),
  deleteUnitFamily: unbounded((rows) => ({ ...at(rows.loneFamily), dryRun: true })),
  deleteUnitFamilies: unbounded((rows) => ({ rows: [at(rows.loneFamily)], dryRun: true })),
  deleteUnitGroups: inBounds((rows) => ({ rows: [at(rows.loneGroup)], dryRun: true })),
  deleteUnitGroup: inBounds((rows) => ({ ...at(rows.loneGroup), dryRun: true })),
  deleteUnits: inBounds((rows) => ({ rows: [at(rows.loneUnit)], dryRun: true })),
  linkMeasureToGoal: inBounds((rows) => ({ measureId: rows.measure.id, goalId: rows.otherGoal.id })),
  mergeGoals: inBounds((rows) => ({ ...at(rows.goal), others: [at(rows.otherGoal)], dryRun: true })),
  mergeIndicators: unbounded((rows) => ({ ...at(rows.indicator), others: [at(rows.otherIndicator)], dryRun: true })),
  mergeMeasures: inBounds((rows) => ({ ...at(rows.measure), others: [at(rows.otherMeasure)], dryRun: true })),
  mergeUnitFamilies: unbounded((rows) => ({ ...at(rows.family), others: [at(rows.otherFamily)], dryRun: true })),
  mergeUnits: inBounds((rows) => ({ ...at(rows.unit), others: [at(rows.otherUnit)], dryRun: true })),
  moveArea: inBounds((rows) => ({ ...at(rows.otherArea), position: 0 })),
  moveGoal: inBounds((rows) => ({ ...at(rows.goal), areaId: rows.otherArea.id })),
  moveMeasure: inBounds((rows) => ({ ...at(rows.measure), areaId: rows.otherArea.id })),
  publishPlans: publishers((rows) => ({ rows: [at(rows.plan)], dryRun: true })),
  publishPlan: publishers((rows) => at(rows.plan) as never),
  rejectAlignment: inBounds((rows) => ({ input: { lowerId: rows.lower.id, higherId: rows.higher.id } })),
  removeIndicatorAlias: unbounded((rows) => ({ indicatorId: rows.indicator.id, name: rows.indicatorAlias })),
  removeUnitAlias: inBounds((rows) => ({ unitId: rows.unit.id, name: rows.alias })),
  removeUnitFamilyAlias: unbounded((rows) => ({ familyId: rows.family.id, name: rows.familyAlias })),
  removeUnitFromFamily: inBounds((rows) => ({ familyId: rows.family.id, unitId: rows.unit.id })),
  removeUnitGroupMember: inBounds((rows) => at(rows.member) as never),
  restoreChangeSet: curators,
  restoreField: curators,
  restoreRow: curators,
  retryImport: curators,
  setUserRights: administrators,
  signIn: { who: 'everybody' },
  signOut: { who: 'everybody' },
  splitGoal: inBounds((rows) => ({ ...at(rows.goal), parts: [{ text: '一。' }, { text: '二。' }], dryRun: true })),
  splitMeasure: inBounds((rows) => ({ ...at(rows.measure), parts: [{ text: '一。' }, { text: '二。' }], dryRun: true })),
  undoImport: curators,
  unlinkMeasureFromGoal: inBounds((rows) => ({ measureId: rows.otherMeasure.id, goalId: rows.goal.id })),
  updateArea: inBounds((rows) => ({ ...at(rows.area), input: { title: '改名' } })),
  updateAreas: inBounds((rows) => ({ rows: [at(rows.area)], input: { title: '改名' }, dryRun: true })),
  updateDocument: inBounds((rows) => ({ ...at(rows.document), input: { issuer: '某政府' } })),
  updateDocuments: inBounds((rows) => ({ rows: [at(rows.document)], input: { issuer: '某政府' }, dryRun: true })),
  updateGoal: inBounds((rows) => ({ ...at(rows.goal), input: { ordinal: '九、' } })),
  updateGoals: inBounds((rows) => ({ rows: [at(rows.goal)], input: { ordinal: '九、' }, dryRun: true })),
  updateIndicator: unbounded((rows) => ({ ...at(rows.indicator), input: { definition: '说明' } })),
  updateIndicators: unbounded((rows) => ({ rows: [at(rows.indicator)], input: { definition: '说明' }, dryRun: true })),
  updateJurisdiction: unbounded((rows) => ({ ...at(rows.place), input: { nameEn: 'County' } })),
  updateJurisdictions: unbounded((rows) => ({ rows: [at(rows.place)], input: { nameEn: 'County' }, dryRun: true })),
  updateMeasure: inBounds((rows) => ({ ...at(rows.measure), input: { ordinal: '九、' } })),
  updateMeasures: inBounds((rows) => ({ rows: [at(rows.measure)], input: { ordinal: '九、' }, dryRun: true })),
  updateMention: inBounds((rows) => ({ ...at(rows.mention), input: { asWritten: '改' } })),
  updateMentions: inBounds((rows) => ({ rows: [at(rows.mention)], input: { asWritten: '改' }, dryRun: true })),
  updatePlan: inBounds((rows) => ({ ...at(rows.plan), input: { periodEnd: 2035 } })),
  updatePlanLink: inBounds((rows) => ({ ...at(rows.link), input: { title: '改' } })),
  updatePlans: inBounds((rows) => ({ rows: [at(rows.plan)], input: { periodEnd: 2035 }, dryRun: true })),
  updateResponsibilities: inBounds((rows) => ({ rows: [at(rows.responsibility)], input: { role: 'LEAD' }, dryRun: true })),
  updateResponsibility: inBounds((rows) => ({ ...at(rows.responsibility), input: { role: 'LEAD' } })),
  updateTarget: inBounds((rows) => ({ ...at(rows.target), input: { value: 91 } })),
  updateTargets: inBounds((rows) => ({ rows: [at(rows.target)], input: { value: 91 }, dryRun: true })),
  updateUnit: inBounds((rows) => ({ ...at(rows.unit), input: { nameEn: 'Office' } })),
  updateUnitFamily: unbounded((rows) => ({ ...at(rows.family), input: { shortName: '改' } })),
  updateUnitFamilies: unbounded((rows) => ({ rows: [at(rows.family)], input: { shortName: '改' }, dryRun: true })),
  updateUnitGroup: inBounds((rows) => ({ ...at(rows.group), input: { nameEn: 'Group' } })),
  updateUnitGroups: inBounds((rows) => ({ rows: [at(rows.group)], input: { nameEn: 'Group' }, dryRun: true })),
  updateUnitGroupMember: inBounds((rows) => ({ ...at(rows.member), input: { memberFrom: '2021-01-01' } })),
  updateUnits: inBounds((rows) => ({ rows: [at(rows.unit)], input: { nameEn: 'Office' }, dryRun: true })),
  changePassword: elsewhere,
  confirmSecondFactor: elsewhere,
  createApiToken: elsewhere,
  endSession: elsewhere,
  removeSecondFactor: elsewhere,
  renewRecoveryCodes: elsewhere,
  requestPasswordReset: elsewhere,
  revokeApiToken: elsewhere,
  setPassword: elsewhere,
  signInWithCode: elsewhere,
  signOutEverywhere: elsewhere,
  startProviderLink: elsewhere,
  startSecondFactor: elsewhere,
  unlinkProvider: elsewhere,
  updateMyAccount: elsewhere,
  createPasswordLink: administrators,
  createUser: administrators,
  createWebhook: administrators,
  deleteUser: administrators,
  deleteWebhook: administrators,
  disableUser: administrators,
  enableUser: administrators,
  redeliverWebhook: administrators,
  resetSecondFactor: administrators,
  rotateWebhookSecret: administrators,
  updateUser: administrators,
  testWebhook: administrators,
  updateWebhook: administrators,
};
