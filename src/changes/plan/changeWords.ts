/** Planned changes in words, which people read more easily than ids and stored values. */
import type { StoredRecord } from '../../store/codec/storedRecord.ts';
import type { Graph } from '../../store/graph.ts';
import { readEntities, readFacts, readSourcesAlone } from '../../store/read/records.ts';
import { type Difference, differencesBetween } from '../describe/difference.ts';
import {
  describeInWords,
  idsNamedIn,
  type NameOf,
  nameWords,
  propertyWords,
  timeWords,
  valueWords,
} from '../describe/recordWords.ts';
import { type ChangedRecords, type PlannedChange, valuesOf } from './plannedChange.ts';

/** The kind of the changed record: of an entity or a fact, or `SOURCE`; the type of the record where nothing says it. */
export function kindOfRecord(change: PlannedChange): string {
  const { before, after } = change.records ?? {};
  const known = after ?? before;
  return (
    (known !== undefined && 'kind' in known ? known.kind : valuesOf(change).get('kind')) ?? change.record
  );
}

/** A change in words. */
export interface ChangeWords {
  /** The name of the record. */
  readonly name: string;
  /** When a created or retracted fact held; null where it says nothing. */
  readonly time: string | null;
  readonly differences: readonly WordedDifference[];
}

export interface WordedDifference {
  /** The property in words, or the source that makes a claim. */
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Records that were read for some changes. */
interface KnownRecords {
  readonly of: (change: PlannedChange) => ChangedRecords;
  readonly nameOf: NameOf;
}

/**
 * Puts changes in words.
 * @param all all changes of the plan, which may create records that others name
 * @param gone why claims are taken away
 */
export async function wordsOfChanges(
  graph: Graph,
  changes: readonly PlannedChange[],
  all: Iterable<PlannedChange>,
  gone: string,
): Promise<(change: PlannedChange) => ChangeWords> {
  const known = await readKnownRecords(graph, changes, all);
  return (change) => {
    const { before, after } = known.of(change);
    const record = after ?? before;
    const isWhole = change.kind === 'CREATE' || change.kind === 'RETRACT';
    return {
      name: nameOf(change, record, known),
      time: isWhole && record !== undefined && 'claims' in record ? timeWords(record.props) : null,
      differences: differencesOf(change, known, gone),
    };
  };
}

function nameOf(
  { id, record: type }: PlannedChange,
  record: StoredRecord | undefined,
  known: KnownRecords,
): string {
  if (type === 'DATASET') return id;
  return record === undefined ? known.nameOf(id) : nameWords(record, known.nameOf);
}

/** Reads what the changes do not have at hand: the records before them, and those that their records name. */
async function readKnownRecords(
  graph: Graph,
  changes: readonly PlannedChange[],
  all: Iterable<PlannedChange>,
): Promise<KnownRecords> {
  const stored = await readRecords(
    graph,
    changes.flatMap(({ id, kind, records }) =>
      kind === 'CREATE' || records?.before !== undefined ? [] : [id],
    ),
  );
  const of = ({ id, kind, record, records }: PlannedChange): ChangedRecords => ({
    // An entity may have the id of a dataset.
    before: records?.before ?? (kind === 'CREATE' || record === 'DATASET' ? undefined : stored.get(id)),
    after: records?.after,
  });
  const records = changes.flatMap((change) => {
    const { before, after } = of(change);
    return [before, after].filter((record) => record !== undefined);
  });
  const named = changes.flatMap(({ id, differences, records: known }) =>
    known === undefined ? [id, ...differences.flatMap(({ after }) => after ?? [])] : [],
  );
  return { of, nameOf: await readNames(graph, records, all, named) };
}

/**
 * Reads the names of the records that some records name, and of further ids.
 * @param all all changes of the plan, which may create some of them
 */
export async function readNames(
  graph: Graph,
  records: readonly StoredRecord[],
  all: Iterable<PlannedChange>,
  further: readonly string[] = [],
): Promise<NameOf> {
  const known = new Map(records.map((record) => [record.id, record]));
  const next = new Map([...all].map((change) => [change.id, change]));
  // A fact that limits others is named by its entities.
  for (let ids = [...records.flatMap(idsNamedIn), ...further]; ids.length > 0; ) {
    const missing = [...new Set(ids)].filter((id) => !known.has(id));
    const found = missing.flatMap((id) => next.get(id)?.records?.after ?? []);
    const planned = new Set(found.map(({ id }) => id));
    found.push(
      ...(
        await readRecords(
          graph,
          missing.filter((id) => !planned.has(id)),
        )
      ).values(),
    );
    for (const record of found) known.set(record.id, record);
    ids = found.flatMap((record) => ('claims' in record ? record.roles.map(({ entity }) => entity) : []));
  }
  const nameOf: NameOf = (id) => {
    const record = known.get(id);
    return record === undefined ? id : nameWords(record, nameOf);
  };
  return nameOf;
}

/**
 * The texts, in which each quoted id of a record is its name, in quotes too, with the id where two have the same name.
 * @param all changes that may create some of the records; none if they are written
 */
export async function withNames(
  graph: Graph,
  texts: readonly string[],
  all: Iterable<PlannedChange> = [],
): Promise<string[]> {
  const quoted = texts.flatMap((text) => [...text.matchAll(QUOTED)].map(([, id = '']) => id));
  const nameOf = await readNames(graph, [], all, quoted);
  return texts.map((text) => {
    const ids = [...new Set([...text.matchAll(QUOTED)].map(([, id = '']) => id))];
    const isShared = (name: string): boolean => ids.filter((id) => nameOf(id) === name).length > 1;
    return text.replaceAll(QUOTED, (_, id: string) => {
      const name = nameOf(id);
      return isShared(name) ? `"${name}" (${id})` : `"${name}"`;
    });
  });
}

const QUOTED = /"([^"\s]+)"/g;

async function readRecords(graph: Graph, ids: readonly string[]): Promise<Map<string, StoredRecord>> {
  const records: StoredRecord[] = [];
  if (ids.length > 0)
    for (const read of [readEntities, readFacts, readSourcesAlone]) records.push(...(await read(graph, ids)));
  return new Map(records.map((record) => [record.id, record]));
}

/** What differs, in words. */
function differencesOf(
  change: PlannedChange,
  { of, nameOf }: KnownRecords,
  gone: string,
): WordedDifference[] {
  const { kind, differences } = change;
  const { before, after } = of(change);
  const isKnown = kind === 'CREATE' || kind === 'RETRACT' || (before !== undefined && after !== undefined);
  const found = isKnown
    ? differencesBetween(
        kind === 'CREATE' ? undefined : before && describeInWords(before, nameOf),
        kind === 'RETRACT' ? undefined : after && describeInWords(after, nameOf),
      )
    : differences.map((difference) => inWords(difference, nameOf));
  return found.map(({ property, source, before: was, after: is, withdrawn }) => ({
    name: source ?? propertyWords(property),
    before: was,
    after: is ?? (withdrawn ? '(withdrawn)' : kind === 'UPDATE' && source !== null ? `(${gone})` : null),
  }));
}

const inWords = (difference: Difference, nameOf: NameOf): Difference => {
  const { property, before, after } = difference;
  const words = (value: string | null) => value && valueWords(property, value, nameOf);
  return { ...difference, before: words(before), after: words(after) };
};
