/** Collects the changes of a plan record by record, on disk. */
import { createHash } from 'node:crypto';
import { canonical } from '../../domain/model/canonical.ts';
import { type Rows, rowsOf } from '../../domain/model/rows.ts';
import { Spool } from '../../formats/shared/spool.ts';
import type { LoadedDataset } from '../../import/loadedDataset.ts';
import {
  type StoredEntity,
  type StoredFact,
  type StoredSource,
  textOf,
  withMetadataProps,
} from '../../store/codec/storedRecord.ts';
import type { ChangeSet, FactToClose, MetadataUpdate, NewFactVersion } from '../../store/write/batch.ts';
import { type Difference, isSeen } from '../describe/difference.ts';
import { ChangeList, RecordChanges } from './changeList.ts';
import type { Plan } from './plan.ts';
import {
  type ChangeKind,
  languageChange,
  noChanges,
  type PlannedChange,
  plannedChangeOf,
} from './plannedChange.ts';
import {
  claimIds,
  contentText,
  countTakenAway,
  factToClose,
  metadataUpdateOf,
  type RecordPair,
  removedClaimIds,
} from './recordPair.ts';

export class PlanBuilder {
  readonly #hash = createHash('sha256');
  readonly #counts = noChanges();
  #claimsTakenAway = 0;
  #consequences = 0;
  readonly #sources = new ChangedRecords<StoredSource>();
  readonly #entities = new ChangedRecords<StoredEntity>();
  readonly #facts = new Spool<NewFactVersion>();
  readonly #closedFacts = new Spool<FactToClose>();
  readonly #closedClaims = new Spool<string>();
  readonly #metadataUpdates = new Spool<MetadataUpdate>();
  readonly #changes = {
    DATASET: new RecordChanges('DATASET'),
    SOURCE: new RecordChanges('SOURCE', (kind, offset) => this.#sources.of(kind).at(offset)),
    ENTITY: new RecordChanges('ENTITY', (kind, offset) => this.#entities.of(kind).at(offset)),
    FACT: new RecordChanges('FACT', (_kind, offset) => this.#facts.at(offset).fact),
    CONFLICT: new RecordChanges('FACT'),
  };

  readonly #dataset: string;

  /** @param dataset part of the hash, so that equal changes by two datasets are two plans */
  constructor(dataset: string) {
    this.#dataset = dataset;
    this.#hash.update(canonical(dataset));
  }

  addUnchanged(record: 'SOURCE' | 'ENTITY' | 'FACT', id: string): void {
    this.#counts.UNCHANGED += 1;
    this.#changes[record].addUnchanged(id);
  }

  /** @param before the language of the dataset; null for none, undefined if it was never applied */
  addLanguage(before: string | null | undefined, after: string): void {
    if (before === after) return;
    this.#hash.update(canonical([before ?? null, after]));
    if (before !== undefined) this.#addChange(languageChange(this.#dataset, before, after), undefined);
  }

  addSource(pair: RecordPair<StoredSource>): void {
    this.#addRecord('SOURCE', pair, this.#sources);
  }

  addEntity(pair: RecordPair<StoredEntity>): void {
    this.#addRecord('ENTITY', pair, this.#entities);
  }

  addFact(pair: RecordPair<StoredFact>): void {
    const { id, before, after, changed } = pair;
    if (!changed) {
      const update = metadataUpdateOf(pair);
      if (update !== undefined) this.#metadataUpdates.append(update);
      this.addUnchanged('FACT', id);
      return;
    }
    const json = after && JSON.stringify({ fact: after, held: claimIds(before) });
    const offset = json === undefined ? undefined : this.#facts.appendPacked(json);
    if (before === undefined) this.#hash.update(`\n${json}`);
    else this.#hashPair(pair);
    if (before !== undefined) {
      this.#claimsTakenAway += countTakenAway(pair);
      this.#closedFacts.append(factToClose(before));
      for (const claim of removedClaimIds(pair)) this.#closedClaims.append(claim);
    }
    if (before === undefined && offset !== undefined) {
      this.#counts.CREATE += 1;
      this.#changes.FACT.addCreated(id, offset, pair.place);
    } else this.#addChange(plannedChangeOf('FACT', pair), offset);
  }

  /** @param differences in what identifies the fact */
  addConflict(id: string, differences: readonly Difference[], place: string | undefined): void {
    this.#hash.update(canonical([id, differences]));
    this.#counts.CONFLICT += 1;
    this.#changes.CONFLICT.add({ kind: 'CONFLICT', record: 'FACT', id, differences, place });
  }

  /** The plan's parts, once everything is added. They are read from the builder, so it must stay open. */
  finish({
    id,
    digest,
    language,
  }: Pick<LoadedDataset, 'id' | 'digest' | 'language'>): Pick<
    Plan,
    'hash' | 'changes' | 'counts' | 'consequences' | 'claimsTakenAway' | 'writes'
  > {
    const { CREATE, UPDATE, RETRACT } = this.#counts;
    const { DATASET, SOURCE, ENTITY, FACT, CONFLICT } = this.#changes;
    const writes: ChangeSet = {
      dataset: { id, digest, language },
      sources: { ...this.#sources.rows(), close: rowsOf([]) },
      entities: { ...this.#entities.rows(), close: rowsOf([]) },
      claims: { close: this.#closedClaims },
      facts: {
        create: mapRows(this.#facts, ({ fact, held }) => ({ fact: withMetadataProps(fact), held })),
        close: this.#closedFacts,
        updateMetadata: this.#metadataUpdates,
      },
      counts: { creates: CREATE, updates: UPDATE, retracts: RETRACT },
    };
    return {
      hash: this.#hash.digest('hex'),
      changes: new ChangeList([DATASET, SOURCE, ENTITY, FACT, CONFLICT]),
      counts: this.#counts,
      consequences: this.#consequences,
      claimsTakenAway: this.#claimsTakenAway,
      writes,
    };
  }

  /** Deletes the temporary files; what `finish` returned cannot be read afterwards. */
  close(): void {
    for (const spool of [this.#facts, this.#closedFacts, this.#closedClaims, this.#metadataUpdates])
      spool.close();
    for (const part of [this.#sources, this.#entities, ...Object.values(this.#changes)]) part.close();
  }

  #addRecord<T extends StoredSource | StoredEntity>(
    record: 'SOURCE' | 'ENTITY',
    pair: RecordPair<T>,
    { create, update }: ChangedRecords<T>,
  ): void {
    const { id, before, after, changed } = pair;
    if (!changed || after === undefined) {
      this.addUnchanged(record, id);
      return;
    }
    if (before === undefined) {
      const json = JSON.stringify(after);
      this.#hash.update(`\n${json}`);
      this.#counts.CREATE += 1;
      this.#changes[record].addCreated(id, create.appendPacked(json), pair.place);
    } else {
      this.#hashPair(pair);
      const offset = update.append(after);
      const change = plannedChangeOf(record, pair);
      // A stub is nobody's record.
      const owner = before.props.stub === true ? undefined : textOf(before.props, 'dataset');
      const isOfOther = owner !== this.#dataset && change.differences.some(isSeen);
      this.#addChange(isOfOther ? { ...change, owner } : change, offset);
    }
  }

  #addChange(change: PlannedChange, offset: number | undefined): void {
    this.#counts[change.kind] += 1;
    if (change.follows) this.#consequences += 1;
    this.#changes[change.record].add(change, offset);
  }

  #hashPair({ before, after }: RecordPair<StoredSource | StoredEntity | StoredFact>): void {
    this.#hash.update(`\n${contentText(before)}\n${contentText(after)}`);
  }
}

/** The created and the updated records of one type. */
class ChangedRecords<T extends StoredSource | StoredEntity> {
  readonly create = new Spool<T>();
  readonly update = new Spool<T>();

  of(kind: ChangeKind): Spool<T> {
    return kind === 'CREATE' ? this.create : this.update;
  }

  rows(): { readonly create: Rows<T>; readonly update: Rows<T> } {
    return {
      create: mapRows(this.create, withMetadataProps),
      update: mapRows(this.update, withMetadataProps),
    };
  }

  close(): void {
    this.create.close();
    this.update.close();
  }
}

const mapRows = <T, R>(rows: Rows<T>, map: (item: T) => R): Rows<R> => ({
  count: rows.count,
  *[Symbol.iterator]() {
    for (const item of rows) yield map(item);
  },
});
