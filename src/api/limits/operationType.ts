/** The validation rule that the schema has a root type for each operation. The API has no subscriptions. */
import { type ASTVisitor, GraphQLError, OperationTypeNode, type ValidationContext } from 'graphql';

/** Reports operations of a type that the schema has not; graphql-js notices them only when it executes them. */
export function operationTypeRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      const hint = node.operation === OperationTypeNode.SUBSCRIPTION ? '; ask again with a query' : '';
      context.reportError(new GraphQLError(`This API has no ${node.operation}s${hint}.`, { nodes: node }));
    },
  };
}
