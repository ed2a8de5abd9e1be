/** A JSON object to be written; keys whose value is undefined are left out of the file. */
export type JsonObject = Readonly<Record<string, unknown>>;
