/** The token that the editor sends. It is kept in the memory of the page only, so that no later user of the browser finds it. */
let token = '';

/** Sets the token; an empty one sends none. */
export function setToken(value: string): void {
  token = value.trim();
}

export const currentToken = (): string => token;

/** The header with the token, if there is one that a header may hold. */
export const authorization = (): Readonly<Record<string, string>> =>
  /^[\w.~+/-]+=*$/.test(token) ? { authorization: `Bearer ${token}` } : {};
