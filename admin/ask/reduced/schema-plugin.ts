import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import type { Plugin } from 'vite';
import { reduceSchema } from './reduce-schema.ts';

const name = 'virtual:ask-schema';
const resolved = `\0${name}`;

/** Gives the console the schema as the workbench needs it, reduced from schema.graphql when the console is built. */
export function askSchemaPlugin(sdl: string): Plugin {
  return {
    name: 'plangraph-ask-schema',
    resolveId: (id) => (id === name ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      this.addWatchFile(sdl);
      const reduced = reduceSchema(buildSchema(readFileSync(sdl, 'utf8')));
      return `export const askSchema = JSON.parse(${JSON.stringify(JSON.stringify(reduced))});`;
    },
  };
}
