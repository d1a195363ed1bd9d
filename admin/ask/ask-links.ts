import type { Definition } from './question/definition.ts';
import type { Operation } from './question/operation.ts';

/** The address of a question: it holds the whole definition. */
export const askLink = (definition: Definition): string => `/ask?q=${encodeURIComponent(JSON.stringify(definition))}`;

/** The question in an address; null where there is none, undefined where it cannot be read. */
export function definitionFrom(search: string): Definition | null | undefined {
  const text = new URLSearchParams(search).get('q');
  if (text === null) return null;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && 'resource' in read ? (read as Definition) : undefined;
  } catch {
    return undefined;
  }
}

const handedOver = 'plangraph.graphiql';

/** Hands an operation to GraphiQL, which is opened next. */
export const handToGraphiql = (operation: Operation): void => sessionStorage.setItem(handedOver, JSON.stringify(operation));

/** The operation that was handed to GraphiQL, once. */
export function takeHanded(): Operation | null {
  const text = sessionStorage.getItem(handedOver);
  sessionStorage.removeItem(handedOver);
  return text === null ? null : (JSON.parse(text) as Operation);
}
