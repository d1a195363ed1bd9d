import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Type } from '../../schema/common/declarations.ts';
import type { VersionedId } from '../../schema/common/inputs.ts';
import { payloadOf } from '../../schema/common/payload.ts';
import type { Context } from '../core/context.ts';
import { answer } from './answer.ts';
import { DryRunArg, IdArg, ReasonArg, RowsArg, VersionArg } from './arguments.ts';
import { mergeItems, moveRow, type Part, splitItem } from './items.service.ts';
import { type Kind, withArticle } from './kind.ts';
import type { ResolverClass } from './verbs.ts';

type Payload = Promise<Record<string, unknown>>;

/** Makes `moveX` for what has a place in its area. */
export function moving(kind: Kind, type: Type): ResolverClass {
  const [mutation, field] = [`move${kind.name}`, kind.label];
  const payload = payloadOf(mutation, { [field]: { type: () => type, description: `The ${kind.label}, moved.` } });
  @Resolver()
  class Moving {
    @Mutation(() => payload, {
      name: mutation,
      description: `Moves ${withArticle(kind)} within its area or to another one, together with everything under it.`,
    })
    move(
      @IdArg(kind.label) id: string,
      @VersionArg() version: number,
      @Arg('areaId', () => ID, { nullable: true, description: 'The area to move it to. Default: where it is.' }) areaId: string | undefined,
      @Arg('position', () => Int, { nullable: true, description: 'Its place there, from 0; the others make room. Default: the end.' }) position:
        | number
        | undefined,
      @DryRunArg() dryRun: boolean,
      @ReasonArg() reason: string | undefined,
      @Ctx() context: Context,
    ): Payload {
      return answer(context, type, field, () => moveRow(context, kind, { id, version }, { areaId, position }, { reason, dryRun }));
    }
  }
  return Moving;
}

/** Makes `moveX` for what has a place in its plan. */
export function placing(kind: Kind, type: Type): ResolverClass {
  const [mutation, field] = [`move${kind.name}`, kind.label];
  const payload = payloadOf(mutation, { [field]: { type: () => type, description: `The ${kind.label}, moved.` } });
  @Resolver()
  class Placing {
    @Mutation(() => payload, { name: mutation, description: `Moves ${withArticle(kind)} within its plan.` })
    move(
      @IdArg(kind.label) id: string,
      @VersionArg() version: number,
      @Arg('position', () => Int, { description: 'Its place in the plan, from 0; the others make room.' }) position: number,
      @DryRunArg() dryRun: boolean,
      @ReasonArg() reason: string | undefined,
      @Ctx() context: Context,
    ): Payload {
      return answer(context, type, field, () => moveRow(context, kind, { id, version }, { position }, { reason, dryRun }));
    }
  }
  return Placing;
}

/** Makes `splitX`. */
export function splitting(kind: Kind, type: Type, part: Type): ResolverClass {
  const [mutation, field] = [`split${kind.name}`, `${kind.label}s`];
  const payload = payloadOf(mutation, { [field]: { type: () => [type], description: `The parts, in order; the first is the ${kind.label} that was.` } });
  @Resolver()
  class Splitting {
    @Mutation(() => payload, {
      name: mutation,
      description: `Splits ${withArticle(kind)} in parts. It becomes the first; the others follow it and share who answers for it and its links. A name goes with the words that hold it.`,
    })
    split(
      @IdArg(kind.label) id: string,
      @VersionArg() version: number,
      @Arg('parts', () => [part], { description: 'The parts, at least 2.' }) parts: Part[],
      @DryRunArg() dryRun: boolean,
      @ReasonArg() reason: string | undefined,
      @Ctx() context: Context,
    ): Payload {
      return answer(context, type, field, async () => {
        const done = await splitItem(context, kind, { id, version }, parts, { reason, dryRun });
        return dryRun ? { ...done, result: [{ id }] } : done;
      });
    }
  }
  return Splitting;
}

/** Makes `mergeXs` for what has words. */
export function mergingItems(kind: Kind, type: Type): ResolverClass {
  const [mutation, field] = [`merge${kind.name}s`, kind.label];
  const payload = payloadOf(mutation, { [field]: { type: () => type, description: `The ${kind.label} that is left.` } });
  @Resolver()
  class Merging {
    @Mutation(() => payload, {
      name: mutation,
      description: `Makes one ${kind.label} of several of one plan: the first takes over the figures, duties, mentions and links of the others, which go.`,
    })
    merge(
      @IdArg(`${kind.label} to keep`) id: string,
      @VersionArg() version: number,
      @RowsArg('others', `The ${kind.label}s to merge into it.`) others: VersionedId[],
      @Arg('text', () => String, { nullable: true, description: 'The words of the one that is left. Default: those of all, one after another.' }) text:
        | string
        | undefined,
      @DryRunArg() dryRun: boolean,
      @ReasonArg() reason: string | undefined,
      @Ctx() context: Context,
    ): Payload {
      return answer(context, type, field, () => mergeItems(context, kind, { id, version }, others, text, { reason, dryRun }));
    }
  }
  return Merging;
}
