/** The schema in the schema definition language. */
import { createHash } from 'node:crypto';
import { type GraphQLSchema, printSchema } from 'graphql';
import { EncodedText } from './answers/contentEncoding.ts';

export interface PrintedSchema {
  readonly text: EncodedText;
  /** Its entity tag. */
  readonly tag: string;
}

/** Returns a function that prints the schema when it is first called. */
export function schemaPrinter(schema: GraphQLSchema): () => PrintedSchema {
  let printed: PrintedSchema | null = null;
  return () => {
    printed ??= print(schema);
    return printed;
  };
}

function print(schema: GraphQLSchema): PrintedSchema {
  const sdl = `${printSchema(schema)}\n`;
  const digest = createHash('sha256').update(sdl).digest('base64url');
  return { text: new EncodedText(sdl), tag: `"${digest}"` };
}
