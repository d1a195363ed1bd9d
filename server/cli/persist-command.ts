import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Kind, parse, validate } from 'graphql';
import { type Manifest, operationId } from '../exposure/operation-list.ts';
import { buildApiSchema } from '../schema.ts';

type Schema = Awaited<ReturnType<typeof buildApiSchema>>;

/** One file as an entry of the list: a document that holds one operation. */
function entryOf(file: string, schema: Schema): Manifest['operations'][number] {
  const body = readFileSync(file, 'utf8');
  const document = parse(body);
  const [wrong] = validate(schema, document);
  if (wrong) throw new Error(`${file}: ${wrong.message}`);
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (!operation || operations.length > 1) throw new Error(`${file}: holds ${operations.length} operations; it must hold one`);
  return { id: operationId(body), name: operation.name?.value ?? '', type: operation.operation, body };
}

/** Adds `persist FILE... --out FILE`: makes the list of the only operations that a locked server answers. */
export function addPersistCommand(program: Command): void {
  program
    .command('persist')
    .description('make a list of operations (one a .graphql file) by the sha256 of their text, for OPERATION_LIST and for clients')
    .argument('<files...>', 'documents of one operation each')
    .requiredOption('--out <file>', 'the list to write')
    .action(async (files: string[], { out }: { out: string }) => {
      const schema = await buildApiSchema();
      const operations = files.map((file) => entryOf(file, schema));
      const manifest: Manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
      writeFileSync(out, `${JSON.stringify(manifest, null, 2)}\n`);
      process.stdout.write(`${operations.length} ${operations.length === 1 ? 'operation' : 'operations'} written to ${out}\n`);
    });
}
