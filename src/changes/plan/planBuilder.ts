/** Collects what a plan comes to, record by record. */
import { createHash } from 'node:crypto';
import { canonical } from '../../domain/model/canonical.ts';
import type { FactKind } from '../../domain/model/kinds.ts';
import type { Rows } from '../../domain/model/rows.ts';
import { rowsOf } from '../../domain/model/rows.ts';
import { Spool } from '../../formats/shared/spool.ts';
import type { LoadedDataset } from '../../import/loadedDataset.ts';
import type {
  Changes,
  Closing,
  FactVersion,
  Remembered,
  StoredEntity,
  StoredFact,
  StoredSource,
} from '../../store/storedRecord.ts';
import { factLines, recordLines, wholeText } from '../describe/recordLines.ts';
import { Changed, ChangeList } from './changeList.ts';
import { claimIds, type Pair, remembered, saidText, withdrawn, written } from './recordPair.ts';
import type { Clash } from './nextFacts.ts';
import { type ChangeKind, changeOf, type Plan } from './plan.ts';

export class Outcome {
  readonly #hash = createHash('sha256');
  readonly #counts: Record<ChangeKind, number> = {
    CREATE: 0,
    UPDATE: 0,
    RETRACT: 0,
    UNCHANGED: 0,
    CONFLICT: 0,
  };
  readonly #sources = new Created<StoredSource>();
  readonly #entities = new Created<StoredEntity>();
  readonly #facts = new Spool<FactVersion>();
  readonly #closedFacts = new Spool<Closing<FactKind>>();
  readonly #closedClaims = new Spool<string>();
  readonly #remembered = new Spool<Remembered & { readonly id: string }>();
  readonly #changed = {
    SOURCE: new Changed('SOURCE', (place) => wholeText(recordLines(this.#sources.create.at(place)))),
    ENTITY: new Changed('ENTITY', (place) => wholeText(recordLines(this.#entities.create.at(place)))),
    FACT: new Changed('FACT', (place) => wholeText(factLines(this.#facts.at(place).fact))),
    CONFLICT: new Changed('FACT', () => ''),
  };

  /** `dataset` begins the hash, so that equal changes by two datasets are two plans. */
  constructor(dataset: string) {
    this.#hash.update(canonical(dataset));
  }

  unchanged(record: 'SOURCE' | 'ENTITY' | 'FACT', id: string): void {
    this.#counts.UNCHANGED += 1;
    this.#changed[record].unchanged(id);
  }

  source(pair: Pair<StoredSource>): void {
    this.#record('SOURCE', pair, this.#sources);
  }

  entity(pair: Pair<StoredEntity>): void {
    this.#record('ENTITY', pair, this.#entities);
  }

  fact(pair: Pair<StoredFact>): void {
    const { id, before, after, changed } = pair;
    if (!changed) {
      const other = remembered(pair);
      if (other !== undefined) this.#remembered.append(other);
      this.unchanged('FACT', id);
      return;
    }
    const text = after && JSON.stringify({ fact: after, held: claimIds(before) });
    const place = text === undefined ? undefined : this.#facts.appendPacked(text);
    if (before === undefined) this.#hash.update(`\n${text}`);
    else this.#see(pair);
    if (before !== undefined) {
      this.#closedFacts.append({ id, kind: before.kind });
      for (const claim of withdrawn(pair)) this.#closedClaims.append(claim);
    }
    if (before === undefined && place !== undefined) {
      this.#counts.CREATE += 1;
      this.#changed.FACT.created(id, place);
    } else this.#tell(changeOf('FACT', pair, factLines));
  }

  conflict(id: string, clash: Clash): void {
    this.#hash.update(canonical([id, clash]));
    this.#counts.CONFLICT += 1;
    this.#changed.CONFLICT.add({ kind: 'CONFLICT', record: 'FACT', id, ...clash });
  }

  /** What the plan is, when everything is told. */
  finish({
    id,
    digest,
  }: Pick<LoadedDataset, 'id' | 'digest'>): Pick<Plan, 'hash' | 'changes' | 'counts' | 'writes'> {
    const { CREATE, UPDATE, RETRACT } = this.#counts;
    const { SOURCE, ENTITY, FACT, CONFLICT } = this.#changed;
    const writes: Changes = {
      dataset: { id, digest },
      sources: { ...this.#sources.rows(), close: rowsOf([]) },
      entities: { ...this.#entities.rows(), close: rowsOf([]) },
      claims: { close: this.#closedClaims },
      facts: {
        create: mapped(this.#facts, ({ fact, held }) => ({ fact: written(fact), held })),
        close: this.#closedFacts,
        remember: this.#remembered,
      },
      counts: { creates: CREATE, updates: UPDATE, retracts: RETRACT },
    };
    return {
      hash: this.#hash.digest('hex'),
      changes: new ChangeList([SOURCE, ENTITY, FACT, CONFLICT]),
      counts: this.#counts,
      writes,
    };
  }

  /** Lets go of everything; what `finish` gave cannot be read any more. */
  close(): void {
    for (const spool of [this.#facts, this.#closedFacts, this.#closedClaims, this.#remembered]) spool.close();
    for (const part of [this.#sources, this.#entities, ...Object.values(this.#changed)]) part.close();
  }

  #record<T extends StoredSource | StoredEntity>(
    record: 'SOURCE' | 'ENTITY',
    pair: Pair<T>,
    { create, update }: Created<T>,
  ): void {
    const { id, before, after, changed } = pair;
    if (!changed || after === undefined) {
      this.unchanged(record, id);
      return;
    }
    if (before === undefined) {
      const text = JSON.stringify(after);
      this.#hash.update(`\n${text}`);
      this.#counts.CREATE += 1;
      this.#changed[record].created(id, create.appendPacked(text));
    } else {
      this.#see(pair);
      update.append(after);
      this.#tell(changeOf(record, pair, recordLines));
    }
  }

  #tell(change: ReturnType<typeof changeOf>): void {
    this.#counts[change.kind] += 1;
    this.#changed[change.record].add(change);
  }

  #see({ before, after }: Pair<StoredSource | StoredEntity | StoredFact>): void {
    this.#hash.update(`\n${saidText(before)}\n${saidText(after)}`);
  }
}

/** Records of one sort that are created and updated. */
class Created<T extends StoredSource | StoredEntity> {
  readonly create = new Spool<T>();
  readonly update = new Spool<T>();

  rows(): { readonly create: Rows<T>; readonly update: Rows<T> } {
    return { create: mapped(this.create, written), update: mapped(this.update, written) };
  }

  close(): void {
    this.create.close();
    this.update.close();
  }
}

const mapped = <T, R>(rows: Rows<T>, map: (item: T) => R): Rows<R> => ({
  count: rows.count,
  *[Symbol.iterator]() {
    for (const item of rows) yield map(item);
  },
});
