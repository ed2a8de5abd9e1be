/** Counts the parts of written records for which a format has no place, so that an export loses nothing silently. */
import { deriveFactId } from '../../domain/model/factId.ts';
import type { ClaimRecord, FactRecord, SourceRecord } from '../../domain/model/record.ts';
import type { Omissions } from './exportedFile.ts';

/** The parts of facts, by what they are called where they are counted. */
const FACT_PARTS = {
  'ids of facts that are not made of what identifies them': ({ id, kind, roles, term, ...own }) =>
    id !== deriveFactId(kind, roles, own, term),
  'notes of facts': ({ note }) => note !== undefined,
  'events that caused a fact': ({ roles }) => roles.byEvent !== undefined,
  'forms of events, and numbers of seats': ({ format, seats }) => (format ?? seats) !== undefined,
} as const satisfies Readonly<Record<string, (fact: FactRecord) => boolean>>;

const CLAIM_PARTS = {
  quotes: ({ quote }) => quote !== undefined,
  'places in sources': ({ locators }) => locators.length > 0,
  'notes of claims': ({ note }) => note !== undefined,
  'dates in the words of a source': ({ dateText }) => dateText !== undefined,
  'dates of another calendar': ({ calendar }) => calendar !== undefined,
  durations: ({ duration }) => duration !== undefined,
  'claims that are presupposed or derived': ({ status }) => status === 'IMPLIED' || status === 'DERIVED',
  'preferences for a claim': ({ rank }) => rank === 'PREFERRED',
  'how tenures began and ended': ({ began, ended }) => (began ?? ended) !== undefined,
  'predecessors and successors of holders': ({ replaces, replacedBy }) =>
    (replaces ?? replacedBy) !== undefined,
} as const satisfies Readonly<Record<string, (claim: ClaimRecord) => boolean>>;

const CONSENSUS = 'single claims, where several are written as their consensus';

type LostPart = keyof typeof FACT_PARTS | keyof typeof CLAIM_PARTS | typeof CONSENSUS;

/** Whether a format has a place for a part of a fact, or of one of its claims. */
type HasPlace = (part: LostPart, fact: FactRecord, claim: ClaimRecord | null) => boolean;

export function addLostParts(omissions: Omissions, facts: Iterable<FactRecord>, hasPlace: HasPlace): void {
  for (const fact of facts) {
    for (const [part, isGiven] of entriesOf(FACT_PARTS))
      if (isGiven(fact) && !hasPlace(part, fact, null)) omissions.add(part);
    for (const claim of fact.claims)
      for (const [part, isGiven] of entriesOf(CLAIM_PARTS))
        if (isGiven(claim) && !hasPlace(part, fact, claim)) omissions.add(part);
    if (!hasPlace(CONSENSUS, fact, null)) omissions.add(CONSENSUS, fact.claims.length - 1);
  }
}

const entriesOf = <Parts extends object>(parts: Parts): [keyof Parts, Parts[keyof Parts]][] =>
  Object.entries(parts) as never;

/**
 * Counts the sources of which more is known than a format has a place for.
 * @param written what a source has when it is read back
 */
export function addLostDetails(
  omissions: Omissions,
  sources: Iterable<SourceRecord>,
  written: (source: SourceRecord) => Partial<SourceRecord>,
): void {
  for (const source of sources) {
    const kept: Readonly<Record<string, unknown>> = { id: source.id, ...written(source) };
    if (source.kind === 'dataset') continue;
    if (Object.entries(source).some(([key, value]) => value !== undefined && kept[key] !== value))
      omissions.add('publishers, dates and other details of sources');
  }
}
