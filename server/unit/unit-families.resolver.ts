import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { VersionedId } from '../../schema/common/inputs.ts';
import { payloadOf } from '../../schema/common/payload.ts';
import { UnitFamiliesInput } from '../../schema/unit/unit.inputs.ts';
import { Unit } from '../../schema/unit/unit.type.ts';
import type { Context } from '../core/context.ts';
import { answerSeveral } from '../curation/answer.ts';
import { DryRunArg, ReasonArg, RowByRowArg, RowsArg } from '../curation/arguments.ts';
import { outcomesField } from '../curation/verbs.ts';
import { changeFamilies } from './unit-families.service.ts';

const verb = 'changeFamiliesOfUnits';
const changed = payloadOf(verb, {
  units: { type: () => [Unit], description: 'The units with their families as they are now, in the order given.' },
  ...outcomesField,
});

/** Changes the families of several units at once. */
@Resolver()
export class UnitFamiliesResolver {
  @Mutation(() => changed, {
    name: verb,
    description:
      'Puts several units in families and takes them out of others, at most 500: all of them or none. What changes of a unit is told as its `families`, lists of ids.',
  })
  changeFamiliesOfUnits(
    @RowsArg('rows', 'The units.') rows: VersionedId[],
    @Arg('input', () => UnitFamiliesInput, { description: 'The families to join and to leave.' }) input: UnitFamiliesInput,
    @DryRunArg() dryRun: boolean,
    @RowByRowArg() rowByRow: boolean,
    @ReasonArg() reason: string | undefined,
    @Ctx() context: Context,
  ): Promise<Record<string, unknown>> {
    const theRows = (ids: string[]): { id: string }[] => ids.map((id) => ({ id }));
    return answerSeveral(context, Unit, 'units', theRows, () => changeFamilies(context, verb, rows, input, { reason, dryRun, rowByRow }));
  }
}
