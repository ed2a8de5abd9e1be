/** The codec between records and nodes: what is written is read back as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextCore } from '../../src/changes/derive/factCore.ts';
import { assess } from '../../src/domain/claims/consensus.ts';
import {
  CLAIM_STATUSES,
  ENTITY_KINDS,
  EVENT_FORMATS,
  FACT_KINDS,
  type FactKind,
  MODALITIES,
  NAME_KINDS,
  RANKS,
  RELATION_TYPES,
  RELIABILITIES,
} from '../../src/domain/model/kinds.ts';
import type {
  ClaimRecord,
  Count,
  EntityRecord,
  FactRecord,
  Identifier,
  Locator,
  SourceRecord,
} from '../../src/domain/model/record.ts';
import { claimOfNode, claimRecordOf, storedClaim } from '../../src/store/codec/claim.ts';
import {
  declaredEntity,
  declaredProps,
  entityOfRow,
  entityRecordOf,
  entityWithCaches,
  mergeStateOf,
  withMergeState,
} from '../../src/store/codec/entity.ts';
import {
  type DerivedFact,
  factCoreOf,
  factRecordOf,
  factsOfRows,
  storedFact,
} from '../../src/store/codec/fact.ts';
import { sourceOfRow, sourceRecordOf, storedSource } from '../../src/store/codec/source.ts';
import { type Props, type StoredFact, withMetadataProps } from '../../src/store/codec/storedRecord.ts';
import { KNOWN_TO_OPEN, rolesOf } from '../../src/store/graphLayout.ts';

const DATASET = 'd';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const ids = fc
  .uniqueArray(id, { maxLength: 3 })
  .map((list) => [...list].sort((a, b) => (a < b ? -1 : 1)) as readonly string[]);
const cell = fc.stringMatching(/^[A-Za-z0-9:/.]{1,8}$/);

const identifier: fc.Arbitrary<Identifier> = fc.record({ scheme: cell, value: cell, url: maybe(cell) });

const entity: fc.Arbitrary<EntityRecord> = fc.record({
  id,
  kind: fc.constantFrom(...ENTITY_KINDS),
  category: maybe(text),
  note: maybe(text),
  label: maybe(text),
  identifiers: fc.array(identifier, { maxLength: 3 }),
});

const source: fc.Arbitrary<SourceRecord> = fc.record({
  id,
  title: text,
  kind: maybe(text),
  publisher: maybe(text),
  // A voice of the same id is the default, and is left out of records.
  voice: maybe(id.map((voice) => `${voice}-voice`)),
  url: maybe(text),
  language: maybe(text),
  date: maybe(text),
  dateText: maybe(text),
  dateBasis: maybe(text),
  reliability: maybe(fc.constantFrom(...RELIABILITIES)),
  note: maybe(text),
  textDigest: maybe(text),
  text: maybe(text),
});

const locator: fc.Arbitrary<Locator> = fc.record(
  { page: text, paragraph: text, start: fc.nat(), end: fc.nat() },
  { requiredKeys: [] },
);

const count: fc.Arbitrary<Count> = fc.record({
  min: maybe(fc.integer()),
  max: maybe(fc.integer()),
  minInclusive: fc.boolean(),
  maxInclusive: fc.boolean(),
  approximate: fc.boolean(),
});

const claim: fc.Arbitrary<ClaimRecord> = fc.record({
  source: id,
  date: maybe(text),
  start: maybe(text),
  end: maybe(text),
  attested: maybe(text),
  calendar: maybe(fc.constant('JULIAN' as const)),
  dateText: maybe(text),
  duration: maybe(text),
  value: maybe(count),
  acting: maybe(fc.boolean()),
  began: maybe(text),
  ended: maybe(text),
  locators: fc.array(locator, { maxLength: 2 }),
  status: fc.constantFrom(...CLAIM_STATUSES),
  rule: maybe(text),
  derivedFrom: ids,
  by: maybe(id),
  modality: fc.constantFrom(...MODALITIES),
  rank: fc.constantFrom(...RANKS),
  quote: maybe(text),
  note: maybe(text),
});

const rolesOfKind = (kind: FactKind): fc.Arbitrary<FactRecord['roles']> =>
  fc
    .record(Object.fromEntries(rolesOf(kind).map(([role]) => [role, ids])))
    .map((roles) => Object.fromEntries(Object.entries(roles).filter(([, list]) => list.length > 0)));

const fact: fc.Arbitrary<FactRecord> = fc.constantFrom(...FACT_KINDS).chain((kind) =>
  fc.record({
    id,
    kind: fc.constant(kind),
    roles: rolesOfKind(kind),
    term: maybe(text),
    note: maybe(text),
    acting: maybe(fc.boolean()),
    vacant: maybe(fc.boolean()),
    began: maybe(text),
    ended: maybe(text),
    role: maybe(text),
    group: maybe(text),
    type: maybe(fc.constantFrom(...RELATION_TYPES)),
    text: maybe(text),
    language: maybe(text),
    nameKind: maybe(fc.constantFrom(...NAME_KINDS)),
    format: maybe(fc.constantFrom(...EVENT_FORMATS)),
    seats: maybe(fc.nat()),
    property: maybe(text),
    unit: maybe(text),
    claims: fc.uniqueArray(claim, {
      minLength: 1,
      maxLength: 3,
      selector: (one) => storedClaim('', one, DATASET, 0).id,
    }),
  }),
);

/** The properties as the database returns them. */
const node = (props: Props) => ({ ...props, knownFrom: 1, knownTo: KNOWN_TO_OPEN });

const DERIVED: DerivedFact = {
  assessed: assess([]),
  values: [],
  bounds: { startMin: 0, startMax: 1, endMin: 2, endMax: 3 },
  support: 'ASSERTED',
  bridges: [{ from: 1, to: 2 }],
  labelTime: { start: '1970', end: null, endKind: 'ONGOING' },
  accounts: [],
  accountDays: [],
  implied: ['START\t0\tother'],
  namedDays: [],
  uncited: true,
  state: true,
  voiceIds: ['v'],
  sort: 'key',
  span: 1,
};

/** The fact as the database returns it: nodes and relationships in any order. */
function readBack({ id: fact, props, roles, claims }: StoredFact): StoredFact {
  const [found] = factsOfRows(
    [{ props: node(props) }],
    [...roles].reverse().map(({ relationship, entity, as }) => ({ fact, relationship, entity, used: as })),
    [...claims].reverse().map((one) => ({ fact, props: node(one.props) })),
  );
  if (found === undefined) throw new Error('no fact');
  return found;
}

const stored = (record: FactRecord): StoredFact => storedFact(nextCore(record, DATASET, undefined), DERIVED);

describe('a record that is stored and read back is the same', () => {
  it('entity', () => {
    fc.assert(
      fc.property(entity, (record) => {
        const stored = declaredEntity(record, DATASET, undefined);
        expect(entityOfRow({ props: node(stored.props) })).toEqual(stored);
        expect(entityRecordOf(stored)).toEqual(record);
        const cached = entityWithCaches(stored, {
          label: 'x',
          labels: ['en\tx'],
          labelVaries: true,
          labelSort: 'x',
          dateSort: 'y',
          seats: 2,
        });
        expect(entityRecordOf(cached)).toEqual(record);
        expect(declaredProps(cached)).toEqual(stored.props);
      }),
    );
  });

  it('merge state of an entity', () => {
    fc.assert(
      fc.property(entity, fc.option(id), fc.option(id), ids, (record, mergedInto, mergedVia, aliases) => {
        const state = { mergedInto, mergedVia, aliases };
        const stored = declaredEntity(record, DATASET, undefined);
        const merged = withMergeState(stored, state);
        expect(mergeStateOf(merged)).toEqual(state);
        expect(entityRecordOf(merged)).toEqual(record);
        expect(withMergeState(merged, mergeStateOf(stored))).toEqual(stored);
      }),
    );
  });

  it('source', () => {
    fc.assert(
      fc.property(source, (record) => {
        const stored = storedSource(record, DATASET, undefined);
        expect(sourceOfRow({ props: node(stored.props), text: stored.text })).toEqual(stored);
        expect(sourceRecordOf(stored)).toEqual(record);
      }),
    );
  });

  it('claim', () => {
    fc.assert(
      fc.property(claim, id, fc.nat(99_999), (record, factId, order) => {
        const stored = storedClaim(factId, record, DATASET, order);
        expect(claimOfNode(node(stored.props))).toEqual(stored);
        expect(claimRecordOf(stored)).toEqual(record);
      }),
    );
  });

  it('fact', () => {
    fc.assert(
      fc.property(fact, (record) => {
        const written = stored(record);
        const read = readBack(written);
        expect(read).toEqual(written);
        expect(factRecordOf(read, () => true)).toEqual(record);
        expect(factCoreOf(read).own).toEqual(nextCore(record, DATASET, undefined).own);
      }),
    );
  });

  it('import metadata', () => {
    fc.assert(
      fc.property(
        fact,
        fc.array(text, { maxLength: 2 }),
        fc.array(text, { maxLength: 2 }),
        (record, digests, flaws) => {
          const withMetadata = {
            ...stored(record),
            ...(digests.length > 0 ? { digests } : {}),
            ...(flaws.length > 0 ? { flaws } : {}),
          };
          expect(readBack(withMetadataProps(withMetadata))).toEqual(withMetadata);
        },
      ),
    );
  });
});

describe('a field that a file withdraws', () => {
  it('is removed from the node, under whatever name it is stored', () => {
    const record: EntityRecord = { id: 'a', kind: 'PERSON', label: 'Anna', note: 'n', identifiers: [] };
    const next: EntityRecord = { id: 'a', kind: 'PERSON', identifiers: [], withdrawn: ['label'] };
    const after = declaredEntity(next, DATASET, declaredEntity(record, DATASET, undefined));
    expect(entityRecordOf(after)).toEqual({ ...record, label: undefined });
    const first: SourceRecord = { id: 's', title: 'S', kind: 'k', text: 't', textDigest: 'x', url: 'u' };
    const second: SourceRecord = { id: 's', title: 'S', withdrawn: ['kind', 'text'] };
    const left = storedSource(second, DATASET, storedSource(first, DATASET, undefined));
    expect(sourceRecordOf(left)).toEqual({ id: 's', title: 'S', url: 'u' });
  });
});
