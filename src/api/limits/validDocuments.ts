/** The documents that passed all checks, kept so that a document is parsed and validated once. */
import { type DocumentNode, type GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { sizeProblem } from './documentSize.ts';
import { textProblem } from './documentText.ts';

/** The texts of all documents that are kept, in characters. A parsed document takes about a hundred bytes for each. */
const MAX_CHARACTERS = 400_000;

/** What is known of a document: it is kept, or refused for its size, or neither. */
type Found = { readonly document: DocumentNode | null } | { readonly refusal: GraphQLError };

export class ValidDocuments {
  readonly #documents = new LRUCache<string, DocumentNode>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (document) => Math.max(1, document.loc?.end ?? 0),
  });

  /** The document of a text with this hash if it is kept; else checks its limits, without validating it. */
  find(text: string, hash: string): Found {
    const document = this.#documents.get(hash);
    if (document) return { document };
    const refusal = refusalOf(text);
    return refusal ? { refusal } : { document: null };
  }

  /** Keeps a document that is valid. */
  keep(hash: string, document: DocumentNode): void {
    this.#documents.set(hash, document);
  }
}

/** The error for a document over a limit; null for others, those with a wrong syntax among them. */
export function refusalOf(text: string): GraphQLError | null {
  const problem = textProblem(text);
  if (problem) return problem;
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch {
    return null;
  }
  return sizeProblem(document);
}
