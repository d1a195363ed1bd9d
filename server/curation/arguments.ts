import { Arg, ID, Int } from 'type-graphql';
import { VersionedId } from '../../schema/common/inputs.ts';

/** The argument `version`. */
export const VersionArg = (): ParameterDecorator =>
  Arg('version', () => Int, { description: 'The version that was read before; STALE_VERSION where somebody has edited it since.' }) as ParameterDecorator;

/** The argument `id`. */
export const IdArg = (what: string): ParameterDecorator => Arg('id', () => ID, { description: `The ${what}.` }) as ParameterDecorator;

/** The argument `reason`. */
export const ReasonArg = (): ParameterDecorator => Arg('reason', () => String, { nullable: true, description: 'Why, for the history.' }) as ParameterDecorator;

/** The argument `dryRun`. */
export const DryRunArg = (): ParameterDecorator =>
  Arg('dryRun', () => Boolean, { defaultValue: false, description: 'Only tell what would change; nothing is written.' }) as ParameterDecorator;

/** The argument that names several rows. */
export const RowsArg = (name: string, description: string): ParameterDecorator => Arg(name, () => [VersionedId], { description }) as ParameterDecorator;

/** The argument `rowByRow`. */
export const RowByRowArg = (): ParameterDecorator =>
  Arg('rowByRow', () => Boolean, {
    defaultValue: false,
    description: 'In a dry run: tell of every row in `outcomes` what comes of it, refusals too, instead of giving the first refusal as the answer for all.',
  }) as ParameterDecorator;
