/** The ids of facts and claims that have no id in a file. */

import { canonical } from './canonical.ts';
import { type FactKind, type RoleName, SYMMETRIC_RELATIONS } from './kinds.ts';
import type { ClaimRecord, Count, Locator } from './record.ts';
import { digest, slug } from './slug.ts';

type Roles = Readonly<Partial<Record<RoleName, readonly string[]>>>;
/** The properties that are part of the identity of facts of some kind. */
type IdentifyingProperty = 'type' | 'text' | 'language' | 'nameKind' | 'role' | 'group' | 'property';
type Properties = Readonly<Partial<Record<IdentifyingProperty, string | undefined>>>;

/** The name of the term as a component; no property of a fact has it. */
const TERM = '(term)';

/** One component of the identity of a fact: a role or a property. */
interface IdentityComponent {
  readonly role?: RoleName;
  readonly property?: IdentifyingProperty | typeof TERM;
  /** Written before an optional component, to distinguish it from its neighbours; others are identified by position. */
  readonly prefix?: string;
  /** A property with a closed vocabulary, whose values stay distinct in lower case. */
  readonly closed?: boolean;
}

/** The components of the identity of each kind, in the order of the id. Roles that may be added later are none. */
const IDENTITY: Readonly<Record<FactKind, readonly IdentityComponent[]>> = {
  TENURE: [{ role: 'holder' }, { role: 'office' }],
  MEMBERSHIP: [{ role: 'member' }, { role: 'body' }, { property: 'role' }],
  PARTICIPATION: [
    { role: 'event' },
    { role: 'participant' },
    { property: 'group', prefix: 'group.' },
    { role: 'onBehalfOf', prefix: 'for.' },
    { role: 'capacity', prefix: 'as.' },
    { property: 'role' },
  ],
  RELATION: [{ property: 'type', closed: true }, { role: 'subject' }, { role: 'object' }],
  NAME: [
    { role: 'entity' },
    { property: 'language' },
    { property: 'nameKind', closed: true },
    { property: 'text' },
  ],
  EXISTENCE: [{ role: 'entity' }],
  QUANTITY: [{ role: 'entity' }, { property: 'property' }],
  REMARK: [{ role: 'about' }, { property: 'text' }],
};

/** Whether the entity in a role is part of the identity of facts of a kind; `byEvent` and `exOfficio` are not. */
export const isIdentifying = (kind: FactKind, role: RoleName): boolean =>
  IDENTITY[kind].some((component) => component.role === role);

/** Whether the ends of a relation mean the same in the other order, in which their ids are sorted. */
export function isMirrored(type: string | undefined, { subject = [], object = [] }: Roles): boolean {
  const [first, second] = [subject[0], object[0]];
  return first !== undefined && second !== undefined && first > second && SYMMETRIC_RELATIONS.has(type ?? '');
}

/** The roles of a relation in the order of its identity: the ends of a symmetric one are sorted. */
export const withSortedEnds = (type: string | undefined, roles: Roles): Roles =>
  isMirrored(type, roles) ? { ...roles, subject: roles.object ?? [], object: roles.subject ?? [] } : roles;

const MAX_ID_LENGTH = 200;
const MAX_PART_LENGTH = 60;
const DIGEST_LENGTH = 10;

/**
 * The id of a fact, derived from its kind, roles, identifying properties and term, never from dates.
 * Equal arguments give equal ids, different arguments different ids: where the readable form would be ambiguous or longer
 * than 200 characters, it ends with a digest of all arguments. Contains only characters of `[a-z0-9._/-]`. A symmetric
 * relation has one id for both orders of its ends.
 * @param properties a fact, for example: those that identify no fact of the kind are ignored
 * @param term distinguishes facts that are equal in all other arguments
 */
export function deriveFactId(kind: FactKind, roles: Roles, properties: Properties, term?: string): string {
  const sorted = withSortedEnds(properties.type, roles);
  const parts = [...IDENTITY[kind], { property: TERM } as const].map((component) =>
    partOf(component, sorted, { ...properties, [TERM]: term }),
  );
  const readable = [kind.toLowerCase(), ...parts.flatMap(({ text }) => text || [])].join('/');
  if (parts.every((part) => part.exact) && havePositions(parts) && readable.length <= MAX_ID_LENGTH)
    return readable;
  const content = JSON.stringify([kind, ...parts.map((part) => part.content)]);
  const room = MAX_ID_LENGTH - DIGEST_LENGTH - 1;
  return `${readable.slice(0, room).replace(/[^a-z0-9]+$/, '')}-${digest(content, DIGEST_LENGTH)}`;
}

interface Part {
  /** Empty if the part is absent. */
  readonly text: string;
  /** Whether the content can be recovered from the text. */
  readonly exact: boolean;
  /** Whether the part is identified by its position, not by a prefix. */
  readonly positional: boolean;
  readonly content: readonly string[] | string | null;
}

function partOf(
  { role, property, prefix, closed }: IdentityComponent,
  roles: Roles,
  properties: Properties & { readonly [TERM]: string | undefined },
): Part {
  const positional = prefix === undefined;
  const content = role ? [...(roles[role] ?? [])].sort() : ((property && properties[property]) ?? null);
  if (content === null || content.length === 0)
    return { text: '', exact: content !== '', positional, content };
  if (typeof content !== 'string') {
    const text = `${prefix ?? ''}${content.map((id) => id.replaceAll('/', '.')).join('..')}`;
    return { text, exact: content.every(isPlainId), positional, content };
  }
  const written = slug(content);
  const exact = closed === true || (written === content && written.length <= MAX_PART_LENGTH);
  return {
    text: written && `${prefix ?? ''}${written.slice(0, MAX_PART_LENGTH)}`,
    exact,
    positional,
    content,
  };
}

/** Whether an id cannot be confused with several ids or with a part with a prefix. */
const isPlainId = (id: string): boolean =>
  !id.includes('/') && !id.includes('..') && !/^(group|for|as)\./.test(id);

/** Whether the positional parts can be recognized: only the last ones may be absent. */
function havePositions(parts: readonly Part[]): boolean {
  const present = parts.filter((part) => part.positional).map((part) => part.text !== '');
  const firstAbsent = present.indexOf(false);
  return firstAbsent < 0 || !present.slice(firstAbsent).includes(true);
}

/** The properties that determine the id of a claim, sorted; properties that a reader adds to a record do not. */
const CLAIM_KEYS = [
  ...(['acting', 'attested', 'began', 'by', 'calendar', 'date', 'dateText'] as const),
  ...(['derivedFrom', 'duration', 'end', 'ended', 'locators', 'modality', 'note', 'quote', 'rank'] as const),
  ...(['replacedBy', 'replaces', 'rule', 'source', 'start', 'status', 'value'] as const),
] satisfies readonly (keyof ClaimRecord)[];

const LOCATOR_KEYS = [
  ...(['page', 'paragraph', 'written', 'start', 'end'] as const),
] satisfies readonly (keyof Locator)[];

const COUNT_KEYS = [
  ...(['min', 'max', 'minDecimals', 'maxDecimals', 'minInclusive', 'maxInclusive', 'approximate'] as const),
] satisfies readonly (keyof Count)[];

/** The values of these keys alone. */
const only = <Key extends string>(keys: readonly Key[], values: { readonly [K in Key]?: unknown }) =>
  Object.fromEntries(keys.map((key) => [key, values[key]]));

/** The claim as `canonical` would write it. */
function contentOf(claim: ClaimRecord): string {
  const parts: string[] = [];
  for (const key of CLAIM_KEYS) {
    const value =
      key === 'locators'
        ? claim.locators.map((locator) => only(LOCATOR_KEYS, locator))
        : key === 'value'
          ? claim.value && only(COUNT_KEYS, claim.value)
          : claim[key];
    if (value !== undefined) parts.push(`"${key}":${canonical(value)}`);
  }
  return `{${parts.join(',')}}`;
}

const CLAIM_DIGEST_LENGTH = 26;

/** The id of a claim: `claim/` and 26 characters derived from its fact, its content and its dataset. */
export const claimId = (factId: string, claim: ClaimRecord, dataset: string): string =>
  `claim/${digest(`[${canonical(factId)},${contentOf(claim)},${canonical(dataset)}]`, CLAIM_DIGEST_LENGTH)}`;
