declare module 'virtual:ask-schema' {
  /** The schema as the workbench needs it, made when the console is built. */
  export const askSchema: import('./ask-schema.ts').AskSchema;
}
