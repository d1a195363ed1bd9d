import { GraphQLError } from 'graphql';

const most = 5;
const longest = 300;

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** Where in the variables something is wrong: `Variable "$x" got invalid value … at "x.y[0]"; …`. */
const placeOf = (message: string): string => / at "([^"]*)"/.exec(message)?.[1] ?? /^Variable "\$(\w+)"/.exec(message)?.[1] ?? 'variables';

/** What is wrong comes after the value; a long value is left out of the message. */
function messageOf({ message }: GraphQLError): string {
  const reason = message.slice(message.lastIndexOf('; ') + 1).trim();
  return message.length <= longest ? message : `Variable "$${placeOf(message)}": ${shortened(reason)}`;
}

/** Variables that do not fit their types, as errors with a code and the place of each; only the first few. */
export function variableErrors(errors: readonly GraphQLError[]): GraphQLError[] {
  return errors.slice(0, most).map((error) => {
    const message = messageOf(error);
    const fields = { [placeOf(error.message)]: message.replace(/ ?Did you mean .+$/s, '') };
    const options = error.nodes ? { nodes: error.nodes } : {};
    return new GraphQLError(message, { ...options, extensions: { code: 'BAD_USER_INPUT', fields } });
  });
}
