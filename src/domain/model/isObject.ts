/** Objects of JSON: parsed ones, which may have anything, and those to be written, without keys whose value is undefined. */

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
