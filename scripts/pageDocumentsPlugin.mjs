/**
 * A plug-in of the code generator: the documents of the pages, or of the tools for agents, as texts, with the types of their variables and answers. An
 * error in any field is a problem of the page, so root fields are not null, except where null says that there is no such
 * record. Fields of an interface that only some types have are optional. Documents may spread fragments of `src/client`; only
 * fragments of `.graphql` files get types of their own. Every label is asked for in the language of the reader, by the
 * variable `$language`, which `ask` passes on.
 */

import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  print,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const NUMBERS = new Set(['Int', 'Float']);

const constantName = (name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

export function plugin(schema, documents) {
  const definitions = documents.flatMap(({ document, location }) =>
    document.definitions.map((definition) => ({ definition, isPage: location.endsWith('.graphql') })),
  );
  const fragments = new Map(
    definitions
      .filter(({ definition }) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map(({ definition, isPage }) => [definition.name.value, { ...definition, isPage }]),
  );
  const operations = definitions
    .map(({ definition }) => definition)
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const enums = new Map();
  const types = typesOf(schema, fragments, enums);
  const parts = [
    ...[...fragments.values()]
      .filter(({ isPage }) => isPage)
      .map((fragment) => {
        const on = schema.getType(fragment.typeCondition.name.value);
        const type = types.object(on, [fragment.selectionSet], on === schema.getQueryType());
        return `export type ${fragment.name.value} = ${type};\n`;
      }),
    ...operations.map((operation) => operationText(operation, schema, fragments, types)),
    ...[...enums.values()].map(
      (type) =>
        `type ${type.name} = ${type
          .getValues()
          .map(({ name }) => `'${name}'`)
          .join(' | ')};\n`,
    ),
  ];
  return {
    prepend: ["import type { ApiDocument } from '../../api/api.ts';"],
    content: parts.join('\n'),
  };
}

/** Tables and files are for programs. */
const isForPrograms = (name) => /(?:Table|Facts|File|FileNext)$/.test(name);

const nameNode = (value) => ({ kind: Kind.NAME, value });
const LANGUAGE = { kind: Kind.VARIABLE, name: nameNode('language') };
const LANGUAGE_ARGUMENT = { kind: Kind.ARGUMENT, name: nameNode('language'), value: LANGUAGE };
const LANGUAGE_VARIABLE = {
  kind: Kind.VARIABLE_DEFINITION,
  variable: LANGUAGE,
  type: { kind: Kind.NAMED_TYPE, name: nameNode('String') },
};

/** An operation and its fragments, with the variable `$language` in each argument `language` that they do not give. */
function spoken(operation, fragments, schema) {
  let isUsed = false;
  const withArgument = (definition) => {
    const types = new TypeInfo(schema);
    return visit(
      definition,
      visitWithTypeInfo(types, {
        Field(field) {
          const takesIt = types.getFieldDef()?.args.some(({ name }) => name === 'language');
          if (!takesIt || field.arguments?.some(({ name }) => name.value === 'language')) return undefined;
          isUsed = true;
          return { ...field, arguments: [...(field.arguments ?? []), LANGUAGE_ARGUMENT] };
        },
      }),
    );
  };
  const [own, ...others] = [operation, ...fragments].map(withArgument);
  const given = own.variableDefinitions ?? [];
  const isGiven = given.some(({ variable }) => variable.name.value === 'language');
  const variableDefinitions = isUsed && !isGiven ? [...given, LANGUAGE_VARIABLE] : given;
  return [{ ...own, variableDefinitions }, ...others];
}

function operationText(operation, schema, fragments, types) {
  const name = operation.name.value;
  const used = new Map();
  const collect = (node) =>
    visit(node, {
      FragmentSpread({ name: { value } }) {
        if (used.has(value)) return;
        used.set(value, fragments.get(value));
        collect(fragments.get(value));
      },
    });
  collect(operation);
  const text = (
    isForPrograms(name) ? [operation, ...used.values()] : spoken(operation, [...used.values()], schema)
  )
    .map((node) => print(node))
    .join('\n\n');
  const data = types.object(schema.getQueryType(), [operation.selectionSet], true);
  const variables = (operation.variableDefinitions ?? []).map(
    ({ variable, type, defaultValue }) =>
      `readonly ${variable.name.value}${type.kind !== Kind.NON_NULL_TYPE || defaultValue ? '?' : ''}: ${types.input(typeFromAST(schema, type))};`,
  );
  return [
    `export type ${name}Data = ${data};\n`,
    `export type ${name}Variables = { ${variables.join(' ')} };\n`,
    `export const ${constantName(name)}: ApiDocument<${name}Data, ${name}Variables> = {`,
    `  text: \`${text}\`,\n};\n`,
  ].join('\n');
}

function typesOf(schema, fragments, enums) {
  const leaf = (type) => {
    if (isEnumType(type)) {
      enums.set(type.name, type);
      return type.name;
    }
    return type.name === 'Boolean' ? 'boolean' : NUMBERS.has(type.name) ? 'number' : 'string';
  };

  const input = (type) => {
    if (isNonNullType(type)) return inner(type.ofType);
    return `${inner(type)} | null | undefined`;
  };
  const inner = (type) => {
    if (isListType(type)) {
      const item = isNonNullType(type.ofType) ? inner(type.ofType.ofType) : input(type.ofType);
      return `readonly (${item})[]`;
    }
    if (!isInputObjectType(type)) return leaf(type);
    const fields = Object.values(type.getFields()).map(
      (field) => `readonly ${field.name}${isNonNullType(field.type) ? '' : '?'}: ${input(field.type)};`,
    );
    return `{ ${fields.join(' ')} }`;
  };

  const possible = (type) =>
    isObjectType(type) ? [type.name] : schema.getPossibleTypes(type).map(({ name }) => name);

  /** The fields of the selection sets by response key, with the object types that have each. */
  const collected = (parent, sets) => {
    const fields = new Map();
    const add = (set, current, among, isConditional) => {
      for (const node of set.selections) {
        const conditional = isConditional || node.directives?.length > 0;
        if (node.kind === Kind.FIELD) addField(node, current, among, conditional);
        else {
          const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
          const on = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : current;
          const own = possible(on).filter((name) => among.includes(name));
          add(fragment.selectionSet, on, own, conditional);
        }
      }
    };
    const addField = (node, current, among, isConditional) => {
      const key = node.alias?.value ?? node.name.value;
      const known = fields.get(key) ?? { uses: [], sure: new Set() };
      fields.set(key, known);
      const type = node.name.value === '__typename' ? null : current.getFields()[node.name.value].type;
      known.uses.push({ type, set: node.selectionSet });
      if (!isConditional) for (const name of among) known.sure.add(name);
    };
    for (const set of sets) add(set, parent, possible(parent), false);
    return fields;
  };

  const output = (type, sets, isRoot = false) => {
    if (isNonNullType(type)) return bare(type.ofType, sets);
    const named = getNamedType(type);
    const isRecord =
      named.name === 'Node' || (named.getInterfaces?.() ?? []).some(({ name }) => name === 'Node');
    return isRoot && (isListType(type) || !isRecord) ? bare(type, sets) : `${bare(type, sets)} | null`;
  };
  const bare = (type, sets) => {
    if (isListType(type)) return `readonly (${output(type.ofType, sets)})[]`;
    return isLeafType(type) ? leaf(type) : object(type, sets);
  };

  /** The fragment that is all of a selection, if its type has a name and every object of the selection has its fields. */
  const onlyFragment = (type, sets) => {
    const [set, ...more] = sets;
    const [node, ...others] = set.selections;
    if (more.length > 0 || others.length > 0 || node.kind !== Kind.FRAGMENT_SPREAD) return null;
    const { isPage, typeCondition, name } = fragments.get(node.name.value);
    const having = possible(schema.getType(typeCondition.name.value));
    const isWhole = possible(type).every((one) => having.includes(one)) && !node.directives?.length;
    return isPage && isWhole ? name.value : null;
  };

  const object = (type, sets, isRoot = false) => {
    const name = onlyFragment(type, sets);
    if (name !== null) return name;
    const all = possible(type);
    const members = [...collected(type, sets)].map(([key, { uses, sure }]) => {
      const optional = all.every((one) => sure.has(one)) ? '' : '?';
      if (uses[0].type === null) return `readonly ${key}${optional}: string;`;
      // Selections of one field are merged; fields of several types that share a name are alternatives.
      const byType = new Map();
      for (const { type: of, set } of uses)
        byType.set(String(of), {
          of,
          sets: [...(byType.get(String(of))?.sets ?? []), ...(set ? [set] : [])],
        });
      const alternatives = new Set([...byType.values()].map(({ of, sets: own }) => output(of, own, isRoot)));
      return `readonly ${key}${optional}: ${[...alternatives].join(' | ')};`;
    });
    return `{ ${members.join(' ')} }`;
  };

  return { input, object };
}
