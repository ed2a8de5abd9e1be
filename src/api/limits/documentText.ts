/** The limits of a document that are checked on its text, before it is parsed. */
import { Lexer, Source, TokenKind } from 'graphql';
import { LIMITS, queryTooLarge } from './limits.ts';

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Throws an error for a text with too many tokens or levels of brackets. The parser calls itself for each level, so that a
 * deep text would fail where the stack ends, which differs from one version of Node to the next.
 */
export function checkText(text: string): void {
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
