/** A plug-in of the code generator: the fields of every type of the schema, and their arguments. */

import { getNamedType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

const byName = (a, b) => (a.name < b.name ? -1 : 1);

/** An interface with an entry for each type. */
const declaration = (comment, name, types, entry) =>
  `/** ${comment} */\nexport interface ${name} {\n${types.map((type) => `  ${type.name}: ${entry(Object.values(type.getFields()).sort(byName), type)};\n`).join('')}}\n`;

const union = (fields) => fields.map(({ name }) => `'${name}'`).join(' | ');
const named = (fields) =>
  `{ ${fields.map(({ name, type }) => `${name}: '${getNamedType(type).name}'`).join('; ')} }`;

const withArguments = (type) =>
  Object.values(type.getFields())
    .filter(({ args }) => args.length > 0)
    .sort(byName);

export function plugin(schema) {
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .sort(byName);
  const outputs = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  return [
    declaration(
      'The names of the fields of each object type and interface of the schema.',
      'FieldNames',
      outputs,
      union,
    ),
    declaration(
      'The fields of each input type, with the names of their types.',
      'InputFields',
      types.filter(isInputObjectType),
      named,
    ),
    declaration(
      'The arguments of the fields that have some, with the names of their types.',
      'ArgumentTypes',
      outputs.filter((type) => withArguments(type).length > 0),
      (_fields, type) =>
        `{\n${withArguments(type)
          .map(({ name, args }) => `    ${name}: ${named([...args].sort(byName))};\n`)
          .join('')}  }`,
    ),
    `/** The type of the argument \`filter\` of each field that has one. */\nexport const FILTER_TYPES = {\n${filterTypes(outputs)}} as const;\n`,
  ].join('\n');
}

/** Fields of one name have filters of one type, so that a selection, which names no type, tells the type of its filter. */
function filterTypes(outputs) {
  const found = new Map();
  for (const field of outputs.flatMap((type) => Object.values(type.getFields()))) {
    const filter = field.args.find(({ name }) => name === 'filter');
    if (!filter) continue;
    const { name } = getNamedType(filter.type);
    if ((found.get(field.name) ?? name) !== name)
      throw new Error(
        `${field.name}(filter:) is ${name} in one type and ${found.get(field.name)} in another`,
      );
    found.set(field.name, name);
  }
  return [...found]
    .sort()
    .map(([field, name]) => `  ${field}: '${name}',\n`)
    .join('');
}
