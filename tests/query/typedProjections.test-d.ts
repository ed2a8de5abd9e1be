/**
 * Checked by `tsc`, not run: the fields of a projection are exactly those of its type in the schema, with their arguments,
 * and the keys of a filter those of its input type. Each `@ts-expect-error` is an error of its own if the line below it compiles.
 */

import {
  type ConnectionWithExtras,
  connectionExtras,
  type FieldsOf,
  interfaceFields,
  projection,
  type SchemaType,
  takes,
} from '../../src/query/compile/exactFields.ts';
import { property } from '../../src/query/compile/fieldReaders.ts';
import { type ValueType, valueType } from '../../src/query/compile/valueObjects.ts';
import { groups } from '../../src/query/fields/groups.ts';
import { undatedCount } from '../../src/query/fields/undatedCount.ts';
import { filterTable, ofIds, onProperty } from '../../src/query/filters/filterTable.ts';
import type { ArgumentTypes, FieldNames, InputFields } from '../../src/query/generated/fieldNames.ts';
import { literal } from '../../src/store/cypher.ts';

const field = property('id');

// --- Object types -----------------------------------------------------------------------------------------------

projection({
  type: 'SharedEvent',
  of: 'EMBEDDED',
  fields: { event: field, own: field, theirs: field },
});

projection({
  type: 'SharedEvent',
  of: 'EMBEDDED',
  // @ts-expect-error `theirs` is missing
  fields: { event: field, own: field },
});

projection({
  type: 'SharedEvent',
  of: 'EMBEDDED',
  // @ts-expect-error the schema has no `others`
  fields: { event: field, own: field, theirs: field, others: field },
});

projection({
  type: 'SharedEvent',
  of: 'EMBEDDED',
  // @ts-expect-error `thiers` is misspelt
  fields: { event: field, own: field, thiers: field },
});

// @ts-expect-error the schema has no such type
projection({ type: 'SharedEvents', of: 'EMBEDDED', fields: { event: field, own: field, theirs: field } });

projection({
  type: 'SharedEvent',
  of: 'EMBEDDED',
  // @ts-expect-error `__typename` is read by the composer, not by a projection
  fields: { event: field, own: field, theirs: field, __typename: field },
});

// --- Spreads ----------------------------------------------------------------------------------------------------

const participations = { own: field, theirs: field };

projection({ type: 'SharedEvent', of: 'EMBEDDED', fields: { event: field, ...participations } });

const withOthers = { ...participations, others: field };

projection({
  type: 'SharedEvent',
  of: 'EMBEDDED',
  // @ts-expect-error the schema has no `others`, which the spread adds
  fields: { event: field, ...withOthers },
});

const withoutTheirs = { own: field };

projection({
  type: 'SharedEvent',
  of: 'EMBEDDED',
  // @ts-expect-error the spread lacks `theirs`
  fields: { event: field, ...withoutTheirs },
});

// --- Interfaces -------------------------------------------------------------------------------------------------

interfaceFields('Node', { id: field, recordId: field });

// @ts-expect-error the interface has no `label`
interfaceFields('Node', { id: field, recordId: field, label: field });

// @ts-expect-error `id` is missing
interfaceFields('Node', {});

// --- Arguments --------------------------------------------------------------------------------------------------

const fuzzyDate = {
  edtf: () => null,
  earliest: () => null,
  latest: () => null,
  precision: () => null,
  approximate: () => null,
  uncertain: () => null,
};

valueType<string, 'FuzzyDate', unknown>('FuzzyDate', {
  ...fuzzyDate,
  label: takes(['language'], () => null),
});

valueType<string, 'FuzzyDate', unknown>('FuzzyDate', {
  ...fuzzyDate,
  // @ts-expect-error the schema gives `label` an argument
  label: () => null,
});

// An argument that the schema does not give here does no harm: one definition serves several fields.
connectionExtras('EventConnection', { groups, undatedCount });

valueType<string, 'FuzzyDate', unknown>('FuzzyDate', {
  ...fuzzyDate,
  // @ts-expect-error the schema gives `label` another argument
  label: takes(['bound'], () => null),
});

// @ts-expect-error no field has an argument of this name
takes(['languages'], field);

// --- Keys of filters --------------------------------------------------------------------------------------------

const key = onProperty(() => literal(true));

filterTable('ClaimFilter', {
  statuses: key,
  modalities: key,
  sources: ofIds(['SOURCE'], key.condition),
  attributedTo: ofIds(['PERSON'], key.condition),
});

// @ts-expect-error `attributedTo` is missing
filterTable('ClaimFilter', { statuses: key, modalities: key, sources: ofIds(['SOURCE'], key.condition) });

filterTable('ClaimFilter', {
  statuses: key,
  modalities: key,
  attributedTo: ofIds(['PERSON'], key.condition),
  // @ts-expect-error `sources` has ids, so that it names the kinds of their records
  sources: key,
});

// @ts-expect-error the schema has no `kinds`, which the spread adds
filterTable('ExistenceFilter', { fact: { ...key, nested: {} }, ...{ kinds: key } });

// @ts-expect-error `fact` holds an input, so that it has a table
filterTable('ExistenceFilter', { fact: key });

// --- Values without a node --------------------------------------------------------------------------------------

interface Place {
  readonly page: string;
}

export const place: ValueType<Place> = valueType('Locator', {
  page: ({ page }) => page,
  paragraph: () => null,
  written: () => null,
  start: () => null,
  end: () => null,
});

// @ts-expect-error `end` is missing
export const withoutEnd: ValueType<Place> = valueType('Locator', {
  page: ({ page }) => page,
  paragraph: () => null,
  written: () => null,
  start: () => null,
});

const line = { line: () => null };

export const withLine: ValueType<Place> = valueType('Locator', {
  page: ({ page }) => page,
  paragraph: () => null,
  written: () => null,
  start: () => null,
  end: () => null,
  // @ts-expect-error the schema has no `column`
  column: () => null,
});

// @ts-expect-error the schema has no `line`, which the spread adds
export const withSpreadLine: ValueType<Place> = valueType('Locator', {
  page: ({ page }: Place) => page,
  paragraph: () => null,
  written: () => null,
  start: () => null,
  end: () => null,
  ...line,
});

// --- Connections ------------------------------------------------------------------------------------------------

connectionExtras('TenureConnection', { groups, undatedCount });

// @ts-expect-error `groups` is missing
connectionExtras('TenureConnection', {});

// @ts-expect-error the schema has no `lanes` here
connectionExtras('TenureConnection', { groups, undatedCount, lanes: groups });

const withLanes = { groups, undatedCount, lanes: groups };

// @ts-expect-error the schema has no `lanes` here, which the spread adds
connectionExtras('TenureConnection', { ...withLanes });

/** Compiles only where both unions are the same. */
const same = <A, B>(..._same: [A] extends [B] ? ([B] extends [A] ? [] : [never]) : [never]): void => {};

// Every connection type with further fields has extras; a field added to another one breaks this line.
same<
  ConnectionWithExtras,
  | 'EventConnection'
  | 'ExistenceConnection'
  | 'FactConnection'
  | 'FindingConnection'
  | 'MembershipConnection'
  | 'NameConnection'
  | 'ParticipationConnection'
  | 'QuantityConnection'
  | 'RelationConnection'
  | 'SearchConnection'
  | 'TenureConnection'
  | 'TimelineConnection'
>();

type EdgeType = Exclude<Extract<SchemaType, `${string}Edge`>, 'NetworkEdge'>;

// All that `connection` reads of edges and of the page.
same<
  FieldNames[EdgeType],
  'cursor' | 'node' | 'fact' | 'tenure' | 'membership' | 'participation' | 'certainty'
>();
same<FieldNames['PageInfo'], 'hasNextPage' | 'hasPreviousPage' | 'startCursor' | 'endCursor'>();

// Fields with arguments of the types that `connection` reads itself.
type KeysOfEach<Type> = Type extends unknown ? keyof Type : never;
type PageType = Extract<keyof ArgumentTypes, `${string}Connection` | `${string}Edge` | 'PageInfo'>;
same<KeysOfEach<ArgumentTypes[PageType]>, 'groups' | 'clusters' | 'periods' | 'countUpTo'>();

// --- Inputs without a table -------------------------------------------------------------------------------------

// `src/query/compile/moment.ts`
same<keyof InputFields['MomentInput'], 'asOf' | 'whileEnclosing' | 'allTimes' | 'minCertainty'>();

// `src/api/changes/mutations.ts`
type Mode = 'files' | 'mode' | 'keepGoing' | 'strict' | 'dataset';
same<keyof InputFields['PlanRecordsInput'], Mode>();
same<keyof InputFields['ApplyRecordsInput'], Mode | 'planHash' | 'reason'>();
same<keyof InputFields['RecordFileInput'], 'name' | 'format' | 'content'>();
same<keyof InputFields['RevertBatchInput'], 'id' | 'reason' | 'dryRun'>();
same<
  KeysOfEach<InputFields['MergeEntitiesInput' | 'MergeTenuresInput']>,
  'from' | 'into' | 'reason' | 'dryRun'
>();
same<
  KeysOfEach<InputFields['UnmergeEntityInput' | 'UnmergeTenureInput' | 'PurgeRecordInput']>,
  'id' | 'reason' | 'dryRun'
>();
same<KeysOfEach<ArgumentTypes['Mutation'][keyof ArgumentTypes['Mutation']]>, 'input'>();
same<keyof ArgumentTypes['PlanRecordsPayload']['changes'], 'kinds' | 'first' | 'after'>();

same<keyof InputFields['BatchOrTimeInput'], 'batch' | 'time'>();
same<keyof InputFields['CoTenuresInput'], 'person' | 'bodyAndParts' | 'office' | 'tenure'>();
same<keyof InputFields['CoTenuresOfPersonInput'], 'id' | 'with' | 'bodyAndParts'>();

// Every input type is a filter, or one of the above.
same<
  Exclude<keyof InputFields, `${string}Filter`>,
  | 'AmountRangeInput'
  | 'HasFactInput'
  | 'WithInput'
  | 'MomentInput'
  | 'BatchOrTimeInput'
  | 'CoTenuresInput'
  | 'CoTenuresOfPersonInput'
  | 'PlanRecordsInput'
  | 'ApplyRecordsInput'
  | 'RecordFileInput'
  | 'RevertBatchInput'
  | 'MergeEntitiesInput'
  | 'MergeTenuresInput'
  | 'UnmergeEntityInput'
  | 'UnmergeTenureInput'
  | 'PurgeRecordInput'
>();

// @ts-expect-error `node` and `id` are different
same<'node', 'id'>();

export const nodeFields: FieldsOf<'Node', string> = { id: 'id', recordId: 'recordId' };
