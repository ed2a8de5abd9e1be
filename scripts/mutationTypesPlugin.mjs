/**
 * A plug-in of the code generator: the types of the schema that the resolvers of mutations use, which are the inputs, and of
 * what only mutations return, the arguments of fields and the values of enums. Queries read all values by response key.
 */

import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
} from 'graphql';

const SCALARS = { Boolean: 'boolean', Int: 'number', Float: 'number' };

/** Adds the object types below the fields of a type. */
function addTypesBelow(type, found, isAdded) {
  for (const { type: value } of Object.values(type.getFields())) {
    const below = getNamedType(value);
    if (!isObjectType(below) || found.has(below) || !isAdded(below)) continue;
    found.add(below);
    addTypesBelow(below, found, isAdded);
  }
  return found;
}

function typeText(type) {
  if (isNonNullType(type)) return plainText(type.ofType);
  return `${plainText(type)} | null`;
}

function plainText(type) {
  if (!isListType(type))
    return isInputObjectType(type) || isEnumType(type) ? type.name : (SCALARS[type.name] ?? 'string');
  const item = typeText(type.ofType);
  return `readonly ${item.includes('|') ? `(${item})` : item}[]`;
}

const capitalized = (name) => `${name[0].toUpperCase()}${name.slice(1)}`;

/** An interface with the inputs of an input type or of a field, and what their types name. */
function interfaceOf(name, inputs, named) {
  const lines = inputs.map((input) => {
    const type = getNamedType(input.type);
    if (isInputObjectType(type) || isEnumType(type)) named.add(type);
    return `  readonly ${input.name}${isRequiredInputField(input) ? '' : '?'}: ${typeText(input.type)};\n`;
  });
  return `export interface ${name} {\n${lines.join('')}}\n`;
}

export function plugin(schema) {
  const mutations = schema.getMutationType();
  const queried = addTypesBelow(schema.getQueryType(), new Set(), () => true);
  const payloads = addTypesBelow(mutations, new Set(), (type) => !queried.has(type));
  const named = new Set();
  const texts = [
    interfaceOf(
      'MutationInputs',
      Object.values(mutations.getFields()).map(({ name, args: [input] }) => ({ name, type: input.type })),
      named,
    ),
  ];
  for (const type of payloads)
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0)
        texts.push(interfaceOf(`${type.name}${capitalized(field.name)}Args`, field.args, named));
      if (isEnumType(getNamedType(field.type))) named.add(getNamedType(field.type));
    }
  // What is named is added while the set is read.
  for (const type of named)
    texts.push(
      isEnumType(type)
        ? `export type ${type.name} =${type
            .getValues()
            .map(({ name }) => `\n  | '${name}'`)
            .join('')};\n`
        : interfaceOf(type.name, Object.values(type.getFields()), named),
    );
  return texts.join('\n');
}
