/** The JSON Schema of the native format, generated from the fields of the reader. */
import type { JsonSchema } from '../tree/fields.ts';
import { documentField, factField, KIND_KEYS } from './shapes.ts';

/** For editors only: the reader checks more and has better messages. */
export function nativeSchema(): JsonSchema {
  const { schema } = documentField;
  const { properties } = schema as { readonly properties: Readonly<Record<string, JsonSchema>> };
  const oneKind = { oneOf: Object.keys(KIND_KEYS).map((key) => ({ required: [key] })) };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Fasti seed file',
    description: 'Records of who held which office and took part in which event, when, and who says so.',
    ...schema,
    properties: {
      ...properties,
      facts: { ...properties.facts, items: { ...factField.schema, ...oneKind } },
    },
  };
}
