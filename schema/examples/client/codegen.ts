import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const here = new URL('./', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, here), 'utf8');

/** The operations that a front end asks: here those of the examples. */
const documents = ['../', '../questions/'].flatMap((folder) =>
  readdirSync(new URL(folder, here))
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => ({ location: name, document: parse(read(folder + name)) })),
);

/** Writes the types of the operations, and the operations as typed documents, into generated.ts: what `npm run codegen` runs. */
const text = await codegen({
  filename: 'generated.ts',
  schema: parse(read('../../schema.graphql')),
  documents,
  config: { useTypeImports: true, enumsAsTypes: true, scalars: { ID: 'string', Date: 'string', DateTime: 'string' } },
  plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
  pluginMap: { typescriptOperations, typedDocumentNode },
});
writeFileSync(new URL('generated.ts', here), text);
