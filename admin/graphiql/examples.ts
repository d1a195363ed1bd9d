/** An operation to begin with. */
export interface Example {
  /** The name of its file. */
  name: string;
  text: string;
}

const files: Record<string, string> = import.meta.glob('../../schema/examples/*.graphql', { query: '?raw', import: 'default', eager: true });

/** The examples that come with the API. */
export const examples: Example[] = Object.entries(files).map(([path, text]) => ({ name: path.split('/').at(-1)?.replace('.graphql', '') ?? path, text }));
