import { Alignment } from './alignment/alignment.entity.ts';
import { Area } from './area/area.entity.ts';
import { Document } from './document/document.entity.ts';
import { Section } from './document/section.entity.ts';
import { ImportFile } from './document-import/import-file.entity.ts';
import { ImportJob } from './document-import/import-job.entity.ts';
import { ExportJob } from './export-job/export-job.entity.ts';
import { ExportPart } from './export-job/export-part.entity.ts';
import { Goal } from './goal/goal.entity.ts';
import { ChangeSet } from './history/change-set.entity.ts';
import { HistorySeal } from './history/history-seal.entity.ts';
import { Change } from './history/change.entity.ts';
import { IndicatorAlias } from './indicator/indicator-alias.entity.ts';
import { Indicator } from './indicator/indicator.entity.ts';
import { Jurisdiction } from './jurisdiction/jurisdiction.entity.ts';
import { MeasureSupport } from './measure/measure-support.entity.ts';
import { Measure } from './measure/measure.entity.ts';
import { PlanLink } from './plan/plan-link.entity.ts';
import { PlanVisit } from './plan/plan-visit.entity.ts';
import { Plan } from './plan/plan.entity.ts';
import { Mention } from './responsibility/mention.entity.ts';
import { Responsibility } from './responsibility/responsibility.entity.ts';
import { SavedQuery } from './saved-query/saved-query.entity.ts';
import { DefaultView } from './saved-query/default-view.entity.ts';
import { SavedQueryPin } from './saved-query/saved-query-pin.entity.ts';
import { FamilyTally } from './tally/family-tally.entity.ts';
import { PlanTally } from './tally/plan-tally.entity.ts';
import { Target } from './target/target.entity.ts';
import { UnitAlias } from './unit/unit-alias.entity.ts';
import { UnitFamilyAlias } from './unit/unit-family-alias.entity.ts';
import { UnitFamilyMember } from './unit/unit-family-member.entity.ts';
import { UnitFamily } from './unit/unit-family.entity.ts';
import { UnitGroupMember } from './unit/unit-group-member.entity.ts';
import { UnitGroup } from './unit/unit-group.entity.ts';
import { Unit } from './unit/unit.entity.ts';
import { ApiTokenSecret } from './user/api-token-secret.entity.ts';
import { ApiToken } from './user/api-token.entity.ts';
import { PasswordLink } from './user/password-link.entity.ts';
import { RecoveryCode } from './user/recovery-code.entity.ts';
import { SecondFactor } from './user/second-factor.entity.ts';
import { Session } from './user/session.entity.ts';
import { UserScope } from './user/user-scope.entity.ts';
import { SignInAttempt } from './user/sign-in-attempt.entity.ts';
import { SignInChallenge } from './user/sign-in-challenge.entity.ts';
import { UserIdentity } from './user/user-identity.entity.ts';
import { User } from './user/user.entity.ts';
import { WebhookDelivery } from './webhook/webhook-delivery.entity.ts';
import { WebhookSecret } from './webhook/webhook-secret.entity.ts';
import { Webhook } from './webhook/webhook.entity.ts';

/** The tables whose rows carry a version and whose every write is recorded in the history. */
export const curatedEntities = [
  Jurisdiction,
  Document,
  Plan,
  PlanLink,
  Section,
  Area,
  Goal,
  Measure,
  MeasureSupport,
  Indicator,
  IndicatorAlias,
  Target,
  Unit,
  UnitAlias,
  UnitFamily,
  UnitFamilyAlias,
  UnitFamilyMember,
  UnitGroup,
  UnitGroupMember,
  Responsibility,
  Mention,
  Alignment,
  User,
  UserScope,
  Webhook,
  UserIdentity,
  ApiToken,
];

/** What accounts sign in with: secrets, outside the history. */
const accountEntities = [Session, PasswordLink, SecondFactor, RecoveryCode, SignInChallenge, SignInAttempt, ApiTokenSecret];

/** Every table. */
export const entities = [
  ...curatedEntities,
  ChangeSet,
  Change,
  HistorySeal,
  ...accountEntities,
  ImportJob,
  ImportFile,
  ExportJob,
  ExportPart,
  PlanVisit,
  WebhookSecret,
  WebhookDelivery,
  SavedQuery,
  SavedQueryPin,
  DefaultView,
  PlanTally,
  FamilyTally,
];
