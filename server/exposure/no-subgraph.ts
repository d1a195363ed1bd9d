import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

/** Refuses to tell a gateway the schema, where the schema is not told. */
export const noSubgraph = (context: ValidationContext): ASTVisitor => ({
  Field: (node) => {
    if (node.name.value === '_service' && context.getParentType()?.name === 'Query')
      context.reportError(new GraphQLError('The schema is not told here: INTROSPECTION is off.', { nodes: node }));
  },
});
