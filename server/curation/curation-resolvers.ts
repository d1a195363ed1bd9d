import { MeasureSupport } from '../../db/measure/measure-support.entity.ts';
import { UnitFamilyMember } from '../../db/unit/unit-family-member.entity.ts';
import { CreateAreaInput, UpdateAreaInput } from '../../schema/area/area.inputs.ts';
import { Area } from '../../schema/area/area.type.ts';
import type { Type } from '../../schema/common/declarations.ts';
import { CreateDocumentInput, UpdateDocumentInput } from '../../schema/document/document.inputs.ts';
import { Document } from '../../schema/document/document.type.ts';
import { CreateGoalInput, SplitGoalPart, UpdateGoalInput } from '../../schema/goal/goal.inputs.ts';
import { Goal } from '../../schema/goal/goal.type.ts';
import { CreateIndicatorInput, UpdateIndicatorInput } from '../../schema/indicator/indicator.inputs.ts';
import { Indicator } from '../../schema/indicator/indicator.type.ts';
import { CreateJurisdictionInput, UpdateJurisdictionInput } from '../../schema/jurisdiction/jurisdiction.inputs.ts';
import { Jurisdiction } from '../../schema/jurisdiction/jurisdiction.type.ts';
import { CreateMeasureInput, SplitMeasurePart, UpdateMeasureInput } from '../../schema/measure/measure.inputs.ts';
import { Measure } from '../../schema/measure/measure.type.ts';
import { CreatePlanInput, UpdatePlanInput } from '../../schema/plan/plan-edit.inputs.ts';
import { CreatePlanLinkInput, UpdatePlanLinkInput } from '../../schema/plan/plan-link.inputs.ts';
import { PlanLink } from '../../schema/plan/plan-link.type.ts';
import { Plan } from '../../schema/plan/plan.type.ts';
import { CreateMentionInput, UpdateMentionInput } from '../../schema/responsibility/mention.inputs.ts';
import { Mention } from '../../schema/responsibility/mention.type.ts';
import { CreateResponsibilityInput, UpdateResponsibilityInput } from '../../schema/responsibility/responsibility.inputs.ts';
import { Responsibility } from '../../schema/responsibility/responsibility.type.ts';
import { CreateTargetInput, UpdateTargetInput } from '../../schema/target/target.inputs.ts';
import { Target } from '../../schema/target/target.type.ts';
import { CreateUnitFamilyInput, UpdateUnitFamilyInput } from '../../schema/unit/unit-family.inputs.ts';
import { UnitFamily } from '../../schema/unit/unit-family.type.ts';
import { UnitGroupMember } from '../../schema/unit/unit-group-member.type.ts';
import { CreateUnitGroupInput, UpdateUnitGroupInput, UpdateUnitGroupMemberInput } from '../../schema/unit/unit-group.inputs.ts';
import { UnitGroup } from '../../schema/unit/unit-group.type.ts';
import { CreateUnitInput, UpdateUnitInput } from '../../schema/unit/unit.inputs.ts';
import { Unit } from '../../schema/unit/unit.type.ts';
import { areaKind } from '../area/area.kind.ts';
import { documentKind } from '../document/document.kind.ts';
import { goalKind } from '../goal/goal.kind.ts';
import { indicatorKind } from '../indicator/indicator.kind.ts';
import { jurisdictionKind } from '../jurisdiction/jurisdiction.kind.ts';
import { measureKind } from '../measure/measure.kind.ts';
import { planKind, planLinkKind } from '../plan/plan.kind.ts';
import { mentionKind, responsibilityKind } from '../responsibility/responsibility.kind.ts';
import { targetKind } from '../target/target.kind.ts';
import { unitFamilyKind, unitGroupKind, unitGroupMemberKind, unitKind } from '../unit/unit.kind.ts';
import { mergingItems, moving, placing, splitting } from './item-verbs.ts';
import type { Kind } from './kind.ts';
import { namedFamily, namedIndicator, namedUnit } from './names.ts';
import { mergingNamed, naming, pairing } from './registry-verbs.ts';
import { bulk, creating, deleting, type ResolverClass, updating } from './verbs.ts';

/** A curated type, and the plural that its bulk verbs go by where it has them. */
const table: { kind: Kind; type: Type; create: Type; update: Type; plural?: string }[] = [
  { kind: jurisdictionKind, type: Jurisdiction, create: CreateJurisdictionInput, update: UpdateJurisdictionInput, plural: 'Jurisdictions' },
  { kind: documentKind, type: Document, create: CreateDocumentInput, update: UpdateDocumentInput, plural: 'Documents' },
  { kind: planKind, type: Plan, create: CreatePlanInput, update: UpdatePlanInput, plural: 'Plans' },
  { kind: planLinkKind, type: PlanLink, create: CreatePlanLinkInput, update: UpdatePlanLinkInput },
  { kind: areaKind, type: Area, create: CreateAreaInput, update: UpdateAreaInput, plural: 'Areas' },
  { kind: goalKind, type: Goal, create: CreateGoalInput, update: UpdateGoalInput, plural: 'Goals' },
  { kind: measureKind, type: Measure, create: CreateMeasureInput, update: UpdateMeasureInput, plural: 'Measures' },
  { kind: targetKind, type: Target, create: CreateTargetInput, update: UpdateTargetInput, plural: 'Targets' },
  { kind: responsibilityKind, type: Responsibility, create: CreateResponsibilityInput, update: UpdateResponsibilityInput, plural: 'Responsibilities' },
  { kind: mentionKind, type: Mention, create: CreateMentionInput, update: UpdateMentionInput, plural: 'Mentions' },
  { kind: unitKind, type: Unit, create: CreateUnitInput, update: UpdateUnitInput, plural: 'Units' },
  { kind: unitFamilyKind, type: UnitFamily, create: CreateUnitFamilyInput, update: UpdateUnitFamilyInput, plural: 'UnitFamilies' },
  { kind: unitGroupKind, type: UnitGroup, create: CreateUnitGroupInput, update: UpdateUnitGroupInput, plural: 'UnitGroups' },
  { kind: indicatorKind, type: Indicator, create: CreateIndicatorInput, update: UpdateIndicatorInput, plural: 'Indicators' },
];

/** The resolvers of the verbs that the curated types have in common. */
export const curationResolvers: ResolverClass[] = [
  ...table.flatMap(({ create, plural, ...of }) => [creating(of, create), updating(of), deleting(of), ...(plural ? [bulk(of, plural)] : [])]),
  updating({ kind: unitGroupMemberKind, type: UnitGroupMember, update: UpdateUnitGroupMemberInput }),
  moving(goalKind, Goal),
  moving(measureKind, Measure),
  placing(areaKind, Area),
  splitting(goalKind, Goal, SplitGoalPart),
  splitting(measureKind, Measure, SplitMeasurePart),
  mergingItems(goalKind, Goal),
  mergingItems(measureKind, Measure),
  naming(namedUnit, Unit),
  naming(namedFamily, UnitFamily),
  naming(namedIndicator, Indicator),
  mergingNamed(namedUnit, Unit, 'Units'),
  mergingNamed(namedFamily, UnitFamily, 'UnitFamilies'),
  mergingNamed(namedIndicator, Indicator, 'Indicators'),
  pairing({
    pairs: { entity: MeasureSupport, label: 'link' },
    together: 'linkMeasureToGoal',
    apart: 'unlinkMeasureFromGoal',
    what: 'a measure supports a goal',
    sides: [
      ['measure', Measure],
      ['goal', Goal],
    ],
  }),
  pairing({
    pairs: { entity: UnitFamilyMember, label: 'family membership' },
    together: 'addUnitToFamily',
    apart: 'removeUnitFromFamily',
    what: 'a unit is of a family',
    sides: [
      ['unit', Unit],
      ['family', UnitFamily],
    ],
  }),
];
