/**
 * What agents get of a fact. Whatever was typed by others - labels, notes, quotations, titles - stands below a key `quoted`, so
 * that a program can distinguish it from Fasti's own words; none of our sentences includes it.
 */
import { coversRun, type Window } from '../domain/time/certainty.ts';
import type { AgentClaim, AgentEntity, AgentFact, AgentSource } from './generated/documents.ts';

/** A value that becomes JSON; what is undefined, null or empty is left out. */
export type Told = Readonly<Record<string, unknown>>;

/** What statements refer to by id: each fact, entity and source once. */
export type Cited = Readonly<Record<'facts' | 'entities' | 'sources', Map<string, Told>>>;

/** Where readers find the records, and which version of them an answer shows. */
export interface Shown {
  /** The address of the home page, without a slash at its end. */
  readonly home: string;
  /** What the statements of the answer refer to is added here. */
  readonly cited: Cited;
  /** The moment or the days that were asked for. */
  readonly at: string | null;
  /** The days, if a run of them was asked for. */
  readonly run: Window | null;
  /** The newest batch of what was read; null while nothing is loaded. */
  readonly batch: number | null;
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
  shortened(values, longest, true) as Told;

/** A text of at most so many UTF-16 code units; a long one ends with an ellipsis. */
export const cutText = (text: string, longest: number): string =>
  text.length <= longest || longest < 1
    ? text.slice(0, longest)
    : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** The lists of which a shortened statement has the beginning, with the keys that count all of their items. */
const CUT: Readonly<Record<string, string>> = {
  claims: 'claimCount',
  roles: 'roleCount',
  passages: 'passageCount',
};
/** For each so many characters that texts may have, these lists have one item more. */
const LENGTH_FOR_ITEM = 25;
const SHORTEST_LABEL = 100;

/** A value with texts of others of at most so many characters, and with the fewer claims and roles the shorter they are. */
export function shortened(value: unknown, most: number, isQuoted = false): unknown {
  if (typeof value === 'string') return isQuoted ? cutText(value, most) : value;
  if (Array.isArray(value)) return value.map((item) => shortened(item, most, isQuoted));
  if (typeof value !== 'object' || value === null) return value;
  const counts: Record<string, unknown> = {};
  const parts = Object.entries(value).map(([name, part]) => {
    const count = Array.isArray(part) && CUT[name];
    const kept = count ? part.slice(0, Math.floor(most / LENGTH_FOR_ITEM)) : part;
    if (count && kept.length < part.length) counts[count] = (value as Told)[count] ?? part.length;
    const longest = name === 'label' ? Math.max(most, SHORTEST_LABEL) : most;
    return [name, shortened(kept, longest, isQuoted || name === 'quoted')];
  });
  return told({ ...Object.fromEntries(parts), ...counts });
}

const pageOf = ({ home, batch }: Pick<Shown, 'home' | 'batch'>, path: string, id: string): string =>
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
    onDays:
      shown.run &&
      certainty &&
      (certainty === 'DEFINITE' && coversRun(interval, shown.run) ? 'EVERY' : 'SOME'),
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
    roles: fact.roles
      .slice(0, MOST_ROLES)
      .map(({ role, entity }) => ({ role, entity: citedEntity(entity, shown) })),
    roleCount: fact.roleCount > MOST_ROLES ? fact.roleCount : null,
    claims: claims.nodes.map((claim) => claimOf(claim, shown)),
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
export function claimOf(claim: AgentClaim, shown: Shown, passages?: readonly object[]): Told {
  const { status, modality, rank, calendar } = claim;
  const special = Object.entries({ status, modality, rank, calendar }).filter(
    ([name, value]) => value !== USUAL[name],
  );
  const { began, ended, rule, dateText, quote, note } = claim;
  return told({
    source: citedSource(claim.source, shown),
    start: claim.start?.edtf,
    end: claim.end?.edtf,
    attested: claim.attested?.edtf,
    acting: claim.acting,
    attributedTo: claim.attributedTo && citedEntity(claim.attributedTo, shown),
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

/** The id of an entity, which the answer cites. */
export function citedEntity(entity: AgentEntity, shown: Shown): string {
  shown.cited.entities.set(entity.recordId, entityOf(entity, shown));
  return entity.recordId;
}

function citedSource(source: AgentSource, { cited, ...shown }: Shown): string {
  const { recordId, title, publisher, url, language, date, reliability } = source;
  cited.sources.set(
    recordId,
    told({
      url: pageOf(shown, '/source/', recordId),
      date: date?.edtf,
      language,
      reliability: reliability === 'NORMAL' ? null : reliability,
      quoted: quoted({ title, publisher, url }),
    }),
  );
  return recordId;
}
