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
} from '../../domain/model/kinds.ts';
import type {
  ClaimRecord,
  Count,
  EntityRecord,
  FactRecord,
  Identifier,
  Locator,
  SourceRecord,
} from '../../domain/model/record.ts';
import { byCodeUnits } from '../../domain/model/textOrder.ts';
import { rolesOf } from '../graphLayout.ts';
import type { Props, StoredClaim, StoredEntity, StoredFact, StoredSource } from '../storedRecord.ts';
import { flagOf, listOf, numberOf, textOf } from './props.ts';

/** The entity as a file would declare it, without the caches that the writer keeps on it. */
export function entityRecordOf({ id, kind, props }: StoredEntity): EntityRecord {
  return {
    id,
    kind,
    category: textOf(props, 'category'),
    note: textOf(props, 'note'),
    label: textOf(props, 'givenLabel'),
    identifiers: listOf(props, 'identifiers').map(identifierOf),
  };
}

function identifierOf(line: string): Identifier {
  const [scheme = '', value = '', url = ''] = line.split('\t');
  return { scheme, value, url: url === '' ? undefined : url };
}

/** The source; a voice that is only its own id is left out, as a file would. */
export function sourceRecordOf({ id, props, text }: StoredSource): SourceRecord {
  const voice = textOf(props, 'voice');
  return {
    id,
    title: textOf(props, 'title') ?? id,
    kind: textOf(props, 'sourceKind'),
    publisher: textOf(props, 'publisher'),
    voice: voice === id ? undefined : voice,
    url: textOf(props, 'url'),
    language: textOf(props, 'language'),
    date: textOf(props, 'date'),
    dateText: textOf(props, 'dateText'),
    dateBasis: textOf(props, 'dateBasis'),
    reliability: oneIn(props, 'reliability', RELIABILITIES),
    note: textOf(props, 'note'),
    textDigest: textOf(props, 'textDigest'),
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
  const given = JSON.parse(textOf(props, 'given') ?? '{}') as Given;
  return {
    id,
    kind,
    roles: rolesIn(fact),
    term: textOf(props, 'term'),
    note: textOf(props, 'note'),
    acting: given.acting,
    vacant: flagOf(props, 'vacant'),
    began: given.began,
    ended: given.ended,
    role: textOf(props, 'role'),
    group: textOf(props, 'groupText'),
    type: oneIn(props, 'type', RELATION_TYPES),
    text: textOf(props, 'text'),
    language: textOf(props, 'language'),
    nameKind: oneIn(props, 'nameKind', NAME_KINDS),
    format: oneIn(props, 'format', EVENT_FORMATS),
    seats: numberOf(props, 'seats'),
    property: textOf(props, 'property'),
    unit: textOf(props, 'unit'),
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
    date: textOf(props, 'date'),
    start: textOf(props, 'start'),
    end: textOf(props, 'end'),
    attested: textOf(props, 'attested'),
    calendar: oneIn(props, 'calendar', ['JULIAN'] as const),
    dateText: textOf(props, 'dateText'),
    duration: textOf(props, 'duration'),
    value: countIn(props),
    acting: flagOf(props, 'acting'),
    began: textOf(props, 'began'),
    ended: textOf(props, 'ended'),
    locators: listOf(props, 'locators').map((text) => JSON.parse(text) as Locator),
    status: oneIn(props, 'status', CLAIM_STATUSES) ?? 'STATED',
    rule: textOf(props, 'rule'),
    derivedFrom: listOf(props, 'derivedFrom'),
    by: by ?? undefined,
    modality: oneIn(props, 'modality', MODALITIES) ?? 'ASSERTED',
    rank: oneIn(props, 'rank', RANKS) ?? 'NORMAL',
    quote: textOf(props, 'quote'),
    note: textOf(props, 'note'),
  };
}

function countIn(props: Props): Count | undefined {
  const approximate = flagOf(props, 'approximate');
  if (approximate === undefined) return undefined;
  return {
    min: numberOf(props, 'valueMin'),
    max: numberOf(props, 'valueMax'),
    minInclusive: flagOf(props, 'minInclusive') ?? true,
    maxInclusive: flagOf(props, 'maxInclusive') ?? true,
    approximate,
  };
}

const byPlace = (a: StoredClaim, b: StoredClaim): number =>
  byCodeUnits(textOf(a.props, 'sort') ?? '', textOf(b.props, 'sort') ?? '');

function oneIn<T extends string>(props: Props, key: string, words: readonly T[]): T | undefined {
  return words.find((word) => word === props[key]);
}
