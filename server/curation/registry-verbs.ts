import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Type } from '../../schema/common/declarations.ts';
import type { VersionedId } from '../../schema/common/inputs.ts';
import { payloadOf } from '../../schema/common/payload.ts';
import type { Context } from '../core/context.ts';
import { answer } from './answer.ts';
import { DryRunArg, IdArg, ReasonArg, RowsArg, VersionArg } from './arguments.ts';
import { withArticle } from './kind.ts';
import type { Named } from './names.ts';
import { addAlias, mergeNamed, removeAlias } from './naming.service.ts';
import { pair, type Pairs, unpair } from './pairs.service.ts';
import type { ResolverClass } from './verbs.ts';

type Payload = Promise<Record<string, unknown>>;

const fieldNameOf = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** Makes `addXAlias` and `removeXAlias`. */
export function naming(named: Named, type: Type): ResolverClass {
  const { kind } = named;
  const [add, remove, field, owner] = [`add${kind.name}Alias`, `remove${kind.name}Alias`, fieldNameOf(kind.name), `${named.owner}Id`];
  const row = { [field]: { type: () => type, description: `The ${kind.label} with its other names.` } };
  const [added, removed] = [payloadOf(add, row), payloadOf(remove, row)];
  @Resolver()
  class Naming {
    @Mutation(() => added, { name: add, description: `Gives ${withArticle(kind)} another name; nothing happens where it has it.` })
    add(
      @Arg(owner, () => ID, { description: `The ${kind.label}.` }) id: string,
      @Arg('name', () => String, { description: 'The other name.' }) name: string,
      @ReasonArg() reason: string | undefined,
      @Ctx() context: Context,
    ): Payload {
      return answer(context, type, field, () => addAlias(context, named, id, name, { reason }));
    }

    @Mutation(() => removed, { name: remove, description: `Takes one of its other names from ${withArticle(kind)}.` })
    remove(
      @Arg(owner, () => ID, { description: `The ${kind.label}.` }) id: string,
      @Arg('name', () => String, { description: 'The other name.' }) name: string,
      @ReasonArg() reason: string | undefined,
      @Ctx() context: Context,
    ): Payload {
      return answer(context, type, field, () => removeAlias(context, named, id, name, { reason }));
    }
  }
  return Naming;
}

/** Makes `mergeXs` for what has names. */
export function mergingNamed(named: Named, type: Type, plural: string): ResolverClass {
  const { kind } = named;
  const [mutation, field] = [`merge${plural}`, fieldNameOf(kind.name)];
  const payload = payloadOf(mutation, { [field]: { type: () => type, description: `The ${kind.label} that is left.` } });
  @Resolver()
  class Merging {
    @Mutation(() => payload, {
      name: mutation,
      description: `Makes one ${kind.label} of several that are the same: whatever refers to the others refers to it, their names become other names of it, and they go.`,
    })
    merge(
      @IdArg(`${kind.label} to keep`) id: string,
      @VersionArg() version: number,
      @RowsArg('others', 'Those to merge into it.') others: VersionedId[],
      @DryRunArg() dryRun: boolean,
      @ReasonArg() reason: string | undefined,
      @Ctx() context: Context,
    ): Payload {
      return answer(context, type, field, () => mergeNamed(context, named, { id, version }, others, { reason, dryRun }, mutation));
    }
  }
  return Merging;
}

/** Two types whose rows are put together in pairs: the verbs' names, and each side by its field. */
export interface PairVerbs {
  pairs: Pairs;
  together: string;
  apart: string;
  what: string;
  sides: [side: string, type: Type][];
}

/** Makes the two verbs that put rows together and take them apart. */
export function pairing({ pairs, together, apart, what, sides }: PairVerbs): ResolverClass {
  const fields = Object.fromEntries(sides.map(([side, type]) => [side, { type: () => type, description: `The ${side}.` }]));
  const [paired, unpaired] = [payloadOf(together, fields), payloadOf(apart, fields)];
  const [first, second] = sides.map(([side]) => side) as [string, string];
  const run = async (verb: typeof pair, name: string, context: Context, one: string, two: string, reason: string | undefined): Payload => {
    const ids = { [`${first}Id`]: one, [`${second}Id`]: two };
    const done = await answer(context, sides[0]?.[1] ?? Object, 'pair', () => verb(context, pairs, name, ids, { reason }));
    return { ...done, [first]: { id: one }, [second]: { id: two } };
  };
  const FirstArg = (): ParameterDecorator => Arg(`${first}Id`, () => ID, { description: `The ${first}.` }) as ParameterDecorator;
  const SecondArg = (): ParameterDecorator => Arg(`${second}Id`, () => ID, { description: `The ${second}.` }) as ParameterDecorator;
  @Resolver()
  class Pairing {
    @Mutation(() => paired, { name: together, description: `Notes that ${what}; nothing happens where it is noted.` })
    pair(@FirstArg() one: string, @SecondArg() two: string, @ReasonArg() reason: string | undefined, @Ctx() context: Context): Payload {
      return run(pair, together, context, one, two, reason);
    }

    @Mutation(() => unpaired, { name: apart, description: `Takes back that ${what}.` })
    unpair(@FirstArg() one: string, @SecondArg() two: string, @ReasonArg() reason: string | undefined, @Ctx() context: Context): Payload {
      return run(unpair, apart, context, one, two, reason);
    }
  }
  return Pairing;
}
