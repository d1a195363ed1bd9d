import { writeFileSync } from 'node:fs';
import { type ASTNode, parse, print, printSchema, visit } from 'graphql';
import { buildApiSchema } from '../schema.ts';

/** A schema without its descriptions: the form in which the published one is kept for comparison. */
const withoutDescriptions = (sdl: string): string =>
  print(visit(parse(sdl), { enter: (node: ASTNode) => ('description' in node ? { ...node, description: undefined } : undefined) }));

/** Prints the schema into the file named by the first argument (what `npm run schema` runs); with `plain`, without descriptions. */
const [, , file, form] = process.argv;
if (!file) throw new Error('Name the file to write: print-schema schema/schema.graphql');
const sdl = printSchema(await buildApiSchema());
writeFileSync(file, `${form === 'plain' ? withoutDescriptions(sdl) : sdl}\n`);
