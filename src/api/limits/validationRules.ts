/** The validation rules of this API, besides those of the specification. */
import {
  type ASTVisitor,
  GraphQLError,
  OperationTypeNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Reports operations of a type that the schema has not; graphql-js notices them only when it executes them. */
function operationTypeRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      const hint = node.operation === OperationTypeNode.SUBSCRIPTION ? '; ask again with a query' : '';
      context.reportError(new GraphQLError(`This API has no ${node.operation}s${hint}.`, { nodes: node }));
    },
  };
}

export const VALIDATION_RULES: ValidationRule[] = [operationTypeRule];
