declare module 'virtual:ask-schema' {
  import type { AskSchema } from './ask-schema.ts';

  /** The schema as the workbench needs it, made when the console is built. */
  export const askSchema: AskSchema;
}
