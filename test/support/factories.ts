import type { EntityData, RequiredEntityData } from '@mikro-orm/core';
import { Area } from '../../db/area/area.entity.ts';
import { Document } from '../../db/document/document.entity.ts';
import { Section } from '../../db/document/section.entity.ts';
import { Goal } from '../../db/goal/goal.entity.ts';
import { inChangeSet } from '../../db/history/change-set.ts';
import { IndicatorAlias } from '../../db/indicator/indicator-alias.entity.ts';
import { Indicator } from '../../db/indicator/indicator.entity.ts';
import { Jurisdiction } from '../../db/jurisdiction/jurisdiction.entity.ts';
import { MeasureSupport } from '../../db/measure/measure-support.entity.ts';
import { Measure } from '../../db/measure/measure.entity.ts';
import type { Database, Em } from '../../db/orm.ts';
import { PlanLink } from '../../db/plan/plan-link.entity.ts';
import { Plan } from '../../db/plan/plan.entity.ts';
import { Mention } from '../../db/responsibility/mention.entity.ts';
import { Responsibility } from '../../db/responsibility/responsibility.entity.ts';
import { Target } from '../../db/target/target.entity.ts';
import { UnitAlias } from '../../db/unit/unit-alias.entity.ts';
import { UnitFamilyAlias } from '../../db/unit/unit-family-alias.entity.ts';
import { UnitFamilyMember } from '../../db/unit/unit-family-member.entity.ts';
import { UnitFamily } from '../../db/unit/unit-family.entity.ts';
import { UnitGroupMember } from '../../db/unit/unit-group-member.entity.ts';
import { UnitGroup } from '../../db/unit/unit-group.entity.ts';
import { Unit } from '../../db/unit/unit.entity.ts';
import { SectionKind } from '../../schema/section/section.enums.ts';
import { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';
import { PlanStatus } from '../../schema/plan/plan.enums.ts';
import { ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';
import { Comparator } from '../../schema/target/target.enums.ts';

let counter = 0;
const next = (): number => (counter += 1);

/** Builds rows inside one change set; every builder makes the parents that it is not given. */
export class Factory {
  readonly em: Em;

  constructor(em: Em) {
    this.em = em;
  }

  jurisdiction(values: Partial<RequiredEntityData<Jurisdiction>> = {}): Jurisdiction {
    const n = next();
    return this.em.create(Jurisdiction, { name: `第${n}市`, shortName: `第${n}`, level: JurisdictionLevel.CITY, ...values });
  }

  document(values: Partial<RequiredEntityData<Document>> = {}): Document {
    return this.em.create(Document, { title: `文件${next()}`, ...values });
  }

  section(values: Partial<RequiredEntityData<Section>> = {}): Section {
    const position = next();
    return this.em.create(Section, {
      document: values.document ?? this.document(),
      position,
      level: 0,
      kind: SectionKind.HEADING,
      ...values,
    } as RequiredEntityData<Section>);
  }

  plan(values: Partial<RequiredEntityData<Plan>> = {}): Plan {
    const n = next();
    const published = { status: PlanStatus.PUBLISHED, publishedAt: new Date('2022-01-01T00:00:00Z') };
    return this.em.create(Plan, {
      key: `plan-${n}`,
      title: `规划${n}`,
      jurisdiction: values.jurisdiction ?? this.jurisdiction(),
      ...published,
      ...values,
    } as RequiredEntityData<Plan>);
  }

  draft(values: Partial<RequiredEntityData<Plan>> = {}): Plan {
    return this.plan({ status: PlanStatus.DRAFT, publishedAt: null, ...values });
  }

  planLink(values: Partial<RequiredEntityData<PlanLink>> = {}): PlanLink {
    const n = next();
    return this.em.create(PlanLink, { plan: values.plan ?? this.plan(), title: `依据${n}`, position: n, ...values } as RequiredEntityData<PlanLink>);
  }

  area(values: Partial<RequiredEntityData<Area>> = {}): Area {
    const n = next();
    return this.em.create(Area, { plan: values.plan ?? this.plan(), title: `领域${n}`, position: n, ...values } as RequiredEntityData<Area>);
  }

  goal(values: Partial<RequiredEntityData<Goal>> = {}): Goal {
    const n = next();
    const area = (values.area as Area | undefined) ?? this.area();
    return this.em.create(Goal, { plan: area.plan, text: `目标之${n}。`, position: n, ...values, area } as unknown as RequiredEntityData<Goal>);
  }

  measure(values: Partial<RequiredEntityData<Measure>> = {}): Measure {
    const n = next();
    const area = (values.area as Area | undefined) ?? this.area();
    return this.em.create(Measure, { plan: area.plan, text: `措施之${n}。`, position: n, ...values, area } as unknown as RequiredEntityData<Measure>);
  }

  support(measure: Measure, goal: Goal): MeasureSupport {
    return this.em.create(MeasureSupport, { measure, goal });
  }

  indicator(values: Partial<RequiredEntityData<Indicator>> = {}, aliases: string[] = []): Indicator {
    const indicator = this.em.create(Indicator, { name: `指标${next()}`, ...values });
    for (const name of aliases) this.em.create(IndicatorAlias, { indicator, name });
    return indicator;
  }

  target(values: EntityData<Target> = {}): Target {
    const n = next();
    const owner = (values.goal ?? values.measure) as Goal | Measure | undefined;
    const plan = values.plan ?? owner?.plan ?? this.plan();
    return this.em.create(Target, {
      plan,
      indicatorName: `指标${n}`,
      comparator: Comparator.GTE,
      value: 80,
      position: n,
      ...values,
    } as unknown as RequiredEntityData<Target>);
  }

  unit(values: Partial<RequiredEntityData<Unit>> = {}, aliases: string[] = []): Unit {
    const n = next();
    const unit = this.em.create(Unit, {
      name: `第${n}市某局`,
      shortName: `某局${n}`,
      jurisdiction: values.jurisdiction ?? this.jurisdiction(),
      ...values,
    } as RequiredEntityData<Unit>);
    for (const name of aliases) this.em.create(UnitAlias, { unit, name });
    return unit;
  }

  family(values: Partial<RequiredEntityData<UnitFamily>> = {}, units: Unit[] = [], aliases: string[] = []): UnitFamily {
    const n = next();
    const family = this.em.create(UnitFamily, { code: `family-${n}`, name: `条线${n}`, nameEn: `Family ${n}`, shortName: `线${n}`, ...values });
    for (const unit of units) this.em.create(UnitFamilyMember, { family, unit });
    for (const name of aliases) this.em.create(UnitFamilyAlias, { family, name });
    return family;
  }

  group(values: Partial<RequiredEntityData<UnitGroup>> = {}): UnitGroup {
    return this.em.create(UnitGroup, {
      name: `成员单位${next()}`,
      jurisdiction: values.jurisdiction ?? this.jurisdiction(),
      ...values,
    } as RequiredEntityData<UnitGroup>);
  }

  member(group: UnitGroup, unit: Unit, values: Partial<RequiredEntityData<UnitGroupMember>> = {}): UnitGroupMember {
    return this.em.create(UnitGroupMember, { group, unit, ...values });
  }

  responsibility(values: EntityData<Responsibility>): Responsibility {
    const owner = (values.goal ?? values.measure ?? values.target) as Goal;
    return this.em.create(Responsibility, {
      plan: owner.plan,
      role: ResponsibilityRole.RESPONSIBLE,
      position: next(),
      ...values,
    } as unknown as RequiredEntityData<Responsibility>);
  }

  mention(values: EntityData<Mention>): Mention {
    const owner = (values.goal ?? values.measure) as Goal;
    return this.em.create(Mention, { plan: owner.plan, asWritten: '某局', position: next(), ...values } as unknown as RequiredEntityData<Mention>);
  }
}

/** Builds rows in one change set and writes them. */
export async function build<T>(database: Database, work: (factory: Factory) => T): Promise<T> {
  return inChangeSet(database.orm.em.fork(), { actorId: null, actorName: 'test', kind: 'test' }, async (em) => {
    const built = work(new Factory(em));
    await em.flush();
    return built;
  });
}
