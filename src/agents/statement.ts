/**
 * What agents get of a fact. Whatever was typed by others - labels, notes, quotations, titles - stands below a key `quoted`, so
 * that a program can distinguish it from Fasti's own words; none of our sentences includes it.
 */
import type { AgentClaim, AgentEntity, AgentFact, AgentSource } from './generated/documents.ts';

/** A value that becomes JSON; what is undefined, null or empty is left out. */
export type Told = Readonly<Record<string, unknown>>;

/** Where readers find the records, and which version of them an answer shows. */
export interface Shown {
  /** The address of the home page, without a slash at its end. */
  readonly home: string;
  /** The moment that was asked for. */
  readonly at: string | null;
  /** The newest batch of what was read; null while nothing is loaded. */
  readonly batch: number | null;
}

/** What statements refer to by id: each entity and each source once. */
export interface Cited {
  readonly entities: Readonly<Record<string, Told>>;
  readonly sources: Readonly<Record<string, Told>>;
}

const known = ([, value]: [string, unknown]): boolean =>
  value !== null &&
  value !== undefined &&
  value !== '' &&
  (typeof value !== 'object' || Object.keys(value).length > 0);

/** Without what says nothing. */
export const told = (values: Told): Told => Object.fromEntries(Object.entries(values).filter(known));

/** The longest text of others in a statement, and in a claim that is asked for by itself, in UTF-16 code units. */
const LONGEST = { statement: 500, claim: 2_000 } as const;

/** What was typed by others; long texts end with an ellipsis. */
const quoted = (values: Told, longest: number = LONGEST.statement): Told =>
  told(shortened(values, longest) as Told);

function shortened(value: unknown, longest: number): unknown {
  if (typeof value === 'string')
    return value.length <= longest
      ? value
      : `${value.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  if (Array.isArray(value)) return value.map((item) => shortened(item, longest));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shortened(item, longest)]));
}

const pageOf = ({ home, batch }: Shown, path: string, id: string): string =>
  `${home}${path}${encodeURIComponent(id)}${path === '/fact/' && batch !== null ? `?knownAt=batch:${batch}` : ''}`;

/** A fact: how surely it holds, when, who and what it is about, and each claim with its source and place. */
export function statementOf(fact: AgentFact, shown: Shown, certainty = fact.certainty): Told {
  const { recordId: id, interval, claims } = fact;
  return told({
    id,
    url: pageOf(shown, '/fact/', id),
    kind: fact.kind,
    at: shown.at,
    batch: shown.batch,
    certainty,
    support: fact.support,
    voices: fact.voiceCount,
    disputed: fact.disputed,
    time: told({
      words: interval.label,
      implied: interval.impliedLabel,
      start: interval.start?.edtf,
      end: interval.end?.edtf,
      endKind: interval.endKind,
    }),
    roles: fact.roles.slice(0, MOST_ROLES).map(({ role, entity }) => ({ role, entity: entity.recordId })),
    roleCount: fact.roleCount > MOST_ROLES ? fact.roleCount : null,
    claims: claims.nodes.map((claim) => claimOf(claim)),
    claimCount: claims.totalCount > claims.nodes.length ? claims.totalCount : null,
    quoted: quoted({ label: fact.label, note: fact.note, text: fact.text }),
  });
}

/** The most roles of a statement; a treaty has hundreds. */
const MOST_ROLES = 20;

const USUAL: Readonly<Record<string, string>> = {
  status: 'STATED',
  modality: 'ASSERTED',
  rank: 'NORMAL',
  calendar: 'GREGORIAN',
};

/** What one source says; of a conflict it is one side. */
export function claimOf(claim: AgentClaim, passages?: readonly object[]): Told {
  const { status, modality, rank, calendar } = claim;
  const special = Object.entries({ status, modality, rank, calendar }).filter(
    ([name, value]) => value !== USUAL[name],
  );
  const { began, ended, rule, dateText, quote, note } = claim;
  return told({
    source: claim.source.recordId,
    start: claim.start?.edtf,
    end: claim.end?.edtf,
    attested: claim.attested?.edtf,
    acting: claim.acting,
    attributedTo: claim.attributedTo?.recordId,
    ...Object.fromEntries(special),
    quoted: quoted(
      {
        place: claim.locators.map((locator) => told({ ...locator })),
        value: claim.value?.label,
        duration: claim.duration,
        dateText,
        began,
        ended,
        rule,
        quote,
        note,
        passages,
      },
      passages ? LONGEST.claim : LONGEST.statement,
    ),
  });
}

export const entityOf = ({ recordId, kind, label }: AgentEntity, shown: Shown, more: Told = {}): Told => ({
  kind,
  url: pageOf(shown, '/entity/', recordId),
  quoted: quoted({ label, ...more }),
});

const sourceOf = (source: AgentSource, shown: Shown): Told =>
  told({
    url: pageOf(shown, '/source/', source.recordId),
    date: source.date?.edtf,
    language: source.language,
    reliability: source.reliability === 'NORMAL' ? null : source.reliability,
    quoted: quoted({ title: source.title, publisher: source.publisher, url: source.url }),
  });

/** The entities and sources that claims name. */
export function citedByClaims(claims: readonly AgentClaim[], shown: Shown): Cited {
  const speakers = claims.flatMap(({ attributedTo }) => attributedTo ?? []);
  return {
    entities: Object.fromEntries(speakers.map((entity) => [entity.recordId, entityOf(entity, shown)])),
    sources: Object.fromEntries(claims.map(({ source }) => [source.recordId, sourceOf(source, shown)])),
  };
}

/** The entities and sources that a fact names. */
export function citedByFact({ roles, claims }: AgentFact, shown: Shown): Cited {
  const { entities, sources } = citedByClaims(claims.nodes, shown);
  const named = roles.slice(0, MOST_ROLES).map(({ entity }) => [entity.recordId, entityOf(entity, shown)]);
  return { entities: { ...entities, ...Object.fromEntries(named) }, sources };
}
