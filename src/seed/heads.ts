/** The little of each record that is at hand while the rest of it is put away. */
import type { FactKind } from '../domain/kinds.ts';
import type { EntityRecord, FactRecord, SourceRecord } from '../domain/record.ts';
import type { RecordLabel } from '../graph/writer/state.ts';
import { digestText } from './digest.ts';
import type { Position } from './problem.ts';
import type { ReadFact } from './records.ts';

/** What facts say about an entity that others are computed from: when it existed, what it is called, who held it. */
export type About = 'DATING' | 'NAMING' | 'TENURE';

export interface FactHead {
  readonly id: string;
  readonly kind: FactKind;
  readonly idGiven: boolean;
  /** Whether the places of the fact's own keys are those of another mapping than the fact. */
  readonly ownKeys: boolean;
  /** Where it stands in its file. */
  readonly line: number;
  readonly column: number;
  /** Where it is put away, and where its places are. */
  readonly place: number;
  readonly places: number;
  /** The digest of what it says. */
  readonly digest: string;
  /** Whom it says something lasting about, if it does. */
  readonly about: readonly [About, entity: string] | undefined;
}

/** `text` is the record as JSON. */
export const headOf = (
  { record, idGiven, body }: ReadFact,
  text: string,
  { place, places, at }: { readonly place: number; readonly places: number; readonly at: Position },
): FactHead => ({
  id: ownText(record.id),
  kind: record.kind,
  idGiven,
  ownKeys: body !== record,
  line: at.line,
  column: at.column,
  place,
  places,
  digest: digestText(text),
  about: aboutOf(record),
});

function aboutOf({ kind, type, roles }: FactRecord): readonly [About, string] | undefined {
  const entity =
    kind === 'TENURE' ? roles.office?.[0] : kind === 'RELATION' ? roles.subject?.[0] : roles.entity?.[0];
  if (entity === undefined) return undefined;
  if (kind === 'TENURE') return ['TENURE', ownText(entity)];
  if (kind === 'EXISTENCE' || type === 'PART_OF') return ['DATING', ownText(entity)];
  return kind === 'NAME' || type === 'BELONGS_TO' ? ['NAMING', ownText(entity)] : undefined;
}

/** The text apart from the file that it was cut out of, which would be kept in memory with it. */
const ownText = (text: string): string => Buffer.from(text).toString();

/** Every id that files declare or name, by what it most likely stands for. */
export class Named {
  readonly ids: Readonly<Record<Exclude<RecordLabel, 'Claim'>, Set<string>>> = {
    Entity: new Set(),
    Source: new Set(),
    Fact: new Set(),
  };

  addEntity({ id }: Pick<EntityRecord, 'id'>): void {
    this.#add('Entity', id);
  }

  addSource({ id }: Pick<SourceRecord, 'id'>): void {
    this.#add('Source', id);
  }

  addFact({ id, roles, claims }: FactRecord): void {
    this.#add('Fact', id);
    for (const list of Object.values(roles)) for (const entity of list) this.#add('Entity', entity);
    for (const { source, by, derivedFrom } of claims) {
      this.#add('Source', source);
      if (by !== undefined) this.#add('Entity', by);
      for (const one of derivedFrom) this.#add('Source', one);
    }
  }

  #add(label: keyof Named['ids'], id: string): void {
    const ids = this.ids[label];
    if (!ids.has(id)) ids.add(ownText(id));
  }
}
