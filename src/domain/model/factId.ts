/** Ids of facts and claims that files do not name. */
import type { FactKind, RoleName } from './kinds.ts';
import type { ClaimRecord, Count, Locator } from './record.ts';
import { digest, slug } from './slug.ts';

type Roles = Readonly<Partial<Record<RoleName, readonly string[]>>>;
type Properties = Readonly<Record<string, string | undefined>>;

/** One thing that identifies a fact: a role or a property, and what stands before it in the id. */
interface Identifying {
  readonly role?: RoleName;
  readonly property?: string;
  /** Tells an optional part from its neighbours; parts without one keep their place. */
  readonly prefix?: string;
  /** A property of a closed vocabulary, whose lower case still tells all values apart. */
  readonly closed?: boolean;
}

/** What identifies each kind, in the order of the id. The causing event does not: it may be added later. */
const IDENTIFYING: Readonly<Record<FactKind, readonly Identifying[]>> = {
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

const LONGEST_ID = 200;
const LONGEST_PART = 60;
const DIGEST_LENGTH = 10;

/**
 * The id of a fact, from its kind, its roles, what identifies it, and the term; never from dates.
 * Equal arguments give equal ids and others different ones: where the readable form loses something, or would be
 * longer than 200 characters, a digest of all arguments ends it. Only characters of `[a-z0-9._/-]`.
 * @param properties by name: `type`, `text`, `language`, `nameKind`, `role`, `group`, `property`; others are ignored
 * @param term tells facts apart that are equal in all this
 */
export function deriveFactId(kind: FactKind, roles: Roles, properties: Properties, term?: string): string {
  const parts = [...IDENTIFYING[kind], TERM].map((one) =>
    partOf(one, roles, { ...properties, [TERM.property]: term }),
  );
  const readable = [kind.toLowerCase(), ...parts.flatMap(({ text }) => text || [])].join('/');
  if (parts.every((part) => part.exact) && keepsPlaces(parts) && readable.length <= LONGEST_ID)
    return readable;
  const content = JSON.stringify([kind, ...parts.map((part) => part.content)]);
  const room = LONGEST_ID - DIGEST_LENGTH - 1;
  return `${readable.slice(0, room).replace(/[^a-z0-9]+$/, '')}-${digest(content, DIGEST_LENGTH)}`;
}

/** Not a name that a property of a fact has. */
const TERM = { property: '(term)' } as const;

interface Part {
  /** Empty where the part is absent. */
  readonly text: string;
  /** Nothing is lost: the content can be told back from the text. */
  readonly exact: boolean;
  /** The part is told by its place, not by a prefix. */
  readonly placed: boolean;
  readonly content: readonly string[] | string | null;
}

function partOf({ role, property, prefix, closed }: Identifying, roles: Roles, properties: Properties): Part {
  const placed = prefix === undefined;
  const content = role ? [...(roles[role] ?? [])].sort() : (properties[property ?? ''] ?? null);
  if (content === null || content.length === 0) return { text: '', exact: content !== '', placed, content };
  if (typeof content !== 'string') {
    const text = `${prefix ?? ''}${content.map((id) => id.replaceAll('/', '.')).join('..')}`;
    return { text, exact: content.every(isPlainId), placed, content };
  }
  const written = slug(content);
  const exact = closed === true || (written === content && written.length <= LONGEST_PART);
  return { text: written && `${prefix ?? ''}${written.slice(0, LONGEST_PART)}`, exact, placed, content };
}

/** An id that cannot be mistaken for several, or for a part with a prefix. */
const isPlainId = (id: string): boolean =>
  !id.includes('/') && !id.includes('..') && !/^(group|for|as)\./.test(id);

/** Parts told by their place can be told apart as long as only the last ones are absent. */
function keepsPlaces(parts: readonly Part[]): boolean {
  const placed = parts.filter((part) => part.placed).map((part) => part.text !== '');
  const firstAbsent = placed.indexOf(false);
  return firstAbsent < 0 || !placed.slice(firstAbsent).includes(true);
}

/** A value with its keys in order and without what is undefined, so that equal content gives equal text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

/** Only what a claim says counts for its id: keys that a reader adds to a record do not. In order. */
const CLAIM_KEYS = [
  ...([
    'acting',
    'attested',
    'began',
    'by',
    'calendar',
    'date',
    'dateText',
    'derivedFrom',
    'duration',
  ] as const),
  ...(['end', 'ended', 'locators', 'modality', 'note', 'quote', 'rank', 'rule', 'source', 'start'] as const),
  ...(['status', 'value'] as const),
] satisfies readonly (keyof ClaimRecord)[];

const locatorContent = ({ page, paragraph, start, end }: Locator) => ({ page, paragraph, start, end });

const countContent = ({ min, max, minInclusive, maxInclusive, approximate }: Count) => ({
  min,
  max,
  minInclusive,
  maxInclusive,
  approximate,
});

/** The claim as `canonical` would write it. */
function contentOf(claim: ClaimRecord): string {
  const parts: string[] = [];
  for (const key of CLAIM_KEYS) {
    const value =
      key === 'locators'
        ? claim.locators.map(locatorContent)
        : key === 'value'
          ? claim.value && countContent(claim.value)
          : claim[key];
    if (value !== undefined) parts.push(`"${key}":${canonical(value)}`);
  }
  return `{${parts.join(',')}}`;
}

const CLAIM_DIGEST_LENGTH = 26;

/** The id of a claim: `claim/` and 26 characters that follow from its fact, its content and its dataset. */
export const claimId = (factId: string, claim: ClaimRecord, dataset: string): string =>
  `claim/${digest(`[${canonical(factId)},${contentOf(claim)},${canonical(dataset)}]`, CLAIM_DIGEST_LENGTH)}`;
