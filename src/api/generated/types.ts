export interface MutationInputs {
  readonly applyRecords: ApplyRecordsInput;
  readonly mergeEntities: MergeEntitiesInput;
  readonly mergeTenures: MergeTenuresInput;
  readonly planRecords: PlanRecordsInput;
  readonly purgeRecord: PurgeRecordInput;
  readonly revertBatch: RevertBatchInput;
  readonly unmergeEntity: UnmergeEntityInput;
  readonly unmergeTenure: UnmergeTenureInput;
}

export interface PlanRecordsPayloadChangesArgs {
  readonly after?: string | null;
  readonly first?: number | null;
  readonly kinds?: readonly ChangeKind[] | null;
}

export interface ApplyRecordsInput {
  readonly dataset?: string | null;
  readonly files: readonly RecordFileInput[];
  readonly keepGoing?: boolean | null;
  readonly mode?: ApplyMode | null;
  readonly planHash?: string | null;
  readonly reason?: string | null;
  readonly strict?: boolean | null;
}

export interface MergeEntitiesInput {
  readonly dryRun?: boolean | null;
  readonly from: string;
  readonly into: string;
  readonly reason: string;
}

export interface MergeTenuresInput {
  readonly dryRun?: boolean | null;
  readonly from: string;
  readonly into: string;
  readonly reason: string;
}

export interface PlanRecordsInput {
  readonly dataset?: string | null;
  readonly files: readonly RecordFileInput[];
  readonly keepGoing?: boolean | null;
  readonly mode?: ApplyMode | null;
  readonly strict?: boolean | null;
}

export interface PurgeRecordInput {
  readonly dryRun?: boolean | null;
  readonly id: string;
  readonly reason: string;
}

export interface RevertBatchInput {
  readonly dryRun?: boolean | null;
  readonly id: string;
  readonly reason?: string | null;
}

export interface UnmergeEntityInput {
  readonly dryRun?: boolean | null;
  readonly id: string;
  readonly reason: string;
}

export interface UnmergeTenureInput {
  readonly dryRun?: boolean | null;
  readonly id: string;
  readonly reason: string;
}

export type ProblemCode =
  | 'AMBIGUOUS_FACT'
  | 'BRIDGED_OVERLAP'
  | 'CONFLICTING_CLAIMS'
  | 'CONTROL_CHARACTER'
  | 'DATASET_CIRCLE'
  | 'DATE_AMBIGUOUS'
  | 'DATE_COARSENED'
  | 'DATE_CONTRADICTED'
  | 'DATE_READ'
  | 'DATE_TWICE'
  | 'DATE_UNREAD'
  | 'DOUBTED_CONTRADICTION'
  | 'DUPLICATE_CLAIM'
  | 'DUPLICATE_COLUMN'
  | 'DUPLICATE_ID'
  | 'DUPLICATE_KEY'
  | 'EMPTY_FILE'
  | 'ENCODING'
  | 'END_BEFORE_START'
  | 'EVENT_BEFORE_BODY'
  | 'FACT_KIND'
  | 'HELD_WHILE_VACANT'
  | 'ID_TAKEN'
  | 'INCOMPLETE'
  | 'INTERVAL_AS_BOUND'
  | 'INVALID_CSV'
  | 'INVALID_DATE'
  | 'INVALID_ID'
  | 'INVALID_JSON'
  | 'INVALID_MERGE'
  | 'INVALID_NUMBER'
  | 'INVALID_PLACE'
  | 'INVALID_VALUE'
  | 'INVALID_WORKBOOK'
  | 'INVALID_XML'
  | 'INVALID_YAML'
  | 'JANUARY_STARTS'
  | 'LAST_START_ENDED'
  | 'LATER_BATCH'
  | 'LONG_BRIDGE'
  | 'MISSING_COLUMN'
  | 'MISSING_KEY'
  | 'NEIGHBOUR_ORDER'
  | 'NOT_A_LIST'
  | 'NOT_A_MAPPING'
  | 'NOT_A_TEXT'
  | 'NOT_DERIVED'
  | 'NOT_KEPT'
  | 'NOT_TAKEN'
  | 'NO_DATASET'
  | 'NO_FILE'
  | 'NO_HOME'
  | 'NO_RULE'
  | 'NO_SPEAKER'
  | 'NO_TEMPLATE'
  | 'NO_VALUE'
  | 'OPEN_EVENT'
  | 'OPEN_QUESTION'
  | 'OUTSIDE_EXISTENCE'
  | 'OUTSIDE_LIFE'
  | 'PART_OF_CYCLE'
  | 'PLACEHOLDER_DATE'
  | 'PLACE_OUTSIDE'
  | 'PROBABLE_DUPLICATE'
  | 'QUOTE_DATE'
  | 'RELATION_ENDS'
  | 'REPEATED_TENURE'
  | 'ROWS_DIFFER'
  | 'ROW_LENGTH'
  | 'SEAT_OVERLAP'
  | 'SOURCE_OWNER'
  | 'STUB'
  | 'TEXT_DIGEST'
  | 'TEXT_FILE'
  | 'TOO_DEEP'
  | 'TOO_LARGE'
  | 'TOO_LONG'
  | 'TOO_MANY_FILES'
  | 'UNCITED'
  | 'UNKNOWN_COLUMN'
  | 'UNKNOWN_FORMAT'
  | 'UNKNOWN_ID'
  | 'UNKNOWN_KEY'
  | 'UNKNOWN_SOURCE'
  | 'WRONG_KIND'
  | 'XML_ENTITY'
  | 'YAML_ALIAS'
  | 'YAML_TAG';

export type Severity =
  | 'ERROR'
  | 'NOTICE'
  | 'WARNING';

export type ChangeKind =
  | 'CONFLICT'
  | 'CREATE'
  | 'RETRACT'
  | 'UNCHANGED'
  | 'UPDATE';

export type RecordType =
  | 'DATASET'
  | 'ENTITY'
  | 'FACT'
  | 'SOURCE';

export interface RecordFileInput {
  readonly content: string;
  readonly format: RecordFormat;
  readonly name: string;
}

export type ApplyMode =
  | 'REPLACE'
  | 'UPDATE';

export type RecordFormat =
  | 'CSV'
  | 'EAC_CPF'
  | 'POPOLO'
  | 'YAML';
