import { writeFileSync } from 'node:fs';
import { printSchema } from 'graphql';
import { buildApiSchema } from '../schema.ts';

/** Prints the schema into the file named by the first argument: what `npm run schema` runs. */
const file = process.argv[2];
if (!file) throw new Error('Name the file to write: print-schema schema/schema.graphql');
writeFileSync(file, `${printSchema(await buildApiSchema())}\n`);
