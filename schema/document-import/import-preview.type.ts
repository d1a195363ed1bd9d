import { Field, ObjectType } from 'type-graphql';
import { ImportItem } from './import-item.type.ts';
import { ImportCount } from './import-job.type.ts';
import { ImportArea, ImportSection, ImportPlan } from './import-plan.type.ts';

/** What applying an import would do now, with the decisions taken so far. */
@ObjectType({ description: 'What applying an import would do now, with the decisions taken so far.' })
export class ImportPreview {
  @Field(() => String, { description: 'Names this state of the preview, for `previewChanges`.' })
  token!: string;

  @Field(() => [ImportPlan], { description: 'The plans, file by file.' })
  plans!: ImportPlan[];

  @Field(() => [ImportSection], { description: "The documents' parts that belong to no plan, e.g. the notice that they come with." })
  sections!: ImportSection[];

  @Field(() => [ImportCount], { description: 'How many rows of each kind would be added, changed and so on; kinds without any are left out.' })
  counts!: ImportCount[];
}

/** The areas of a plan in order, with the items of each. */
@ObjectType({ description: 'An area of a plan and what it holds, in order.' })
export class ImportAreaOutline {
  @Field(() => String, { description: 'The `ref` of the area.' })
  ref!: string;

  @Field(() => [String], { description: 'The `ref`s of its items, in order.' })
  items!: string[];
}

/** A plan and what it holds, in order. */
@ObjectType({ description: 'A plan and what it holds, in order.' })
export class ImportPlanOutline {
  @Field(() => String, { description: 'The `ref` of the plan.' })
  ref!: string;

  @Field(() => [ImportAreaOutline], { description: 'Its areas, in order.' })
  areas!: ImportAreaOutline[];
}

/** What a preview has otherwise than an earlier state of it. */
@ObjectType({
  description:
    'What a preview has otherwise than an earlier state of it: the parts that are new or other, and the outline that they and the rest fit into. Everything where the earlier state is not known any more.',
})
export class ImportPreviewChanges {
  @Field(() => String, { description: 'Names the state as it is now.' })
  token!: string;

  @Field(() => [ImportPlanOutline], { description: 'All plans, areas and items by `ref`, in order.' })
  outline!: ImportPlanOutline[];

  @Field(() => [ImportPlan], { description: 'The plans of which something other than their areas has changed.' })
  plans!: ImportPlan[];

  @Field(() => [ImportArea], { description: 'The areas of which something other than their items has changed.' })
  areas!: ImportArea[];

  @Field(() => [ImportItem], { description: 'The items that are new or of which anything has changed.' })
  items!: ImportItem[];

  @Field(() => [ImportSection], { description: "The documents' parts that belong to no plan." })
  sections!: ImportSection[];

  @Field(() => [ImportCount], { description: 'How many rows of each kind would be added, changed and so on.' })
  counts!: ImportCount[];
}
