import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartupError } from '../core/startup-error.ts';

/** The name that an operation is asked for by: the sha256 of its text. */
export const operationId = (text: string): string => createHash('sha256').update(text).digest('hex');

const operation = z.object({ id: z.string(), name: z.string(), type: z.enum(['query', 'mutation', 'subscription']), body: z.string() });
const apolloManifest = z.object({ format: z.literal('apollo-persisted-query-manifest'), version: z.literal(1), operations: z.array(operation) });
const plainManifest = z.record(z.string(), z.string());

/** A list of operations in the form that Apollo's tools write and read. */
export type Manifest = z.infer<typeof apolloManifest>;

function textsOfManifest(file: string): string[] {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const apollo = apolloManifest.safeParse(json);
  const pairs = apollo.success ? apollo.data.operations.map(({ id, body }) => [id, body] as const) : Object.entries(plainManifest.parse(json));
  for (const [id, text] of pairs) if (operationId(text) !== id) throw new Error(`the id ${id} is not the sha256 of its operation`);
  return pairs.map(([, text]) => text);
}

const textsOf = (file: string): string[] => (file.endsWith('.json') ? textsOfManifest(file) : [readFileSync(file, 'utf8')]);

const filesOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => /\.(json|graphql|gql)$/.test(name))
        .toSorted()
        .map((name) => join(path, name))
    : [path];

/** Reads the operations of a manifest (or of a folder of manifests and .graphql files) by their ids. */
export function readOperationList(path: string): ReadonlyMap<string, string> {
  try {
    return new Map(filesOf(path).flatMap((file) => textsOf(file).map((text) => [operationId(text), text])));
  } catch (error) {
    const reason = error instanceof z.ZodError ? 'it is no list of operations; "plangraph persist" makes one' : (error as Error).message;
    throw new StartupError([`OPERATION_LIST (${path}) cannot be read: ${reason}.`], { cause: error });
  }
}
