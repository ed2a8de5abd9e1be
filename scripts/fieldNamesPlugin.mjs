/** A plug-in of the code generator: the field names of every object type and interface of the schema. */

import { isInterfaceType, isObjectType } from 'graphql';

export function plugin(schema) {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
  );
  const lines = types
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((type) => {
      const names = Object.keys(type.getFields()).sort();
      return `  ${type.name}: ${names.map((name) => `'${name}'`).join(' | ')};`;
    });
  return `/** The names of the fields of each object type and interface of the schema. */\nexport interface FieldNames {\n${lines.join('\n')}\n}\n`;
}
