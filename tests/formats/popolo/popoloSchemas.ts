/** The Popolo schemas, converted to the JSON Schema draft that the validator supports. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { expect } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/popolo-schemas');
const ADDRESS = 'http://www.popoloproject.com/schemas/';

type Schema = Record<string, unknown>;

const isSchema = (value: unknown): value is Schema =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Draft 3 has `required` on a property; later drafts list the names on the object. */
function upgraded(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(upgraded);
  if (!isSchema(schema)) return schema;
  const { $schema: _draft, id, required: _required, ...rest } = schema;
  const properties = isSchema(rest.properties) ? rest.properties : {};
  const names = Object.keys(properties).filter((key) => {
    const property = properties[key];
    return isSchema(property) && property.required === true;
  });
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, upgraded(value)])),
    ...(typeof id === 'string' && id.startsWith(ADDRESS) ? { $id: id.replace(/#$/, '') } : {}),
    ...(isSchema(id) ? { id: upgraded(id) } : {}),
    ...(names.length > 0 ? { required: names } : {}),
  };
}

/** A validator for one of the schemas, such as "person". */
export function popoloValidator(name: string): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  for (const file of readdirSync(FOLDER).filter((one) => one.endsWith('.json')))
    ajv.addSchema(upgraded(JSON.parse(readFileSync(resolve(FOLDER, file), 'utf8'))) as Schema);
  const validate = ajv.getSchema(`${ADDRESS}${name}.json`);
  if (validate === undefined) throw new Error(`there is no schema "${name}"`);
  return validate;
}

const SCHEMAS = {
  persons: 'person',
  organizations: 'organization',
  posts: 'post',
  areas: 'area',
  events: 'event',
  memberships: 'membership',
} as const;

/** A Popolo file: its lists and metadata. */
export interface Popolo extends Record<keyof typeof SCHEMAS, Record<string, unknown>[]> {
  readonly meta?: Record<string, unknown>;
}

/** Expects every record of every list to be valid. */
export function expectValidPopolo(popolo: Popolo): void {
  for (const [list, schema] of Object.entries(SCHEMAS) as [keyof typeof SCHEMAS, string][]) {
    const validate = popoloValidator(schema);
    for (const record of popolo[list]) if (!validate(record)) expect([record, validate.errors]).toEqual([]);
  }
}
