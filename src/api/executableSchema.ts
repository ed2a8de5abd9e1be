/** The executable schema: the SDL with its scalars and resolvers; and its text. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildASTSchema,
  GraphQLScalarType,
  type GraphQLSchema,
  parse,
  printSchema,
  printType,
} from 'graphql';
import { FastiError } from '../domain/model/fastiError.ts';
import { nearest } from '../domain/search/nearest.ts';
import { packageFolder } from '../settings/package.ts';
import { EncodedText } from './answers/contentEncoding.ts';
import { addResolvers } from './resolvers.ts';
import { scalars } from './scalars.ts';

let built: GraphQLSchema | undefined;

/** The schema, which is built once: it depends on nothing, and building it takes a tenth of a second. */
export const executableSchema = (): GraphQLSchema => {
  built ??= buildSchema();
  return built;
};

function buildSchema(): GraphQLSchema {
  const schema = buildASTSchema(parse(readTypeDefs().join('\n')));
  for (const [name, scalar] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (type instanceof GraphQLScalarType)
      Object.assign(type, {
        serialize: scalar.serialize,
        parseValue: scalar.parseValue,
        parseLiteral: scalar.parseLiteral,
      });
  }
  addResolvers(schema);
  return schema;
}

/** The schema in the schema definition language. */
export interface PrintedSchema {
  readonly text: EncodedText;
  /** Its entity tag. */
  readonly tag: string;
}

let printed: PrintedSchema | undefined;

/** The text of the schema, which is printed once. */
export const printedSchema = (): PrintedSchema => {
  printed ??= print(executableSchema());
  return printed;
};

/** The name of a type that there is not. */
class UnknownType extends FastiError {
  constructor(name: string, names: readonly string[]) {
    const near = nearest(name, names);
    const hint = near === null ? 'begin with "Query".' : `did you mean "${near}"?`;
    super('UNKNOWN_TYPE', `No type of the schema has the name ${JSON.stringify(name)}`, { hint });
  }
}

/** The definition of a type in the schema definition language. Throws an UnknownType for a name that no type has. */
export function typeDefinition(name: string): string {
  const schema = executableSchema();
  const type = schema.getType(name);
  if (type === undefined) throw new UnknownType(name, Object.keys(schema.getTypeMap()));
  return printType(type);
}

function print(schema: GraphQLSchema): PrintedSchema {
  const sdl = `${printSchema(schema)}\n`;
  const digest = createHash('sha256').update(sdl).digest('base64url');
  return { text: new EncodedText(sdl), tag: `"${digest}"` };
}

/** The texts of the SDL files, ordered by file name. */
export function readTypeDefs(): string[] {
  const folder = new URL('schema/', packageFolder);
  return readdirSync(fileURLToPath(folder))
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(new URL(file, folder), 'utf8'));
}
