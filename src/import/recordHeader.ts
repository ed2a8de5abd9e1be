/** The little of each record that is at hand while the rest of it is put away. */
import type { FactKind } from '../domain/model/kinds.ts';
import type { EntityRecord, FactRecord, SourceRecord } from '../domain/model/record.ts';
import type { ReadFact } from '../formats/fileRecords.ts';
import type { Position } from '../formats/problem.ts';
import type { RecordLabel } from '../store/read/currentState.ts';
import { digestText } from './digest.ts';

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
  /** What lasting it says, if it does, and about whom. */
  readonly about: About | undefined;
  readonly whom: string | undefined;
}

/** `text` is the record as JSON; `named` has everything that it names. */
export const headOf = (
  { record, idGiven, body }: ReadFact,
  text: string,
  { place, places, at }: { readonly place: number; readonly places: number; readonly at: Position },
  named: Named,
): FactHead => {
  const about = aboutOf(record);
  const whom = about && aboutWhom(record);
  return {
    id: named.own('Fact', record.id),
    kind: record.kind,
    idGiven,
    ownKeys: body !== record,
    line: at.line,
    column: at.column,
    place,
    places,
    digest: digestText(text),
    about: whom === undefined ? undefined : about,
    whom: whom && named.own('Entity', whom),
  };
};

function aboutOf({ kind, type }: FactRecord): About | undefined {
  if (kind === 'TENURE') return 'TENURE';
  if (kind === 'EXISTENCE' || type === 'PART_OF') return 'DATING';
  return kind === 'NAME' || type === 'BELONGS_TO' ? 'NAMING' : undefined;
}

const aboutWhom = ({ kind, roles }: FactRecord): string | undefined =>
  (kind === 'TENURE' ? roles.office : kind === 'RELATION' ? roles.subject : roles.entity)?.[0];

/** The text apart from the file that it was cut out of, which would be kept in memory with it. */
const ownText = (text: string): string => Buffer.from(text).toString();

/** Every id that files declare or name, by what it most likely stands for. */
export class Named {
  /** The ids, each with the one text that all who keep it shall keep. */
  readonly ids: Readonly<Record<Exclude<RecordLabel, 'Claim'>, Map<string, string>>> = {
    Entity: new Map(),
    Source: new Map(),
    Fact: new Map(),
  };

  /** The text to keep of an id that was added. */
  own(label: keyof Named['ids'], id: string): string {
    return this.ids[label].get(id) ?? ownText(id);
  }

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
    if (ids.has(id)) return;
    const own = ownText(id);
    ids.set(own, own);
  }
}
