/** From what the graph holds back to the records that files are read into. */
import {
  CLAIM_STATUSES,
  EVENT_FORMATS,
  MODALITIES,
  NAME_KINDS,
  RANKS,
  RELATION_TYPES,
  RELIABILITIES,
  type RoleName,
} from '../domain/kinds.ts';
import type {
  ClaimRecord,
  Count,
  EntityRecord,
  FactRecord,
  Identifier,
  Locator,
  SourceRecord,
} from '../domain/record.ts';
import { rolesOf } from './storage.ts';
import type { Props, StoredClaim, StoredEntity, StoredFact, StoredSource } from './writer/records.ts';

/** The entity as a file would declare it, without the caches that the writer keeps on it. */
export function entityRecordOf({ id, kind, props }: StoredEntity): EntityRecord {
  return {
    id,
    kind,
    category: textIn(props, 'category'),
    note: textIn(props, 'note'),
    label: textIn(props, 'givenLabel'),
    identifiers: listIn(props, 'identifiers').map(identifierOf),
  };
}

function identifierOf(line: string): Identifier {
  const [scheme = '', value = '', url = ''] = line.split('\t');
  return { scheme, value, url: url === '' ? undefined : url };
}

/** The source; a voice that is only its own id is left out, as a file would. */
export function sourceRecordOf({ id, props, text }: StoredSource): SourceRecord {
  const voice = textIn(props, 'voice');
  return {
    id,
    title: textIn(props, 'title') ?? id,
    kind: textIn(props, 'sourceKind'),
    publisher: textIn(props, 'publisher'),
    voice: voice === id ? undefined : voice,
    url: textIn(props, 'url'),
    language: textIn(props, 'language'),
    date: textIn(props, 'date'),
    dateText: textIn(props, 'dateText'),
    dateBasis: textIn(props, 'dateBasis'),
    reliability: oneIn(props, 'reliability', RELIABILITIES),
    note: textIn(props, 'note'),
    textDigest: textIn(props, 'textDigest'),
    text: text ?? undefined,
  };
}

interface Given {
  readonly acting?: boolean;
  readonly began?: string;
  readonly ended?: string;
}

/**
 * The fact with those of its claims that `counts` takes, in the order of their files.
 * What claims agree on is not repeated on the fact: only what a file gave there itself.
 */
export function factRecordOf(fact: StoredFact, counts: (claim: StoredClaim) => boolean): FactRecord {
  const { id, kind, props } = fact;
  const given = JSON.parse(textIn(props, 'given') ?? '{}') as Given;
  return {
    id,
    kind,
    roles: rolesIn(fact),
    term: textIn(props, 'term'),
    note: textIn(props, 'note'),
    acting: given.acting,
    vacant: flagIn(props, 'vacant'),
    began: given.began,
    ended: given.ended,
    role: textIn(props, 'role'),
    group: textIn(props, 'groupText'),
    type: oneIn(props, 'type', RELATION_TYPES),
    text: textIn(props, 'text'),
    language: textIn(props, 'language'),
    nameKind: oneIn(props, 'nameKind', NAME_KINDS),
    format: oneIn(props, 'format', EVENT_FORMATS),
    seats: numberIn(props, 'seats'),
    property: textIn(props, 'property'),
    unit: textIn(props, 'unit'),
    claims: fact.claims.filter(counts).sort(byPlace).map(claimRecordOf),
  };
}

function rolesIn({ kind, roles }: StoredFact): FactRecord['roles'] {
  const filled: Partial<Record<RoleName, readonly string[]>> = {};
  for (const [name, { relationship }] of rolesOf(kind)) {
    // As the files say it: an entity that was merged into another is still its own record in them.
    const entities = roles.filter((link) => link.relationship === relationship).map(({ as }) => as);
    if (entities.length > 0) filled[name] = [...new Set(entities)].sort(byCodeUnits);
  }
  return filled;
}

/** What one source says, as its file said it. */
export function claimRecordOf({ props, source, by }: StoredClaim): ClaimRecord {
  return {
    source,
    date: textIn(props, 'date'),
    start: textIn(props, 'start'),
    end: textIn(props, 'end'),
    attested: textIn(props, 'attested'),
    calendar: oneIn(props, 'calendar', ['JULIAN'] as const),
    dateText: textIn(props, 'dateText'),
    duration: textIn(props, 'duration'),
    value: countIn(props),
    acting: flagIn(props, 'acting'),
    began: textIn(props, 'began'),
    ended: textIn(props, 'ended'),
    locators: listIn(props, 'locators').map((text) => JSON.parse(text) as Locator),
    status: oneIn(props, 'status', CLAIM_STATUSES) ?? 'STATED',
    rule: textIn(props, 'rule'),
    derivedFrom: listIn(props, 'derivedFrom'),
    by: by ?? undefined,
    modality: oneIn(props, 'modality', MODALITIES) ?? 'ASSERTED',
    rank: oneIn(props, 'rank', RANKS) ?? 'NORMAL',
    quote: textIn(props, 'quote'),
    note: textIn(props, 'note'),
  };
}

function countIn(props: Props): Count | undefined {
  const approximate = flagIn(props, 'approximate');
  if (approximate === undefined) return undefined;
  return {
    min: numberIn(props, 'valueMin'),
    max: numberIn(props, 'valueMax'),
    minInclusive: flagIn(props, 'minInclusive') ?? true,
    maxInclusive: flagIn(props, 'maxInclusive') ?? true,
    approximate,
  };
}

/** By code units, as both databases sort. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPlace = (a: StoredClaim, b: StoredClaim): number =>
  byCodeUnits(textIn(a.props, 'sort') ?? '', textIn(b.props, 'sort') ?? '');

function textIn(props: Props, key: string): string | undefined {
  const value = props[key];
  return typeof value === 'string' ? value : undefined;
}

function numberIn(props: Props, key: string): number | undefined {
  const value = props[key];
  return typeof value === 'number' ? value : undefined;
}

function flagIn(props: Props, key: string): boolean | undefined {
  const value = props[key];
  return typeof value === 'boolean' ? value : undefined;
}

function listIn(props: Props, key: string): string[] {
  const value = props[key];
  return Array.isArray(value) ? value.map(String) : [];
}

function oneIn<T extends string>(props: Props, key: string, words: readonly T[]): T | undefined {
  return words.find((word) => word === props[key]);
}
