/** The executable schema: the SDL with its scalars and resolvers; and its text. */
import { createHash } from 'node:crypto';
import { buildASTSchema, GraphQLScalarType, type GraphQLSchema, parse, printSchema } from 'graphql';
import { EncodedText } from './answers/contentEncoding.ts';
import { addResolvers } from './resolvers.ts';
import { scalars } from './scalars.ts';
import { readTypeDefs } from './schema.ts';

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

function print(schema: GraphQLSchema): PrintedSchema {
  const sdl = `${printSchema(schema)}\n`;
  const digest = createHash('sha256').update(sdl).digest('base64url');
  return { text: new EncodedText(sdl), tag: `"${digest}"` };
}
