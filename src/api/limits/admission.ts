/**
 * What a request passes before anything is read for it, in this order: its text, its document, its variables, its filters
 * and its cost. Each step throws the error that refuses the request.
 */
import {
  type ASTNode,
  type DirectiveNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Lexer,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  Source,
  TokenKind,
  validate,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Cancellable, untilAborted } from '../../store/cancellation.ts';
import type { CompiledOperation, CompiledRootField, OperationCache } from '../answers/compiledOperation.ts';
import type { ArgumentValues, Variables } from '../answers/rootSelection.ts';
import type { CostCheck } from './costCheck.ts';
import { checkDocument } from './documentSize.ts';
import { checkFilters } from './filterSize.ts';
import { checkArguments, checkBody, checkVariables } from './inputSize.ts';
import { LIMITS, queryTooLarge } from './limits.ts';

/** The texts of all documents that are kept, in characters. A parsed document takes about a hundred bytes for each. */
const MAX_CHARACTERS = 400_000;

/** An operation that may be executed. */
export interface AdmittedOperation {
  readonly compiled: CompiledOperation;
  readonly fields: readonly ({ readonly field: CompiledRootField } & ArgumentValues)[];
  /** How many fields it may read. */
  readonly cost: number;
}

export class Admission {
  readonly #schema: GraphQLSchema;
  readonly #operations: OperationCache;
  readonly #costs: CostCheck;
  readonly #documents = new LRUCache<string, DocumentNode>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (document) => Math.max(1, document.loc?.end ?? 0),
  });

  constructor(schema: GraphQLSchema, operations: OperationCache, costs: CostCheck) {
    this.#schema = schema;
    this.#operations = operations;
    this.#costs = costs;
  }

  /** Admits a text. Returns its document if that is kept, so that a document is parsed and validated once; else null. */
  document(text: string, hash: string): DocumentNode | null {
    const kept = this.#documents.get(hash);
    if (!kept) readDocument(text);
    return kept ?? null;
  }

  /** Keeps the document of a text with this hash, which passed the validation. */
  keep(hash: string, document: DocumentNode): void {
    this.#documents.set(hash, document);
  }

  /** Why no request with this text would be admitted, whatever its variables are; null if one may be. */
  problemOf(text: string): string | null {
    try {
      const document = readDocument(text) ?? parse(text);
      return validate(this.#schema, document, undefined, { maxErrors: 1 })[0]?.message ?? null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /**
   * Admits an operation of a valid document. Returns null if the variables do not fit their types, which execution reports.
   * Reads what the cost depends on until the signal is aborted.
   * @param bytes the size of the body
   * @param largestPage of a root field; that of the schema where absent
   */
  async operation(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
    bytes: number,
    signal: Cancellable,
    largestPage?: number,
  ): Promise<AdmittedOperation | null> {
    checkBody(operation, bytes);
    checkVariables(variables);
    const { coerced } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], variables);
    if (!coerced) return null;
    const compiled = this.#operations.get(document, operation, coerced);
    const fields = compiled.rootFields.map((field) => ({ field, ...field.values(coerced) }));
    const key = sizeKey(coerced, largestPage);
    if (compiled.allowed !== null && compiled.allowed.key === key)
      return { compiled, fields, cost: compiled.allowed.cost };
    const args = fields.flatMap((each) => each.args);
    checkArguments(args);
    checkFilters(args);
    const roots = fields.map(({ field: { selection }, ...values }) => ({
      selection,
      largestPage,
      ...values,
    }));
    const cost = this.#costs.fieldsOf(roots, compiled.introspectionCost);
    if (typeof cost !== 'number') return { compiled, fields, cost: await untilAborted(cost, signal) };
    if (key !== null) compiled.allowed = { key, cost };
    return { compiled, fields, cost };
  }
}

/** The rules of graphql-js fail on directives at the root of a subscription, where the specification forbids them. */
function checkDirectives(document: DocumentNode): void {
  const isFollowed = (node: ASTNode): boolean =>
    'operation' in node && node.operation === OperationTypeNode.SUBSCRIPTION;
  if (!document.definitions.some(isFollowed)) return;
  const refuse = ({ name }: DirectiveNode): never => {
    throw new GraphQLError(`The root of a subscription takes no directives; leave out @${name.value}.`, {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
    });
  };
  // False leaves out what is below.
  visit(document, {
    OperationDefinition(node) {
      return isFollowed(node) ? undefined : false;
    },
    FragmentDefinition({ typeCondition }) {
      return typeCondition.name.value === SUBSCRIPTION_TYPE ? undefined : false;
    },
    Field({ directives }) {
      directives?.forEach(refuse);
      return false;
    },
    Directive: refuse,
  });
}

const SUBSCRIPTION_TYPE = 'Subscription';

/**
 * Parses a text; null if its syntax is wrong, which the parser of Apollo reports. A document over a limit is refused before
 * the rules of the specification validate it, since these take longer than in proportion to its size.
 */
export function readDocument(text: string): DocumentNode | null {
  checkText(text);
  const document = parsed(text);
  if (document) {
    checkDocument(document);
    checkDirectives(document);
  }
  return document;
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

/**
 * What the size of a request depends on, besides the shape of its variables, which a compiled operation is kept by: the
 * numbers, and the largest page. A text, such as an id, changes no cost and no limit of input. Null where variables have lists
 * or objects, which are measured each time.
 */
function sizeKey(variables: Variables, largestPage?: number): string | null {
  let key = `${largestPage},`;
  for (const value of Object.values(variables)) {
    if (typeof value === 'object' && value !== null) return null;
    if (typeof value === 'number') key += `${value},`;
  }
  return key;
}

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Throws an error for a text with too many tokens or levels of brackets. The parser calls itself for each level, so that a
 * deep text would fail where the stack ends, which differs from one version of Node to the next.
 */
function checkText(text: string): void {
  if (text.length > LIMITS.maxCharacters)
    throw queryTooLarge(
      `The request has a query of ${text.length} characters; at most ${LIMITS.maxCharacters} are allowed. Pass long values as variables.`,
    );
  const lexer = new Lexer(new Source(text));
  let [tokens, levels] = [0, 0];
  for (;;) {
    const kind = nextKind(lexer);
    if (kind === null || kind === TokenKind.EOF) return;
    tokens += 1;
    if (tokens > LIMITS.maxTokens)
      throw queryTooLarge(
        `The request has more than ${LIMITS.maxTokens} tokens. Split it into several requests, and pass long lists as variables.`,
      );
    if (OPENING.has(kind)) levels += 1;
    if (CLOSING.has(kind)) levels -= 1;
    if (levels > LIMITS.maxBrackets)
      throw queryTooLarge(
        `The request has more than ${LIMITS.maxBrackets} levels of brackets. Split it into several requests.`,
      );
  }
}

/** The kind of the next token; null where the text has none, which the parser reports. */
function nextKind(lexer: Lexer): TokenKind | null {
  try {
    return lexer.advance().kind;
  } catch {
    return null;
  }
}
