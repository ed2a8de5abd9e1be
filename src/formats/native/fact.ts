/** Reads a fact of the native format. */
import { deriveFactId, isMirrored } from '../../domain/model/factId.ts';
import { type FactKind, ID_PATTERN, ROLE_NAMES, type RoleName } from '../../domain/model/kinds.ts';
import { type ClaimRecord, type FactRecord, PLAIN_CLAIM } from '../../domain/model/record.ts';
import type { ReadFact } from '../fileRecords.ts';
import { Places } from '../places.ts';
import { Problems, quoteValue, type ReadContext } from '../problem.ts';
import { rowKey } from '../refusals.ts';
import type { Tree } from '../tree/tree.ts';
import type { ClaimInput } from './claim.ts';
import { type FactInput, factField, KIND_KEYS } from './shapes.ts';

/** The placeholder for a missing dataset, so that the rest of the file can be checked. */
export const UNNAMED = 'unnamed';

/** Reads one fact, for formats that stream their facts; returns null if it is invalid. */
export function readFactTree(tree: Tree, dataset: string, context: ReadContext): ReadFact | null {
  const input = factField.read(tree, context);
  return input === undefined ? null : readFact(input, dataset, context);
}

/** Whether an item of a list is left out; if it is a fact, this is noted as refused. */
export function isRefusedItem(item: Tree, { problems: { refused } }: ReadContext): boolean {
  if (!refused.hasRow(rowKey(item.at))) return false;
  const fact = readFactTree(item, UNNAMED, { problems: new Problems(), places: new Places() });
  if (fact !== null) refused.addFact(fact.record.id);
  return true;
}

const KINDS = Object.entries(KIND_KEYS) as (readonly [keyof typeof KIND_KEYS, FactKind])[];

/** The keys of a fact's mapping that are roles; the other keys are properties. */
const ROLE_KEYS = ROLE_NAMES.filter((role) => role !== 'byEvent');

const IS_ROLE: ReadonlySet<string> = new Set(ROLE_KEYS);

export function readFact(input: FactInput, dataset: string, context: ReadContext): ReadFact | null {
  const { problems, places } = context;
  const at = places.of(input);
  const found = KINDS.filter(([key]) => input[key] !== undefined);
  const [only, second] = found;
  if (only === undefined || second !== undefined) {
    // A kind whose value is invalid has already been reported.
    const named = Object.keys(KIND_KEYS).filter((key) => places.has(input, key));
    if (second !== undefined)
      problems.error(
        at,
        'FACT_KIND',
        `the fact has several kinds: ${found.map(([key]) => key).join(', ')}`,
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
  const [key, kind] = only;
  const stated = input[key] as Readonly<Record<string, unknown>>;
  const body = kind === 'RELATION' ? relationBody(stated, input.id, places) : stated;
  const { given: about, withdrawn } = withoutNulls({ ...body, byEvent: input.byEvent, note: input.note });
  const { byEvent, note, ...own } = about;
  const roles = rolesOf(own, byEvent);
  const properties = ownProperties(kind, own);
  const term = body.term as string | undefined;
  const id = input.id ?? deriveFactId(kind, roles, properties, term);
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

/**
 * The body of a relation with its ends in the order of its identity, so that files that state a symmetric one in either
 * order state one fact. A file that gives the fact an id of its own gives the order too.
 */
function relationBody(
  body: Readonly<Record<string, unknown>>,
  given: string | undefined,
  places: Places,
): Readonly<Record<string, unknown>> {
  const { type, subject, object, term } = body as NonNullable<FactInput['relation']>;
  if (subject === undefined || object === undefined) return body;
  const roles = { subject: [subject], object: [object] };
  const isOwn = given !== undefined && given !== deriveFactId('RELATION', roles, { type }, term);
  if (isOwn || !isMirrored(type, roles)) return body;
  const sorted = { ...body, subject: object, object: subject };
  const keys = { type: 'type', subject: 'object', object: 'subject' };
  places.set(
    sorted,
    places.of(body),
    new Map(Object.entries(keys).map(([key, written]) => [key, places.of(body, written)])),
  );
  return sorted;
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
  const own = Object.entries(body)
    .filter(([key]) => key !== 'term' && !IS_ROLE.has(key))
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
      status: status ?? PLAIN_CLAIM.status,
      derivedFrom: derivedFrom ?? [],
      modality: modality ?? PLAIN_CLAIM.modality,
      rank: rank ?? PLAIN_CLAIM.rank,
    };
    places.copy(given.length === 0 ? input : claim, record);
    return record;
  });
}

type Given<T> = { readonly [K in keyof T]: Exclude<T[K], null> };

/** Separates the values that a file sets from the keys that it withdraws with `null`. */
export function withoutNulls<T extends object>(
  input: T,
): { given: Given<T>; withdrawn: readonly string[] | undefined } {
  const given: Record<string, unknown> = {};
  const withdrawn: string[] = [];
  for (const [key, value] of Object.entries(input))
    if (value === null) withdrawn.push(key);
    else given[key] = value;
  return { given: given as Given<T>, withdrawn: withdrawn.length > 0 ? withdrawn : undefined };
}
