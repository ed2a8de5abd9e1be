/** A plug-in of the code generator: what caches of clients have to know about the schema. */

import { isAbstractType, isObjectType } from 'graphql';

const byName = (a, b) => (a.name < b.name ? -1 : 1);
const list = (names) => `[\n${names.map((name) => `  '${name}',\n`).join('')}]`;

export function plugin(schema) {
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .sort(byName);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const possible = types.filter(isAbstractType).map(
    (type) =>
      `  ${type.name}: [\n${[...schema.getPossibleTypes(type)]
        .sort(byName)
        .map(({ name }) => `    '${name}',\n`)
        .join('')}  ],\n`,
  );
  const keyless = types
    .filter((type) => isObjectType(type) && !roots.includes(type) && !type.getFields().id)
    .map(({ name }) => name);
  return [
    '/** The object types of each interface and union. */',
    `export const possibleTypes: Record<string, string[]> = {\n${possible.join('')}};\n`,
    '/** The object types without an id. */',
    `export const TYPES_WITHOUT_ID: readonly string[] = ${list(keyless)};\n`,
  ].join('\n');
}
