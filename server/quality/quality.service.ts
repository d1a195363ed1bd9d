import { QualityCheckKind } from '../../schema/quality/quality.enums.ts';
import type { Context } from '../core/context.ts';
import { type Asking, askingOf, type FilterArgument, sliceOf } from '../query/asking.ts';
import type { FilterValue } from '../query/sql/list-request.ts';

/** A check: the type of its rows, and the filter of the API that finds them. */
interface Check {
  type: string;
  filter: FilterValue;
  /** The filter that keeps to plans. */
  of(plan: FilterValue): FilterValue;
}

const ofItsPlan = (plan: FilterValue): FilterValue => ({ plan });
const answeringIn = (plan: FilterValue): FilterValue => ({ responsibilities: { some: { plan } } });
const noneOf = (list: string, filter: FilterValue = {}): FilterValue => ({ [list]: { none: filter } });

/** That a measure supports a goal. */
const supporting: FilterValue = { supports: { some: {} } };

const checks: Record<QualityCheckKind, Check> = {
  GOAL_WITHOUT_RESPONSIBILITY: { type: 'Goal', filter: noneOf('responsibilities'), of: ofItsPlan },
  GOAL_WITHOUT_LEAD: {
    type: 'Goal',
    filter: { responsibilities: { some: {}, none: { role: { eq: 'LEAD' } } } },
    of: ofItsPlan,
  },
  MEASURE_WITHOUT_RESPONSIBILITY: { type: 'Measure', filter: noneOf('responsibilities'), of: ofItsPlan },
  MEASURE_SUPPORTS_NOTHING: { type: 'Measure', filter: { ...noneOf('supports'), plan: { measures: { some: supporting } } }, of: ofItsPlan },
  PLAN_WITHOUT_SUPPORTS: { type: 'Plan', filter: { measures: { some: {}, none: supporting } }, of: (plan) => plan },
  TARGET_WITHOUT_INDICATOR: { type: 'Target', filter: { indicator: { isNull: true } }, of: ofItsPlan },
  TARGET_WITHOUT_YEAR: { type: 'Target', filter: { dueYear: { isNull: true } }, of: ofItsPlan },
  UNIT_WITHOUT_FAMILY: { type: 'Unit', filter: noneOf('families'), of: answeringIn },
  GROUP_WITH_UNKNOWN_MEMBERS: { type: 'UnitGroup', filter: { membersComplete: { eq: false } }, of: answeringIn },
  OPEN_ENDED_GOAL: { type: 'Goal', filter: { open: { eq: true } }, of: ofItsPlan },
  OPEN_ENDED_MEASURE: { type: 'Measure', filter: { open: { eq: true } }, of: ofItsPlan },
  SECTION_UNPLACED: { type: 'Section', filter: { kind: { eq: 'UNPLACED' } }, of: ofItsPlan },
  PLAN_WITHOUT_DOCUMENT: { type: 'Plan', filter: { document: { isNull: true } }, of: (plan) => plan },
};

function run(asking: Asking, kind: QualityCheckKind, plans: FilterArgument): object {
  const { type, filter, of } = checks[kind];
  const asked = plans ? { and: [filter, of(plans)] } : filter;
  return {
    kind,
    count: () => asking.count(type, asked),
    nodes: (slice: { first?: number | null; offset?: number | null }) => asking.list(type, asked, sliceOf(slice)),
  };
}

/** Finds what a curator should look at. */
export async function qualityChecks(context: Context, filter: FilterArgument, kinds: readonly QualityCheckKind[] | null): Promise<object[]> {
  const asking = await askingOf(context, filter);
  return Object.values(QualityCheckKind)
    .filter((kind) => !kinds || kinds.includes(kind))
    .map((kind) => run(asking, kind, filter));
}
