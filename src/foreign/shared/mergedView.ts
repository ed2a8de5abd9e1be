/** The records of several datasets combined: each record once, each fact with the claims of all datasets. */
import { type Assessment, assess } from '../../domain/claims/consensus.ts';
import { isWithdrawn } from '../../domain/claims/withdrawn.ts';
import { addTo } from '../../domain/model/addTo.ts';
import { keptIn } from '../../domain/model/keptIn.ts';
import type { FactKind, RelationType } from '../../domain/model/kinds.ts';
import type {
  ClaimRecord,
  EntityRecord,
  FactRecord,
  MergeRecord,
  SourceRecord,
} from '../../domain/model/record.ts';
import type { WrittenDataset } from '../../formats/shared/exportedFile.ts';

export class MergedView {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly facts: readonly FactRecord[];
  readonly merges: readonly MergeRecord[];
  /** The ids of the facts that merged entities brought to the ones they are merged into. */
  readonly #moved: ReadonlySet<string>;
  readonly #assessments = new Map<string, Assessment>();

  /** `SEPARATE` keeps merged entities apart, each with its own facts; `MERGED` moves their facts to the entity they are merged into. */
  constructor(datasets: readonly WrittenDataset[], view: 'SEPARATE' | 'MERGED' = 'SEPARATE') {
    const entities = byId(datasets.flatMap((dataset) => dataset.entities));
    const facts = combineClaims(datasets.flatMap((dataset) => [...dataset.facts]));
    this.sources = byId(datasets.flatMap(({ sources }) => sources));
    this.merges = datasets.flatMap(({ merged = [] }) => merged);
    const into = view === 'MERGED' ? new Map(this.merges.map((merge) => [merge.id, merge.into])) : new Map();
    this.entities = into.size === 0 ? entities : withMergedIdentifiers(entities, into);
    this.facts = into.size === 0 ? facts : facts.map((fact) => withMergedRoles(fact, into));
    const names = (ids: readonly string[]): boolean => ids.some((id) => into.has(id));
    this.#moved = new Set(
      into.size === 0
        ? []
        : facts.filter(({ roles }) => Object.values(roles).some(names)).map(({ id }) => id),
    );
  }

  factsOfKind(kind: FactKind): FactRecord[] {
    return this.facts.filter((fact) => fact.kind === kind);
  }

  /** The facts of a kind from which something may follow: those that are not withdrawn. */
  countedOfKind(kind: FactKind): FactRecord[] {
    return this.factsOfKind(kind).filter(({ claims }) => !isWithdrawn(claims));
  }

  /** The names by which entities may be called, by entity: those that a source asserts. */
  assertedNames(): Map<string, FactRecord[]> {
    return factsByRole(
      this.factsOfKind('NAME').filter((name) => this.isAsserted(name)),
      'entity',
    );
  }

  /** The relations of a type that are not withdrawn. */
  relationsOfType(type: RelationType): FactRecord[] {
    return this.countedOfKind('RELATION').filter((fact) => fact.type === type);
  }

  /** The consensus of the claims of a fact, without the bounds that other facts imply. */
  assess(fact: FactRecord): Assessment {
    const dated = (claim: FactRecord['claims'][number]) => {
      const source = this.sources.get(claim.source);
      return { ...claim, voice: source?.voice ?? claim.source, sourceDate: source?.date };
    };
    return keptIn(this.#assessments, fact.id, () => assess(fact.claims.map(dated)));
  }

  /** Whether a source asserts the fact, rather than only planning it, attributing it to a speaker or withdrawing it. */
  isAsserted(fact: FactRecord): boolean {
    return this.assess(fact).support === 'ASSERTED';
  }

  /** Whether the fact names its entity itself, and not one that was merged into it. */
  isOwn({ id }: FactRecord): boolean {
    return !this.#moved.has(id);
  }

  /** The distinct sources that a fact's claims cite or are derived from. */
  sourcesOf(fact: FactRecord): SourceRecord[] {
    const ids = new Set(fact.claims.flatMap(({ source, derivedFrom }) => [source, ...derivedFrom]));
    return [...ids].flatMap((id) => this.sources.get(id) ?? []);
  }
}

/** Groups facts by the ids of the entities in one of their roles. */
export function factsByRole(
  facts: readonly FactRecord[],
  role: keyof FactRecord['roles'],
): Map<string, FactRecord[]> {
  const groups = new Map<string, FactRecord[]>();
  for (const fact of facts) for (const id of fact.roles[role] ?? []) addTo(groups, id, fact);
  return groups;
}

/** The name to display for an entity: its preferred name, otherwise its label or id. */
export const displayName = ({ id, label }: EntityRecord, names: readonly FactRecord[]): string =>
  preferredName(names)?.text ?? label ?? id;

/** The official name without a language; otherwise an official one, English first; otherwise any but a filing form, English first. */
function preferredName(all: readonly FactRecord[]): FactRecord | undefined {
  const names = all.filter(({ nameKind }) => nameKind !== 'FILING_FORM');
  const official = names.filter(({ nameKind }) => nameKind === 'OFFICIAL');
  const plain = official.find(({ language }) => language === undefined);
  const english = (list: readonly FactRecord[]) => list.find(({ language }) => language?.startsWith('en'));
  return plain ?? english(official) ?? official[0] ?? english(names) ?? names[0];
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** One fact for each id, with the claims of all datasets in order. */
function combineClaims(facts: readonly FactRecord[]): FactRecord[] {
  const found = new Map<string, { fact: FactRecord; claims: ClaimRecord[] }>();
  for (const fact of facts) {
    const known = found.get(fact.id);
    if (known) known.claims.push(...fact.claims);
    else found.set(fact.id, { fact, claims: [...fact.claims] });
  }
  return [...found.values()].map(({ fact, claims }) => ({ ...fact, claims }));
}

function mergeTarget(id: string, into: ReadonlyMap<string, string>): string {
  const next = into.get(id);
  return next === undefined ? id : mergeTarget(next, into);
}

/** The entities without the merged ones, whose identifiers go to the entities they are merged into. */
function withMergedIdentifiers(
  entities: ReadonlyMap<string, EntityRecord>,
  into: ReadonlyMap<string, string>,
): Map<string, EntityRecord> {
  const found = new Map([...entities].filter(([id]) => !into.has(id)));
  for (const [id, { identifiers }] of entities) {
    const target = into.has(id) ? found.get(mergeTarget(id, into)) : undefined;
    if (target === undefined || identifiers.length === 0) continue;
    const known = new Set(target.identifiers.map(({ scheme, value }) => `${scheme}\t${value}`));
    const more = identifiers.filter(({ scheme, value }) => !known.has(`${scheme}\t${value}`));
    found.set(target.id, { ...target, identifiers: [...target.identifiers, ...more] });
  }
  return found;
}

/** The fact with each entity in its roles replaced by the one it is merged into. */
function withMergedRoles(fact: FactRecord, into: ReadonlyMap<string, string>): FactRecord {
  const roles = Object.entries(fact.roles).map(
    ([name, ids]) => [name, [...new Set(ids.map((id) => mergeTarget(id, into)))]] as const,
  );
  return { ...fact, roles: Object.fromEntries(roles) };
}
