/** Reads a file of the native format. */
import { createHash } from 'node:crypto';
import { deriveFactId } from '../../domain/model/factId.ts';
import { type FactKind, ID_PATTERN, ROLE_NAMES, type RoleName } from '../../domain/model/kinds.ts';
import type {
  ClaimRecord,
  EntityRecord,
  FactRecord,
  MergeRecord,
  SourceRecord,
} from '../../domain/model/record.ts';
import type { FileRecords, ReadFact } from '../fileRecords.ts';
import { Places } from '../places.ts';
import { Problems, quoteValue } from '../problem.ts';
import type { ReadContext } from '../readContext.ts';
import { rowKey } from '../refusals.ts';
import type { SeedFile } from '../seedFile.ts';
import { readLargeYaml } from '../tree/largeYaml.ts';
import type { Entry, Tree } from '../tree/tree.ts';
import type { ClaimInput } from './claim.ts';
import { entityFacts } from './entityFacts.ts';
import { relationBody } from './relationBody.ts';
import {
  documentField,
  type EntityInput,
  type FactInput,
  factField,
  KIND_KEYS,
  type SourceInput,
} from './shapes.ts';

/** Reads one file. Problems go to `context.problems`; returns null if it cannot be parsed or has no valid dataset. */
export function readNative(file: SeedFile, context: ReadContext): FileRecords | null {
  const streamed = readLargeYaml(file.name, file.content, context.problems, {
    inParts: RECORD_MAPPINGS,
    streamed: 'facts',
    others: ['merged'],
  });
  if (streamed === null) return null;
  const { items, rows } = streamed;
  const read = readTree(withoutRefused(streamed.tree, context), file, context);
  if (read !== null) return { ...read, rows, facts: withStreamed(read, items, context) };
  // Reading the facts reports their problems.
  for (const tree of items) readFactTree(tree, UNNAMED, context);
  return null;
}

/** The keys with a mapping from ids to records. */
const RECORD_MAPPINGS: readonly string[] = ['sources', 'entities'];

/** The document without the rows that are left out. What they declare is noted as refused. */
function withoutRefused(tree: Tree, context: ReadContext): Tree {
  const { refused } = context.problems;
  if (tree.type !== 'mapping' || !refused.leaveOut) return tree;
  const entries = tree.entries.map((entry): Entry => {
    const { key, value } = entry;
    if (value.type === 'mapping' && RECORD_MAPPINGS.includes(key)) {
      const isRefused = ({ keyAt }: Entry): boolean => refused.hasRow(rowKey(keyAt));
      for (const one of value.entries) if (isRefused(one)) refused.addRecord(one.key);
      return { ...entry, value: { ...value, entries: value.entries.filter((one) => !isRefused(one)) } };
    }
    if (value.type !== 'list' || !['facts', 'merged'].includes(key)) return entry;
    const items = [...value.items].filter((item) => !isRefusedItem(item, context));
    return { ...entry, value: { ...value, items } };
  });
  return { ...tree, entries };
}

/** Whether an item of a list is left out; if it is a fact, this is noted as refused. */
function isRefusedItem(item: Tree, { problems: { refused } }: ReadContext): boolean {
  if (!refused.hasRow(rowKey(item.at))) return false;
  const fact = readFactTree(item, UNNAMED, { problems: new Problems(), places: new Places() });
  if (fact !== null) refused.addFact(fact.record.id);
  return true;
}

/** The placeholder for a missing dataset, so that the rest of the file can be checked. */
const UNNAMED = 'unnamed';

function* withStreamed(
  { facts, dataset }: FileRecords,
  items: Iterable<Tree>,
  context: ReadContext,
): Generator<ReadFact> {
  yield* facts;
  for (const tree of items) {
    if (isRefusedItem(tree, context)) continue;
    const fact = readFactTree(tree, dataset, context);
    if (fact !== null) yield fact;
  }
}

/** Reads the tree of a native document, whatever it was parsed from; returns null if it has no valid dataset. */
export function readTree(tree: Tree, file: SeedFile, context: ReadContext): FileRecords | null {
  const input = documentField.read(tree, context);
  const dataset = input?.dataset;
  if (input === undefined || dataset === undefined) return null;
  const lengths = new Map<string, number>();
  const sources = (input.sources ?? []).map(([id, source]) =>
    sourceRecord(id, source, file, context, lengths),
  );
  const seats: FileRecords['seats'][number][] = [];
  const ownFacts: FactInput[] = [];
  const entities = (input.entities ?? []).flatMap(([id, entity]) => {
    if (entity.seats !== undefined)
      seats.push({ office: id, seats: entity.seats, at: context.places.of(entity, 'seats') });
    ownFacts.push(...entityFacts(id, entity, context));
    return entityRecord(id, entity, context);
  });
  const facts = [...ownFacts, ...(input.facts ?? [])].flatMap(
    (fact) => readFact(fact, dataset, context) ?? [],
  );
  const merged = (input.merged ?? []).flatMap((merge): MergeRecord[] => {
    const { id, into, reason } = merge;
    if (id === undefined || into === undefined) return [];
    const record = { id, into, reason };
    context.places.copy(merge, record);
    return [record];
  });
  const { language } = input;
  return { file: file.name, dataset, language, sources, lengths, entities, seats, facts, merged };
}

/** Reads one fact, for formats that stream their facts; returns null if it is invalid. */
export function readFactTree(tree: Tree, dataset: string, context: ReadContext): ReadFact | null {
  const input = factField.read(tree, context);
  return input === undefined ? null : readFact(input, dataset, context);
}

function sourceRecord(
  id: string,
  input: SourceInput,
  file: SeedFile,
  { problems, places }: ReadContext,
  lengths: Map<string, number>,
): SourceRecord {
  const { given, withdrawn } = withoutNulls(input);
  const { text: about, title = id, ...rest } = given;
  const at = places.of(input, 'text');
  let text: string | undefined;
  if (about?.file !== undefined) {
    const content = file.textBeside(about.file);
    if (content === null)
      problems.error(
        at,
        'TEXT_FILE',
        `the text file ${quoteValue(about.file)} cannot be read`,
        'put it in the folder of this file',
      );
    else text = content;
  }
  const digest = text === undefined ? undefined : createHash('sha256').update(text).digest('hex');
  if (digest !== undefined && about?.sha256 !== undefined && about.sha256 !== digest)
    problems.error(
      at,
      'TEXT_DIGEST',
      `the text file ${quoteValue(about.file ?? '')} has the SHA-256 ${digest}, not the one given`,
      'restore the text that the claims refer to, or correct their places and the SHA-256',
    );
  const length = text === undefined ? about?.length : [...text].length;
  if (length !== undefined) lengths.set(id, length);
  const record: SourceRecord = {
    id,
    title,
    ...rest,
    textDigest: about?.sha256 ?? digest,
    text,
    withdrawn,
  };
  places.copy(input, record);
  return record;
}

function entityRecord(id: string, input: EntityInput, { problems, places }: ReadContext): EntityRecord[] {
  const { given, withdrawn } = withoutNulls(input);
  const { kind, category, label, note, stub, identifiers = [] } = given;
  if (kind === undefined) {
    problems.refused.addRecord(id);
    return [];
  }
  const record: EntityRecord = {
    id,
    kind,
    category,
    label,
    note,
    stub: stub || undefined,
    identifiers: identifiers.flatMap(({ scheme, value, url }) =>
      scheme === undefined || value === undefined ? [] : [{ scheme, value, url }],
    ),
    withdrawn,
  };
  places.copy(input, record);
  return [record];
}

type Given<T> = { readonly [K in keyof T]: Exclude<T[K], null> };

/** Separates the values that a file sets from the keys that it withdraws with `null`. */
function withoutNulls<T extends object>(
  input: T,
): { given: Given<T>; withdrawn: readonly string[] | undefined } {
  const given: Record<string, unknown> = {};
  const withdrawn: string[] = [];
  for (const [key, value] of Object.entries(input))
    if (value === null) withdrawn.push(key);
    else given[key] = value;
  return { given: given as Given<T>, withdrawn: withdrawn.length > 0 ? withdrawn : undefined };
}

/** The keys of a fact's mapping that are roles; the other keys are properties. */
const ROLE_KEYS = ROLE_NAMES.filter((role) => role !== 'byEvent');

/** The properties from which the id of a fact is derived, apart from kind, roles and term. */
const IDENTIFYING = ['type', 'text', 'language', 'nameKind', 'role', 'property', 'group'] as const;

function readFact(input: FactInput, dataset: string, context: ReadContext): ReadFact | null {
  const { problems, places } = context;
  const at = places.of(input);
  const found = Object.entries(KIND_KEYS).flatMap(([key, kind]) => {
    const body = input[key as keyof typeof KIND_KEYS];
    return body === undefined ? [] : [{ key, kind, body: body as Readonly<Record<string, unknown>> }];
  });
  const [only, second] = found;
  if (only === undefined || second !== undefined) {
    // A kind whose value is invalid has already been reported.
    const named = Object.keys(KIND_KEYS).filter((key) => places.has(input, key));
    if (second !== undefined)
      problems.error(
        at,
        'FACT_KIND',
        `the fact has several kinds: ${found.map(({ key }) => key).join(', ')}`,
        'write one fact for each',
      );
    else if (named.length === 0)
      problems.error(
        at,
        'FACT_KIND',
        'the fact has no kind',
        `add one of ${Object.keys(KIND_KEYS).join(', ')}`,
      );
    return null;
  }
  const { kind } = only;
  const body = kind === 'RELATION' ? relationBody(only.body, input.id, places) : only.body;
  const { given: about, withdrawn } = withoutNulls({ ...body, byEvent: input.byEvent, note: input.note });
  const { byEvent, note, ...stated } = about;
  const roles = rolesOf(stated, byEvent);
  const properties = ownProperties(kind, stated);
  const term = body.term as string | undefined;
  const identifying = Object.fromEntries(
    IDENTIFYING.flatMap((name) => (typeof properties[name] === 'string' ? [[name, properties[name]]] : [])),
  );
  const id = input.id ?? deriveFactId(kind, roles, identifying, term);
  if (!ID_PATTERN.test(id)) throw new Error(`the derived id ${quoteValue(id)} is not an id`);
  const record: FactRecord = {
    id,
    kind,
    roles,
    term,
    note,
    ...properties,
    withdrawn,
    claims: claimsOf(input, dataset, context),
  };
  places.copy(input, record);
  return { record, idGiven: input.id !== undefined, body };
}

function rolesOf(body: Readonly<Record<string, unknown>>, byEvent: string | undefined): FactRecord['roles'] {
  const roles: Partial<Record<RoleName, readonly string[]>> = {};
  for (const name of ROLE_KEYS) {
    const value = body[name];
    if (typeof value === 'string') roles[name] = [value];
    else if (Array.isArray(value)) roles[name] = [...new Set(value.map(String))];
  }
  if (byEvent !== undefined) roles.byEvent = [byEvent];
  return roles;
}

type OwnProperties = Omit<FactRecord, 'id' | 'kind' | 'roles' | 'term' | 'note' | 'claims'>;

function ownProperties(kind: FactKind, body: Readonly<Record<string, unknown>>): OwnProperties {
  const roleKeys: ReadonlySet<string> = new Set(ROLE_KEYS);
  const own = Object.entries(body)
    .filter(([key]) => key !== 'term' && !roleKeys.has(key))
    .map(([key, value]) => [kind === 'NAME' && key === 'kind' ? 'nameKind' : key, value]);
  return Object.fromEntries(own) as OwnProperties;
}

/** The claims of a fact; the dataset is the source of those that name none. */
function claimsOf(input: FactInput, dataset: string, { places }: ReadContext): ClaimRecord[] {
  const given = input.claims ?? [];
  const claims: readonly ClaimInput[] = given.length === 0 ? [{}] : given;
  return claims.map((claim) => {
    const { at, status, derivedFrom, modality, rank, source, calendar, ...rest } = claim;
    const record: ClaimRecord = {
      ...rest,
      source: source ?? dataset,
      calendar: calendar === 'JULIAN' ? calendar : undefined,
      locators: at ?? [],
      status: status ?? 'STATED',
      derivedFrom: derivedFrom ?? [],
      modality: modality ?? 'ASSERTED',
      rank: rank ?? 'NORMAL',
    };
    places.copy(given.length === 0 ? input : claim, record);
    return record;
  });
}
