/** One question, asked of every competitor in its own language; the answers must be equal. */
export interface Question {
  name: string;
  about: string;
  variables: Record<string, unknown>;
  /** Other variables, drawn from a world of so many plans; `below` draws a whole number under another. */
  draw(below: (limit: number) => number, plans: number): Record<string, unknown>;
  /** The operation for this API. */
  graphql: string;
  /** The operation for PostGraphile, with aliases that give its answer the same form. */
  postgraphile: string;
  /** One statement that makes the whole answer, `data` and all; its parameters are the variables in their order. */
  sql: string;
}
