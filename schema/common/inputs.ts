import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';

type TypeOf = () => unknown;

/** Declares a field of an input that may be left out. In an update that leaves it as it is; null empties it where it may be empty. */
export const Given = (type: TypeOf, description: string): PropertyDecorator =>
  Field(type as () => typeof String, { description, nullable: true }) as PropertyDecorator;

/** Declares a field of an input that must be there. */
export const Needed = (type: TypeOf, description: string): PropertyDecorator => Field(type as () => typeof String, { description }) as PropertyDecorator;

/** A row, at the version in which it was read. */
@InputType({ description: 'A row, at the version in which it was read. STALE_VERSION where somebody has edited it since.' })
export class VersionedId {
  @Needed(() => ID, 'The row.')
  id!: string;

  @Needed(() => Int, 'The version that was read before.')
  version!: number;
}
