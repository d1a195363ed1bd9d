import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Goal } from '../../schema/goal/goal.type.ts';
import { Measure } from '../../schema/measure/measure.type.ts';
import { Provenance } from '../../schema/provenance/provenance.type.ts';
import { Responsibility } from '../../schema/responsibility/responsibility.type.ts';
import { Target } from '../../schema/target/target.type.ts';
import type { Context } from '../core/context.ts';
import { provenanceOf } from './provenance.service.ts';

interface Row {
  id: string;
}

const words = { nullable: true, description: 'Where it was read; null where no document that the viewer may see gave it.' };

/** Says where goals were read. */
@Resolver(() => Goal)
export class GoalProvenanceResolver {
  @FieldResolver(() => Provenance, words)
  provenance(@Root() { id }: Row, @Ctx() context: Context): Promise<unknown> {
    return provenanceOf(context, 'Goal', id);
  }
}

/** Says where measures were read. */
@Resolver(() => Measure)
export class MeasureProvenanceResolver {
  @FieldResolver(() => Provenance, words)
  provenance(@Root() { id }: Row, @Ctx() context: Context): Promise<unknown> {
    return provenanceOf(context, 'Measure', id);
  }
}

/** Says where targets were read. */
@Resolver(() => Target)
export class TargetProvenanceResolver {
  @FieldResolver(() => Provenance, words)
  provenance(@Root() { id }: Row, @Ctx() context: Context): Promise<unknown> {
    return provenanceOf(context, 'Target', id);
  }
}

/** Says where responsibilities were read. */
@Resolver(() => Responsibility)
export class ResponsibilityProvenanceResolver {
  @FieldResolver(() => Provenance, words)
  provenance(@Root() { id }: Row, @Ctx() context: Context): Promise<unknown> {
    return provenanceOf(context, 'Responsibility', id);
  }
}
