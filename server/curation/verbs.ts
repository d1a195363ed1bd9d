import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Type } from '../../schema/common/declarations.ts';
import type { VersionedId } from '../../schema/common/inputs.ts';
import { RowOutcome } from '../../schema/common/outcomes.ts';
import { payloadOf, type PayloadField } from '../../schema/common/payload.ts';
import type { Context } from '../core/context.ts';
import { answer, answerSeveral } from './answer.ts';
import { DryRunArg, IdArg, ReasonArg, RowByRowArg, RowsArg, VersionArg } from './arguments.ts';
import { createRow, deleteRows, updateRow, updateRows } from './curation.service.ts';
import { type Kind, withArticle } from './kind.ts';

/** A class of resolvers. */
export type ResolverClass = abstract new (...args: never[]) => object;

/** A type of the API with the verbs that all curated types have in common. */
export interface VerbsOf {
  kind: Kind;
  type: Type;
  update: Type;
}

type Payload = Promise<Record<string, unknown>>;

/** The name of a type as a field: `planLink`. */
const fieldNameOf = ({ name }: Kind): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** Makes `createX`. */
export function creating({ kind, type }: VerbsOf, create: Type): ResolverClass {
  const [mutation, field] = [`create${kind.name}`, fieldNameOf(kind)];
  const payload = payloadOf(mutation, { [field]: { type: () => type, description: `The new ${kind.label}.` } });
  @Resolver()
  class Creating {
    @Mutation(() => payload, { name: mutation, description: `Makes ${withArticle(kind)}.` })
    create(
      @Arg('input', () => create, { description: `The new ${kind.label}.` }) input: object,
      @ReasonArg() reason: string | undefined,
      @Ctx() context: Context,
    ): Payload {
      return answer(context, type, field, () => createRow(context, kind, input, { reason }));
    }
  }
  return Creating;
}

/** Makes `updateX`. */
export function updating({ kind, type, update }: VerbsOf): ResolverClass {
  const [mutation, field] = [`update${kind.name}`, fieldNameOf(kind)];
  const payload = payloadOf(mutation, { [field]: { type: () => type, description: `The ${kind.label} as it is now.` } });
  @Resolver()
  class Updating {
    @Mutation(() => payload, { name: mutation, description: `Changes the given fields of ${withArticle(kind)}; the others stay as they are.` })
    update(
      @IdArg(kind.label) id: string,
      @VersionArg() version: number,
      @Arg('input', () => update, { description: 'What to change.' }) input: object,
      @ReasonArg() reason: string | undefined,
      @Ctx() context: Context,
    ): Payload {
      return answer(context, type, field, () => updateRow(context, kind, { id, version }, input, { reason }));
    }
  }
  return Updating;
}

/** Makes `deleteX`. */
export function deleting({ kind, type }: Pick<VerbsOf, 'kind' | 'type'>): ResolverClass {
  const mutation = `delete${kind.name}`;
  const payload = payloadOf(mutation, { deletedId: { type: () => ID, description: `The id of the ${kind.label} that is gone.` } });
  @Resolver()
  class Deleting {
    @Mutation(() => payload, {
      name: mutation,
      description: `Deletes ${withArticle(kind)} with everything under it; refused where others refer to it. restoreChangeSet brings it back.`,
    })
    delete(
      @IdArg(kind.label) id: string,
      @VersionArg() version: number,
      @DryRunArg() dryRun: boolean,
      @ReasonArg() reason: string | undefined,
      @Ctx() context: Context,
    ): Payload {
      return answer(context, type, 'deletedId', async () => {
        const done = await deleteRows(context, kind, [{ id, version }], { reason, dryRun });
        return { ...done, result: done.result.ids[0] ?? id };
      });
    }
  }
  return Deleting;
}

/** What came of each row, as a field of a payload. */
export const outcomesField: Record<string, PayloadField> = {
  outcomes: {
    type: () => [RowOutcome],
    description: 'What came of each row, in the order given; with `dryRun` and `rowByRow` also why one cannot be written.',
  },
};

const theRows = (ids: string[]): { id: string }[] => ids.map((id) => ({ id }));
const theIds = (ids: string[]): string[] => ids;

/** Makes `updateXs` and `deleteXs`, for what a console selects in lists. */
export function bulk({ kind, type, update }: VerbsOf, plural: string): ResolverClass {
  const [updateName, deleteName] = [`update${plural}`, `delete${plural}`];
  const field = `${plural.charAt(0).toLowerCase()}${plural.slice(1)}`;
  const words = field.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
  const updated = payloadOf(updateName, {
    [field]: { type: () => [type], description: `The ${words} as they are now, in the order given.` },
    ...outcomesField,
  });
  const deleted = payloadOf(deleteName, { deletedIds: { type: () => [ID], description: `The ids of the ${words} that are gone.` }, ...outcomesField });
  @Resolver()
  class Bulk {
    @Mutation(() => updated, { name: updateName, description: `Changes the same fields of several ${words}, at most 500: all of them or none.` })
    update(
      @RowsArg('rows', `The ${words}.`) rows: VersionedId[],
      @Arg('input', () => update, { description: 'What to change in each.' }) input: object,
      @DryRunArg() dryRun: boolean,
      @RowByRowArg() rowByRow: boolean,
      @ReasonArg() reason: string | undefined,
      @Ctx() context: Context,
    ): Payload {
      return answerSeveral(context, type, field, theRows, () => updateRows(context, kind, updateName, rows, input, { reason, dryRun, rowByRow }));
    }

    @Mutation(() => deleted, { name: deleteName, description: `Deletes several ${words} with everything under them, at most 500: all of them or none.` })
    delete(
      @RowsArg('rows', `The ${words}.`) rows: VersionedId[],
      @DryRunArg() dryRun: boolean,
      @RowByRowArg() rowByRow: boolean,
      @ReasonArg() reason: string | undefined,
      @Ctx() context: Context,
    ): Payload {
      return answerSeveral(context, type, 'deletedIds', theIds, () => deleteRows(context, kind, rows, { reason, dryRun, rowByRow }, deleteName));
    }
  }
  return Bulk;
}
