/** The records of several datasets as one picture: each record once, with what all claims about it come to. */
import { type Assessment, assess } from '../../domain/claims/consensus.ts';
import type { FactKind, RelationType } from '../../domain/model/kinds.ts';
import type {
  ClaimRecord,
  Dataset,
  EntityRecord,
  FactRecord,
  MergeRecord,
  SourceRecord,
} from '../../domain/model/record.ts';

export class MergedView {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly facts: readonly FactRecord[];
  readonly merges: readonly MergeRecord[];
  readonly #assessments = new Map<string, Assessment>();

  /** `AS_SAID` keeps merged entities apart, each with its own facts; `AS_ONE` gives their facts to what they are. */
  constructor(datasets: readonly Dataset[], view: 'AS_SAID' | 'AS_ONE' = 'AS_SAID') {
    const entities = byId(datasets.flatMap((dataset) => dataset.entities));
    const facts = joined(datasets.flatMap((dataset) => dataset.facts));
    this.sources = byId(datasets.flatMap(({ sources }) => sources));
    this.merges = datasets.flatMap(({ merged = [] }) => merged);
    const into = view === 'AS_ONE' ? new Map(this.merges.map((merge) => [merge.id, merge.into])) : new Map();
    this.entities = into.size === 0 ? entities : new Map([...entities].filter(([id]) => !into.has(id)));
    this.facts = into.size === 0 ? facts : facts.map((fact) => standing(fact, into));
  }

  of(kind: FactKind): FactRecord[] {
    return this.facts.filter((fact) => fact.kind === kind);
  }

  relations(type: RelationType): FactRecord[] {
    return this.of('RELATION').filter((fact) => fact.type === type);
  }

  /** What the claims of a fact come to, before other facts bound it. */
  assess(fact: FactRecord): Assessment {
    const known = this.#assessments.get(fact.id);
    if (known) return known;
    const assessed = assess(
      fact.claims.map((claim) => {
        const source = this.sources.get(claim.source);
        return { ...claim, voice: source?.voice ?? claim.source, sourceDate: source?.date };
      }),
    );
    this.#assessments.set(fact.id, assessed);
    return assessed;
  }

  /** Whether somebody says that it was so, and not only that it was meant to be or that a speaker said so. */
  isAsserted(fact: FactRecord): boolean {
    return this.assess(fact).support === 'ASSERTED';
  }

  /** The documents that a fact's claims come from or rest on, each once. */
  sourcesOf(fact: FactRecord): SourceRecord[] {
    const ids = new Set(fact.claims.flatMap(({ source, derivedFrom }) => [source, ...derivedFrom]));
    return [...ids].flatMap((id) => this.sources.get(id) ?? []);
  }
}

/** The facts in a list by the id of the entity in one of their roles. */
export function factsByRole(
  facts: readonly FactRecord[],
  role: keyof FactRecord['roles'],
): Map<string, FactRecord[]> {
  const groups = new Map<string, FactRecord[]>();
  for (const fact of facts)
    for (const id of fact.roles[role] ?? []) {
      const group = groups.get(id);
      if (group) group.push(fact);
      else groups.set(id, [fact]);
    }
  return groups;
}

/** What to call an entity: the official name, English or without a language first, else its label or id. */
export const displayName = ({ id, label }: EntityRecord, names: readonly FactRecord[]): string =>
  preferredName(names)?.text ?? label ?? id;

/** The official name without a language, else the best there is. */
export function preferredName(names: readonly FactRecord[]): FactRecord | undefined {
  const official = names.filter(({ nameKind }) => nameKind === 'OFFICIAL');
  const plain = official.find(({ language }) => language === undefined);
  const english = (list: readonly FactRecord[]) => list.find(({ language }) => language?.startsWith('en'));
  return plain ?? english(official) ?? official[0] ?? english(names) ?? names[0];
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** One fact for each id, with the claims of all datasets in their order. */
function joined(facts: readonly FactRecord[]): FactRecord[] {
  const found = new Map<string, { fact: FactRecord; claims: ClaimRecord[] }>();
  for (const fact of facts) {
    const known = found.get(fact.id);
    if (known) known.claims.push(...fact.claims);
    else found.set(fact.id, { fact, claims: [...fact.claims] });
  }
  return [...found.values()].map(({ fact, claims }) => ({ ...fact, claims }));
}

/** The fact with every role on the entity that its id leads to. */
function standing(fact: FactRecord, into: ReadonlyMap<string, string>): FactRecord {
  const led = (id: string): string => {
    const next = into.get(id);
    return next === undefined ? id : led(next);
  };
  const roles = Object.entries(fact.roles).map(([name, ids]) => [name, [...new Set(ids.map(led))]] as const);
  return { ...fact, roles: Object.fromEntries(roles) };
}
