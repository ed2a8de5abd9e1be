/** The names of the fields of each object type and interface of the schema. */
export interface FieldNames {
  About: 'claimCount' | 'dataVersion' | 'engine' | 'entityCount' | 'factCount' | 'lastBatch' | 'limits' | 'sourceCount' | 'version';
  Actor: 'attributedClaims' | 'category' | 'claims' | 'existences' | 'existsAt' | 'facts' | 'id' | 'identifiers' | 'kind' | 'label' | 'names' | 'note' | 'participations' | 'recordId' | 'sources' | 'tenures' | 'timeline';
  Amount: 'approximate' | 'label' | 'max' | 'maxInclusive' | 'maxText' | 'min' | 'minInclusive' | 'minText';
  ApplyRecordsPayload: 'accepted' | 'batches' | 'createdCount' | 'problemCount' | 'problems' | 'refusedRecordCount' | 'removedClaimCount' | 'retractedCount' | 'unchangedCount' | 'updatedCount';
  Batch: 'appliedAt' | 'by' | 'createdCount' | 'dataset' | 'id' | 'number' | 'purgedId' | 'reason' | 'recordId' | 'retractedCount' | 'revertedBy' | 'updatedCount';
  BatchConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  BatchEdge: 'cursor' | 'node';
  Bridge: 'dayCount' | 'from' | 'to';
  Claim: 'acting' | 'attested' | 'attributedTo' | 'began' | 'calendar' | 'dateText' | 'derivedFrom' | 'derivedFromCount' | 'duration' | 'end' | 'ended' | 'fact' | 'id' | 'locators' | 'modality' | 'note' | 'passages' | 'quote' | 'rank' | 'recordId' | 'replacedBy' | 'replaces' | 'rule' | 'source' | 'start' | 'status' | 'value';
  ClaimConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  ClaimEdge: 'cursor' | 'node';
  CoParticipant: 'actor' | 'eventCount' | 'shared';
  CoParticipantConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  CoParticipantEdge: 'cursor' | 'node';
  CoTenure: 'certainty' | 'days' | 'interval' | 'links' | 'other' | 'tenure';
  CoTenureConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  CoTenureEdge: 'certainty' | 'cursor' | 'node';
  DateRange: 'bridged' | 'bridges' | 'coreEnd' | 'coreStart' | 'earliest' | 'end' | 'epochDays' | 'label' | 'latest' | 'start';
  DayCount: 'definite' | 'possible';
  Difference: 'after' | 'before' | 'property' | 'sourceRecordId' | 'withdrawn';
  Entity: 'category' | 'claims' | 'existences' | 'existsAt' | 'facts' | 'id' | 'identifiers' | 'kind' | 'label' | 'names' | 'note' | 'recordId' | 'sources' | 'timeline';
  EntityConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  EntityEdge: 'certainty' | 'cursor' | 'fact' | 'node';
  EpochDays: 'coreEnd' | 'coreStart' | 'earliest' | 'latest';
  Event: 'bodies' | 'category' | 'claims' | 'existences' | 'existsAt' | 'facts' | 'format' | 'hosts' | 'id' | 'identifiers' | 'interval' | 'kind' | 'label' | 'names' | 'note' | 'organizers' | 'partOf' | 'participants' | 'participations' | 'parts' | 'places' | 'recordId' | 'sources' | 'statedParticipants' | 'timeline' | 'topics';
  EventConnection: 'countUpTo' | 'edges' | 'groups' | 'nodes' | 'pageInfo' | 'totalCount' | 'undatedCount';
  EventEdge: 'certainty' | 'cursor' | 'fact' | 'node';
  EventGroup: 'definite' | 'entity' | 'from' | 'key' | 'label' | 'possible' | 'to';
  EventGroups: 'complete' | 'items' | 'ungroupedCount';
  EvidenceDistance: 'atLeast' | 'atMost';
  Existence: 'byEvent' | 'certainty' | 'claims' | 'conflict' | 'disputed' | 'entity' | 'evidenceDistance' | 'format' | 'history' | 'id' | 'interval' | 'kind' | 'label' | 'note' | 'recordId' | 'roleCount' | 'roles' | 'seatCount' | 'support' | 'voiceCount' | 'withdrawn';
  ExistenceConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'undatedCount';
  ExistenceEdge: 'certainty' | 'cursor' | 'node';
  Fact: 'byEvent' | 'certainty' | 'claims' | 'conflict' | 'disputed' | 'evidenceDistance' | 'history' | 'id' | 'interval' | 'kind' | 'label' | 'note' | 'recordId' | 'roleCount' | 'roles' | 'support' | 'voiceCount' | 'withdrawn';
  FactChange: 'after' | 'batch' | 'before' | 'fact';
  FactChangeConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  FactChangeEdge: 'cursor' | 'node';
  FactConnection: 'countUpTo' | 'edges' | 'groups' | 'nodes' | 'pageInfo' | 'totalCount' | 'undatedCount';
  FactEdge: 'certainty' | 'cursor' | 'node';
  FactGroup: 'days' | 'definite' | 'entity' | 'from' | 'key' | 'label' | 'possible' | 'to';
  FactGroups: 'complete' | 'items' | 'ungroupedCount';
  FactVersion: 'batch' | 'fact' | 'knownFrom' | 'knownTo';
  FactVersionConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  FactVersionEdge: 'cursor' | 'node';
  FilePosition: 'column' | 'file' | 'line';
  Filing: 'entity' | 'heading';
  FilingConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  FilingEdge: 'cursor' | 'node';
  FilingLetters: 'count' | 'letters';
  Finding: 'hint' | 'message' | 'rule' | 'severity' | 'subjects';
  FindingConnection: 'complete' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  FindingEdge: 'cursor' | 'node';
  FuzzyDate: 'approximate' | 'earliest' | 'edtf' | 'label' | 'latest' | 'precision' | 'uncertain';
  Gap: 'certainty' | 'from' | 'kind' | 'to' | 'vacancy';
  Group: 'description' | 'size';
  HolderConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  HolderEdge: 'certainty' | 'cursor' | 'node' | 'tenure';
  Hop: 'bestClaim' | 'fact' | 'from' | 'fromRole' | 'to' | 'toRole';
  Identifier: 'scheme' | 'url' | 'value';
  ImpliedBound: 'because' | 'bound' | 'date' | 'doubted';
  Interval: 'bridged' | 'bridges' | 'coreEnd' | 'coreStart' | 'earliest' | 'end' | 'endKind' | 'epochDays' | 'implied' | 'impliedLabel' | 'label' | 'latest' | 'longestBridgeDays' | 'plannedEnd' | 'plannedStart' | 'start' | 'statedDates';
  Limits: 'costBudget' | 'maxDepth' | 'maxPageSize';
  Locator: 'end' | 'page' | 'paragraph' | 'start' | 'written';
  MemberConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  MemberEdge: 'certainty' | 'cursor' | 'membership' | 'node';
  Membership: 'body' | 'byEvent' | 'certainty' | 'claims' | 'conflict' | 'disputed' | 'evidenceDistance' | 'exOfficio' | 'history' | 'id' | 'interval' | 'kind' | 'label' | 'member' | 'note' | 'recordId' | 'role' | 'roleCount' | 'roles' | 'support' | 'voiceCount' | 'withdrawn';
  MembershipConnection: 'countUpTo' | 'edges' | 'groups' | 'nodes' | 'pageInfo' | 'totalCount' | 'undatedCount';
  MembershipEdge: 'certainty' | 'cursor' | 'node';
  MergeEntitiesPayload: 'batch' | 'changes' | 'createdCount' | 'problemCount' | 'problems' | 'retractedCount' | 'updatedCount';
  MergeTenuresPayload: 'batch' | 'changes' | 'createdCount' | 'problemCount' | 'problems' | 'retractedCount' | 'updatedCount';
  Mutation: 'applyRecords' | 'mergeEntities' | 'mergeTenures' | 'planRecords' | 'purgeRecord' | 'revertBatch' | 'unmergeEntity' | 'unmergeTenure';
  MutationPayload: 'createdCount' | 'problemCount' | 'problems' | 'retractedCount' | 'updatedCount';
  Name: 'byEvent' | 'certainty' | 'claims' | 'conflict' | 'disputed' | 'entity' | 'evidenceDistance' | 'history' | 'id' | 'interval' | 'kind' | 'label' | 'language' | 'nameKind' | 'note' | 'recordId' | 'roleCount' | 'roles' | 'support' | 'text' | 'voiceCount' | 'withdrawn';
  NameConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'undatedCount';
  NameEdge: 'certainty' | 'cursor' | 'node';
  Neighbour: 'certainty' | 'computed' | 'order' | 'person' | 'stated' | 'tenure' | 'weakenedBy';
  Network: 'complete' | 'edges' | 'nodes';
  NetworkEdge: 'fact' | 'fromRecordId' | 'fromRole' | 'toRecordId' | 'toRole';
  Node: 'id' | 'recordId';
  Office: 'body' | 'category' | 'claims' | 'existences' | 'existsAt' | 'facts' | 'holders' | 'id' | 'identifiers' | 'kind' | 'label' | 'names' | 'note' | 'recordId' | 'seatCount' | 'sources' | 'succession' | 'tenures' | 'timeline';
  OfficeConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  OfficeEdge: 'certainty' | 'cursor' | 'fact' | 'node';
  Organization: 'attributedClaims' | 'category' | 'claims' | 'events' | 'existences' | 'existsAt' | 'facts' | 'id' | 'identifiers' | 'kind' | 'label' | 'members' | 'memberships' | 'names' | 'note' | 'offices' | 'partOf' | 'participations' | 'parts' | 'recordId' | 'relations' | 'sources' | 'statedMembers' | 'tenures' | 'timeline';
  OrganizationConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  OrganizationEdge: 'certainty' | 'cursor' | 'fact' | 'node';
  PageInfo: 'endCursor' | 'hasNextPage' | 'hasPreviousPage' | 'startCursor';
  ParticipantConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  ParticipantEdge: 'certainty' | 'cursor' | 'node' | 'participation';
  Participation: 'byEvent' | 'capacity' | 'certainty' | 'claims' | 'conflict' | 'disputed' | 'event' | 'evidenceDistance' | 'group' | 'history' | 'id' | 'interval' | 'kind' | 'label' | 'note' | 'onBehalfOf' | 'onBehalfOfCount' | 'participant' | 'recordId' | 'role' | 'roleCount' | 'roles' | 'support' | 'voiceCount' | 'withdrawn';
  ParticipationConnection: 'countUpTo' | 'edges' | 'groups' | 'nodes' | 'pageInfo' | 'totalCount' | 'undatedCount';
  ParticipationEdge: 'certainty' | 'cursor' | 'node';
  Passage: 'after' | 'before' | 'end' | 'start' | 'text';
  Path: 'certainty' | 'hops' | 'interval';
  PathList: 'complete' | 'nodes';
  Person: 'attributedClaims' | 'category' | 'claims' | 'events' | 'existences' | 'existsAt' | 'facts' | 'id' | 'identifiers' | 'kind' | 'label' | 'memberships' | 'names' | 'note' | 'participations' | 'recordId' | 'relations' | 'sources' | 'tenures' | 'timeline';
  PersonConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  PersonEdge: 'certainty' | 'cursor' | 'node';
  PlanRecordsPayload: 'accepted' | 'changes' | 'conflictCount' | 'createdCount' | 'planHash' | 'problemCount' | 'problems' | 'refusedRecordCount' | 'removedClaimCount' | 'retractedCount' | 'unchangedCount' | 'updatedCount';
  PlannedChange: 'differences' | 'kind' | 'owner' | 'recordId' | 'recordType';
  PlannedChangeConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  PlannedChangeEdge: 'cursor' | 'node';
  Problem: 'code' | 'hint' | 'message' | 'position' | 'severity';
  PurgeRecordPayload: 'batch' | 'claimCount' | 'createdCount' | 'entityIds' | 'factCount' | 'problemCount' | 'problems' | 'retractedCount' | 'updatedCount';
  Quantity: 'byEvent' | 'certainty' | 'claims' | 'conflict' | 'disputed' | 'entity' | 'evidenceDistance' | 'history' | 'id' | 'interval' | 'kind' | 'label' | 'note' | 'property' | 'recordId' | 'roleCount' | 'roles' | 'support' | 'unit' | 'value' | 'values' | 'voiceCount' | 'withdrawn';
  QuantityConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'undatedCount';
  QuantityEdge: 'cursor' | 'node';
  QuantityValue: 'certainty' | 'conflict' | 'disputed' | 'interval' | 'value';
  Query: 'about' | 'batches' | 'coParticipants' | 'coTenures' | 'event' | 'events' | 'factChanges' | 'facts' | 'filing' | 'filingLetters' | 'integrity' | 'memberships' | 'network' | 'node' | 'nodes' | 'office' | 'offices' | 'organization' | 'organizations' | 'participations' | 'paths' | 'people' | 'person' | 'region' | 'regions' | 'relations' | 'search' | 'source' | 'sources' | 'tenures' | 'timeline' | 'topic' | 'topics';
  Region: 'attributedClaims' | 'category' | 'claims' | 'events' | 'existences' | 'existsAt' | 'facts' | 'id' | 'identifiers' | 'kind' | 'label' | 'memberships' | 'names' | 'note' | 'offices' | 'partOf' | 'participations' | 'parts' | 'recordId' | 'relations' | 'sources' | 'tenures' | 'timeline';
  RegionConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  RegionEdge: 'certainty' | 'cursor' | 'fact' | 'node';
  RelatedResource: 'relation' | 'title' | 'url';
  Relation: 'byEvent' | 'certainty' | 'claims' | 'conflict' | 'disputed' | 'evidenceDistance' | 'history' | 'id' | 'interval' | 'kind' | 'label' | 'note' | 'object' | 'recordId' | 'roleCount' | 'roles' | 'subject' | 'support' | 'type' | 'voiceCount' | 'withdrawn';
  RelationConnection: 'countUpTo' | 'edges' | 'groups' | 'nodes' | 'pageInfo' | 'totalCount' | 'undatedCount';
  RelationEdge: 'certainty' | 'cursor' | 'node';
  Remark: 'about' | 'aboutCount' | 'byEvent' | 'certainty' | 'claims' | 'conflict' | 'disputed' | 'evidenceDistance' | 'history' | 'id' | 'interval' | 'kind' | 'label' | 'note' | 'recordId' | 'resource' | 'roleCount' | 'roles' | 'support' | 'text' | 'voiceCount' | 'withdrawn';
  RevertBatchPayload: 'batch' | 'changes' | 'createdCount' | 'problemCount' | 'problems' | 'removedClaimCount' | 'retractedCount' | 'updatedCount';
  RoleLink: 'entity' | 'role';
  SearchConnection: 'complete' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  SearchEdge: 'cursor' | 'node';
  SearchHit: 'certainty' | 'entity' | 'matched' | 'matchedBy' | 'name' | 'unmatchedWords';
  SharedEvent: 'event' | 'own' | 'theirs';
  Source: 'claims' | 'dataset' | 'date' | 'dateBasis' | 'dateText' | 'id' | 'kind' | 'language' | 'note' | 'publisher' | 'recordId' | 'reliability' | 'title' | 'url' | 'voice';
  SourceConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  SourceEdge: 'cursor' | 'node';
  Subscription: 'batchCommitted' | 'timelineChanged';
  SuccessionConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  SuccessionEdge: 'cursor' | 'node';
  SuccessionEntry: 'acting' | 'gapsAfter' | 'gapsBefore' | 'handover' | 'overlapBefore' | 'predecessors' | 'successors' | 'tenure' | 'unplaced';
  Tenure: 'acting' | 'began' | 'byEvent' | 'certainty' | 'claims' | 'conflict' | 'disputed' | 'ended' | 'evidenceDistance' | 'exOfficio' | 'history' | 'holder' | 'id' | 'interval' | 'kind' | 'label' | 'length' | 'next' | 'note' | 'office' | 'previous' | 'recordId' | 'roleCount' | 'roles' | 'support' | 'vacant' | 'voiceCount' | 'withdrawn';
  TenureConnection: 'countUpTo' | 'edges' | 'groups' | 'nodes' | 'pageInfo' | 'totalCount' | 'undatedCount';
  TenureEdge: 'certainty' | 'cursor' | 'node';
  TimelineChange: 'batch' | 'ids';
  TimelineCluster: 'definite' | 'from' | 'lanes' | 'possible' | 'to';
  TimelineClusterLane: 'definite' | 'laneKey' | 'possible';
  TimelineConnection: 'clusters' | 'countUpTo' | 'edges' | 'lanes' | 'leftOut' | 'nodes' | 'pageInfo' | 'periods' | 'range' | 'today' | 'totalCount' | 'undatedCount';
  TimelineEdge: 'cursor' | 'node';
  TimelineItem: 'acting' | 'certainty' | 'claimCount' | 'conflict' | 'disputed' | 'entity' | 'event' | 'fact' | 'firstSource' | 'handover' | 'interval' | 'label' | 'laneKey' | 'others' | 'parentRecordId' | 'reasonCount' | 'relationType' | 'support' | 'voiceCount';
  TimelineLane: 'colorIndex' | 'entity' | 'itemCount' | 'key' | 'kind' | 'label' | 'rowCount';
  TimelineLeftOut: 'byKinds' | 'byLanes';
  TimelinePeriod: 'definite' | 'from' | 'laneKey' | 'possible' | 'to';
  Topic: 'category' | 'claims' | 'existences' | 'existsAt' | 'facts' | 'id' | 'identifiers' | 'kind' | 'label' | 'names' | 'note' | 'recordId' | 'sources' | 'timeline';
  TopicConnection: 'countUpTo' | 'edges' | 'nodes' | 'pageInfo' | 'totalCount';
  TopicEdge: 'certainty' | 'cursor' | 'fact' | 'node';
  UnmergeEntityPayload: 'batch' | 'changes' | 'createdCount' | 'problemCount' | 'problems' | 'retractedCount' | 'updatedCount';
  UnmergeTenurePayload: 'batch' | 'changes' | 'createdCount' | 'problemCount' | 'problems' | 'retractedCount' | 'updatedCount';
  Vacancy: 'certainty' | 'support' | 'tenure';
}

/** The fields of each input type, with the names of their types. */
export interface InputFields {
  AmountRangeInput: { atLeast: 'Float'; atMost: 'Float' };
  ApplyRecordsInput: { dataset: 'String'; files: 'RecordFileInput'; keepGoing: 'Boolean'; mode: 'ApplyMode'; planHash: 'String'; reason: 'String'; strict: 'Boolean' };
  BatchOrTimeInput: { batch: 'Int'; time: 'DateTime' };
  ClaimFilter: { and: 'ClaimFilter'; attributedTo: 'ID'; modalities: 'Modality'; not: 'ClaimFilter'; or: 'ClaimFilter'; sources: 'ID'; statuses: 'ClaimStatus' };
  CoTenuresInput: { bodyAndParts: 'ID'; office: 'ID'; person: 'CoTenuresOfPersonInput'; tenure: 'ID' };
  CoTenuresOfPersonInput: { bodyAndParts: 'ID'; id: 'ID'; with: 'ID' };
  EventFilter: { and: 'EventFilter'; bodies: 'ID'; bodiesWithin: 'ID'; categories: 'String'; has: 'HasFactInput'; ids: 'ID'; not: 'EventFilter'; or: 'EventFilter'; partOf: 'ID'; partOfWithin: 'ID'; places: 'ID'; placesWithin: 'ID'; text: 'String'; unrecorded: 'EventFilter' };
  ExistenceFilter: { and: 'ExistenceFilter'; fact: 'FactFilter'; not: 'ExistenceFilter'; or: 'ExistenceFilter' };
  FactFilter: { about: 'ID'; and: 'FactFilter'; attributedTo: 'ID'; batches: 'ID'; coarserThan: 'Precision'; conflict: 'Boolean'; endKinds: 'EndKind'; endsIn: 'EDTFOrToday'; kinds: 'FactKind'; maxVoices: 'Int'; modalities: 'Modality'; not: 'FactFilter'; or: 'FactFilter'; relationTypes: 'RelationType'; roles: 'String'; sources: 'ID'; sourcesOnly: 'ID'; startsIn: 'EDTFOrToday'; statuses: 'ClaimStatus'; supports: 'Support'; text: 'String'; uncited: 'Boolean'; undated: 'Boolean'; unrecorded: 'FactFilter'; value: 'AmountRangeInput' };
  HasFactInput: { as: 'FactRole'; fact: 'FactFilter'; with: 'WithInput' };
  LinkedEntityFilter: { and: 'LinkedEntityFilter'; bodiesWithin: 'ID'; categories: 'String'; identifiers: 'String'; ids: 'ID'; kinds: 'EntityKind'; not: 'LinkedEntityFilter'; or: 'LinkedEntityFilter'; partOfWithin: 'ID'; placesWithin: 'ID'; seatsWithin: 'ID'; text: 'String'; unrecorded: 'LinkedEntityFilter' };
  MembershipFilter: { and: 'MembershipFilter'; bodies: 'ID'; body: 'LinkedEntityFilter'; fact: 'FactFilter'; member: 'LinkedEntityFilter'; members: 'ID'; not: 'MembershipFilter'; or: 'MembershipFilter'; roles: 'String'; unrecorded: 'MembershipFilter' };
  MergeEntitiesInput: { dryRun: 'Boolean'; from: 'ID'; into: 'ID'; reason: 'String' };
  MergeTenuresInput: { dryRun: 'Boolean'; from: 'ID'; into: 'ID'; reason: 'String' };
  MomentInput: { allTimes: 'Boolean'; asOf: 'EDTFOrToday'; minCertainty: 'Certainty'; whileEnclosing: 'Boolean' };
  NameFilter: { and: 'NameFilter'; fact: 'FactFilter'; languages: 'String'; nameKinds: 'NameKind'; not: 'NameFilter'; or: 'NameFilter' };
  OfficeFilter: { and: 'OfficeFilter'; bodies: 'ID'; bodiesWithin: 'ID'; categories: 'String'; has: 'HasFactInput'; ids: 'ID'; not: 'OfficeFilter'; or: 'OfficeFilter'; text: 'String'; unrecorded: 'OfficeFilter' };
  OrganizationFilter: { and: 'OrganizationFilter'; belongsTo: 'ID'; bodiesWithin: 'ID'; categories: 'String'; has: 'HasFactInput'; identifiers: 'String'; ids: 'ID'; not: 'OrganizationFilter'; or: 'OrganizationFilter'; partOf: 'ID'; partOfWithin: 'ID'; seatsWithin: 'ID'; text: 'String'; unrecorded: 'OrganizationFilter' };
  ParticipationFilter: { and: 'ParticipationFilter'; capacities: 'ID'; event: 'LinkedEntityFilter'; events: 'ID'; fact: 'FactFilter'; not: 'ParticipationFilter'; or: 'ParticipationFilter'; participant: 'LinkedEntityFilter'; participants: 'ID'; roles: 'String'; unrecorded: 'ParticipationFilter' };
  PersonFilter: { and: 'PersonFilter'; categories: 'String'; has: 'HasFactInput'; identifiers: 'String'; ids: 'ID'; not: 'PersonFilter'; or: 'PersonFilter'; text: 'String'; unrecorded: 'PersonFilter' };
  PlanRecordsInput: { dataset: 'String'; files: 'RecordFileInput'; keepGoing: 'Boolean'; mode: 'ApplyMode'; strict: 'Boolean' };
  PurgeRecordInput: { dryRun: 'Boolean'; id: 'ID'; reason: 'String' };
  RecordFileInput: { content: 'String'; format: 'RecordFormat'; name: 'String' };
  RegionFilter: { and: 'RegionFilter'; belongsTo: 'ID'; bodiesWithin: 'ID'; categories: 'String'; has: 'HasFactInput'; identifiers: 'String'; ids: 'ID'; not: 'RegionFilter'; or: 'RegionFilter'; partOf: 'ID'; partOfWithin: 'ID'; seatsWithin: 'ID'; text: 'String'; unrecorded: 'RegionFilter' };
  RelationFilter: { and: 'RelationFilter'; fact: 'FactFilter'; not: 'RelationFilter'; objects: 'ID'; or: 'RelationFilter'; subjects: 'ID'; types: 'RelationType' };
  RevertBatchInput: { dryRun: 'Boolean'; id: 'ID'; reason: 'String' };
  SourceFilter: { and: 'SourceFilter'; ids: 'ID'; languages: 'String'; not: 'SourceFilter'; or: 'SourceFilter'; text: 'String'; voices: 'String' };
  TenureFilter: { acting: 'Boolean'; and: 'TenureFilter'; bodies: 'ID'; byEvents: 'ID'; fact: 'FactFilter'; holder: 'LinkedEntityFilter'; holders: 'ID'; not: 'TenureFilter'; office: 'LinkedEntityFilter'; offices: 'ID'; or: 'TenureFilter'; unrecorded: 'TenureFilter' };
  TopicFilter: { and: 'TopicFilter'; belongsTo: 'ID'; bodiesWithin: 'ID'; categories: 'String'; has: 'HasFactInput'; identifiers: 'String'; ids: 'ID'; not: 'TopicFilter'; or: 'TopicFilter'; partOf: 'ID'; partOfWithin: 'ID'; text: 'String'; unrecorded: 'TopicFilter' };
  UnmergeEntityInput: { dryRun: 'Boolean'; id: 'ID'; reason: 'String' };
  UnmergeTenureInput: { dryRun: 'Boolean'; id: 'ID'; reason: 'String' };
  WithInput: { and: 'LinkedEntityFilter'; as: 'FactRole'; bodiesWithin: 'ID'; categories: 'String'; identifiers: 'String'; ids: 'ID'; kinds: 'EntityKind'; not: 'LinkedEntityFilter'; or: 'LinkedEntityFilter'; partOfWithin: 'ID'; placesWithin: 'ID'; seatsWithin: 'ID'; text: 'String'; unrecorded: 'LinkedEntityFilter' };
}

/** The arguments of the fields that have some, with the names of their types. */
export interface ArgumentTypes {
  Actor: {
    attributedClaims: { after: 'String'; first: 'Int' };
    claims: { after: 'String'; first: 'Int' };
    existences: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'ExistenceFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'ExistenceOrder' };
    facts: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'FactFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'FactOrder' };
    label: { language: 'String' };
    names: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'NameFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'NameOrder' };
    participations: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'ParticipationFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'ParticipationOrder' };
    sources: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    tenures: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'TenureFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'TenureOrder' };
    timeline: { after: 'String'; at: 'MomentInput'; during: 'EDTFOrToday'; first: 'Int'; foldEvents: 'Boolean'; include: 'FactInclusion'; kinds: 'FactKind'; minCertainty: 'Certainty' };
  };
  Amount: {
    label: { language: 'String' };
  };
  BatchConnection: {
    countUpTo: { limit: 'Int' };
  };
  Claim: {
    passages: { context: 'Int' };
  };
  ClaimConnection: {
    countUpTo: { limit: 'Int' };
  };
  CoParticipantConnection: {
    countUpTo: { limit: 'Int' };
  };
  CoTenureConnection: {
    countUpTo: { limit: 'Int' };
  };
  DateRange: {
    label: { language: 'String' };
  };
  Entity: {
    claims: { after: 'String'; first: 'Int' };
    existences: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'ExistenceFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'ExistenceOrder' };
    facts: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'FactFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'FactOrder' };
    label: { language: 'String' };
    names: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'NameFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'NameOrder' };
    sources: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    timeline: { after: 'String'; at: 'MomentInput'; during: 'EDTFOrToday'; first: 'Int'; foldEvents: 'Boolean'; include: 'FactInclusion'; kinds: 'FactKind'; minCertainty: 'Certainty' };
  };
  EntityConnection: {
    countUpTo: { limit: 'Int' };
  };
  Event: {
    bodies: { after: 'String'; at: 'MomentInput'; before: 'String'; first: 'Int'; last: 'Int'; orderBy: 'RelationOrder' };
    claims: { after: 'String'; first: 'Int' };
    existences: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'ExistenceFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'ExistenceOrder' };
    facts: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'FactFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'FactOrder' };
    hosts: { after: 'String'; at: 'MomentInput'; before: 'String'; first: 'Int'; last: 'Int'; orderBy: 'RelationOrder' };
    label: { language: 'String' };
    names: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'NameFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'NameOrder' };
    organizers: { after: 'String'; at: 'MomentInput'; before: 'String'; first: 'Int'; last: 'Int'; orderBy: 'RelationOrder' };
    partOf: { after: 'String'; at: 'MomentInput'; before: 'String'; first: 'Int'; last: 'Int'; orderBy: 'RelationOrder' };
    participants: { after: 'String'; at: 'MomentInput'; before: 'String'; filter: 'ParticipationFilter'; first: 'Int'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'ParticipationOrder' };
    participations: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'ParticipationFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'ParticipationOrder' };
    parts: { after: 'String'; at: 'MomentInput'; before: 'String'; first: 'Int'; last: 'Int'; orderBy: 'RelationOrder' };
    places: { after: 'String'; at: 'MomentInput'; before: 'String'; first: 'Int'; last: 'Int'; orderBy: 'RelationOrder' };
    sources: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    statedParticipants: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    timeline: { after: 'String'; at: 'MomentInput'; during: 'EDTFOrToday'; first: 'Int'; foldEvents: 'Boolean'; include: 'FactInclusion'; kinds: 'FactKind'; minCertainty: 'Certainty' };
    topics: { after: 'String'; at: 'MomentInput'; before: 'String'; first: 'Int'; last: 'Int'; orderBy: 'RelationOrder' };
  };
  EventConnection: {
    countUpTo: { limit: 'Int' };
    groups: { by: 'EventGrouping'; unit: 'PeriodUnit' };
  };
  EventGroup: {
    label: { language: 'String' };
  };
  Existence: {
    claims: { after: 'String'; filter: 'ClaimFilter'; first: 'Int' };
    history: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    label: { language: 'String' };
  };
  ExistenceConnection: {
    countUpTo: { limit: 'Int' };
  };
  Fact: {
    claims: { after: 'String'; filter: 'ClaimFilter'; first: 'Int' };
    history: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    label: { language: 'String' };
  };
  FactChangeConnection: {
    countUpTo: { limit: 'Int' };
  };
  FactConnection: {
    countUpTo: { limit: 'Int' };
    groups: { by: 'FactGrouping'; orderBy: 'GroupOrder'; unit: 'PeriodUnit' };
  };
  FactGroup: {
    label: { language: 'String' };
  };
  FactVersionConnection: {
    countUpTo: { limit: 'Int' };
  };
  FuzzyDate: {
    label: { language: 'String' };
  };
  HolderConnection: {
    countUpTo: { limit: 'Int' };
  };
  Interval: {
    impliedLabel: { language: 'String' };
    label: { language: 'String' };
    statedDates: { bound: 'Bound' };
  };
  MemberConnection: {
    countUpTo: { limit: 'Int' };
  };
  Membership: {
    claims: { after: 'String'; filter: 'ClaimFilter'; first: 'Int' };
    history: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    label: { language: 'String' };
  };
  MembershipConnection: {
    countUpTo: { limit: 'Int' };
    groups: { by: 'FactGrouping'; orderBy: 'GroupOrder'; unit: 'PeriodUnit' };
  };
  Mutation: {
    applyRecords: { input: 'ApplyRecordsInput' };
    mergeEntities: { input: 'MergeEntitiesInput' };
    mergeTenures: { input: 'MergeTenuresInput' };
    planRecords: { input: 'PlanRecordsInput' };
    purgeRecord: { input: 'PurgeRecordInput' };
    revertBatch: { input: 'RevertBatchInput' };
    unmergeEntity: { input: 'UnmergeEntityInput' };
    unmergeTenure: { input: 'UnmergeTenureInput' };
  };
  Name: {
    claims: { after: 'String'; filter: 'ClaimFilter'; first: 'Int' };
    history: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    label: { language: 'String' };
  };
  NameConnection: {
    countUpTo: { limit: 'Int' };
  };
  Office: {
    claims: { after: 'String'; first: 'Int' };
    existences: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'ExistenceFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'ExistenceOrder' };
    facts: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'FactFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'FactOrder' };
    holders: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'TenureFilter'; first: 'Int'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'TenureOrder' };
    label: { language: 'String' };
    names: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'NameFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'NameOrder' };
    sources: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    succession: { after: 'String'; before: 'String'; during: 'EDTFOrToday'; first: 'Int'; last: 'Int' };
    tenures: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'TenureFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'TenureOrder' };
    timeline: { after: 'String'; at: 'MomentInput'; during: 'EDTFOrToday'; first: 'Int'; foldEvents: 'Boolean'; include: 'FactInclusion'; kinds: 'FactKind'; minCertainty: 'Certainty' };
  };
  OfficeConnection: {
    countUpTo: { limit: 'Int' };
  };
  Organization: {
    attributedClaims: { after: 'String'; first: 'Int' };
    claims: { after: 'String'; first: 'Int' };
    events: { after: 'String'; as: 'EventTie'; at: 'MomentInput'; before: 'String'; first: 'Int'; last: 'Int'; orderBy: 'FactOrder' };
    existences: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'ExistenceFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'ExistenceOrder' };
    facts: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'FactFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'FactOrder' };
    label: { language: 'String' };
    members: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'MembershipFilter'; first: 'Int'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'MembershipOrder' };
    memberships: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'MembershipFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'MembershipOrder' };
    names: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'NameFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'NameOrder' };
    offices: { after: 'String'; at: 'MomentInput'; before: 'String'; filter: 'OfficeFilter'; first: 'Int'; last: 'Int'; orderBy: 'RelationOrder'; reach: 'OfficeReach' };
    partOf: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; first: 'Int'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'RelationOrder' };
    participations: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'ParticipationFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'ParticipationOrder' };
    parts: { after: 'String'; at: 'MomentInput'; before: 'String'; categories: 'String'; during: 'EDTFOrToday'; first: 'Int'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'RelationOrder' };
    relations: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'RelationFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'RelationOrder' };
    sources: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    statedMembers: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    tenures: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'TenureFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'TenureOrder' };
    timeline: { after: 'String'; at: 'MomentInput'; during: 'EDTFOrToday'; first: 'Int'; foldEvents: 'Boolean'; include: 'FactInclusion'; kinds: 'FactKind'; minCertainty: 'Certainty' };
  };
  OrganizationConnection: {
    countUpTo: { limit: 'Int' };
  };
  ParticipantConnection: {
    countUpTo: { limit: 'Int' };
  };
  Participation: {
    claims: { after: 'String'; filter: 'ClaimFilter'; first: 'Int' };
    history: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    label: { language: 'String' };
  };
  ParticipationConnection: {
    countUpTo: { limit: 'Int' };
    groups: { by: 'FactGrouping'; orderBy: 'GroupOrder'; unit: 'PeriodUnit' };
  };
  Person: {
    attributedClaims: { after: 'String'; first: 'Int' };
    claims: { after: 'String'; first: 'Int' };
    events: { after: 'String'; as: 'EventTie'; at: 'MomentInput'; before: 'String'; first: 'Int'; last: 'Int'; orderBy: 'FactOrder' };
    existences: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'ExistenceFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'ExistenceOrder' };
    facts: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'FactFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'FactOrder' };
    label: { language: 'String' };
    memberships: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'MembershipFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'MembershipOrder' };
    names: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'NameFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'NameOrder' };
    participations: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'ParticipationFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'ParticipationOrder' };
    relations: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'RelationFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'RelationOrder' };
    sources: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    tenures: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'TenureFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'TenureOrder' };
    timeline: { after: 'String'; at: 'MomentInput'; during: 'EDTFOrToday'; first: 'Int'; foldEvents: 'Boolean'; include: 'FactInclusion'; kinds: 'FactKind'; minCertainty: 'Certainty' };
  };
  PersonConnection: {
    countUpTo: { limit: 'Int' };
  };
  PlanRecordsPayload: {
    changes: { after: 'String'; first: 'Int'; kinds: 'ChangeKind' };
  };
  Quantity: {
    claims: { after: 'String'; filter: 'ClaimFilter'; first: 'Int' };
    history: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    label: { language: 'String' };
  };
  QuantityConnection: {
    countUpTo: { limit: 'Int' };
  };
  Query: {
    batches: { about: 'ID'; after: 'String'; first: 'Int'; reach: 'TimelineReach' };
    coParticipants: { after: 'String'; at: 'MomentInput'; first: 'Int'; id: 'ID'; knownAt: 'DateTime' };
    coTenures: { after: 'String'; at: 'MomentInput'; first: 'Int'; knownAt: 'DateTime'; of: 'CoTenuresInput' };
    event: { at: 'MomentInput'; id: 'ID'; knownAt: 'DateTime' };
    events: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'EventFilter'; first: 'Int'; knownAt: 'DateTime'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'EventOrder' };
    factChanges: { about: 'ID'; after: 'String'; before: 'String'; first: 'Int'; last: 'Int'; since: 'BatchOrTimeInput'; until: 'BatchOrTimeInput' };
    facts: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'FactFilter'; first: 'Int'; include: 'FactInclusion'; knownAt: 'DateTime'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'FactOrder' };
    filing: { after: 'String'; first: 'Int'; kind: 'EntityKind'; language: 'String'; letters: 'String' };
    filingLetters: { kind: 'EntityKind'; language: 'String'; letters: 'String' };
    integrity: { after: 'String'; first: 'Int'; ids: 'ID'; rules: 'IntegrityRule' };
    memberships: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'MembershipFilter'; first: 'Int'; include: 'FactInclusion'; knownAt: 'DateTime'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'MembershipOrder' };
    network: { at: 'MomentInput'; first: 'Int'; hops: 'Int'; ids: 'ID'; kinds: 'FactKind'; knownAt: 'DateTime' };
    node: { at: 'MomentInput'; id: 'ID'; knownAt: 'DateTime' };
    nodes: { at: 'MomentInput'; ids: 'ID'; knownAt: 'DateTime' };
    office: { at: 'MomentInput'; id: 'ID'; knownAt: 'DateTime' };
    offices: { after: 'String'; at: 'MomentInput'; before: 'String'; filter: 'OfficeFilter'; first: 'Int'; knownAt: 'DateTime'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'OfficeOrder' };
    organization: { at: 'MomentInput'; id: 'ID'; knownAt: 'DateTime' };
    organizations: { after: 'String'; at: 'MomentInput'; before: 'String'; filter: 'OrganizationFilter'; first: 'Int'; knownAt: 'DateTime'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'OrganizationOrder' };
    participations: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'ParticipationFilter'; first: 'Int'; include: 'FactInclusion'; knownAt: 'DateTime'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'ParticipationOrder' };
    paths: { at: 'MomentInput'; first: 'Int'; from: 'ID'; kinds: 'FactKind'; knownAt: 'DateTime'; maxHops: 'Int'; relationTypes: 'RelationType'; time: 'PathTime'; to: 'ID' };
    people: { after: 'String'; at: 'MomentInput'; before: 'String'; filter: 'PersonFilter'; first: 'Int'; knownAt: 'DateTime'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'PersonOrder' };
    person: { at: 'MomentInput'; id: 'ID'; knownAt: 'DateTime' };
    region: { at: 'MomentInput'; id: 'ID'; knownAt: 'DateTime' };
    regions: { after: 'String'; at: 'MomentInput'; before: 'String'; filter: 'RegionFilter'; first: 'Int'; knownAt: 'DateTime'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'RegionOrder' };
    relations: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'RelationFilter'; first: 'Int'; include: 'FactInclusion'; knownAt: 'DateTime'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'RelationOrder' };
    search: { after: 'String'; at: 'MomentInput'; first: 'Int'; kinds: 'EntityKind'; knownAt: 'DateTime'; text: 'String' };
    source: { at: 'MomentInput'; id: 'ID'; knownAt: 'DateTime' };
    sources: { after: 'String'; at: 'MomentInput'; before: 'String'; filter: 'SourceFilter'; first: 'Int'; knownAt: 'DateTime'; last: 'Int'; orderBy: 'SourceOrder' };
    tenures: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'TenureFilter'; first: 'Int'; include: 'FactInclusion'; knownAt: 'DateTime'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'TenureOrder' };
    timeline: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; first: 'Int'; foldEvents: 'Boolean'; ids: 'ID'; include: 'FactInclusion'; kinds: 'FactKind'; knownAt: 'DateTime'; laneBy: 'LaneBy'; laneOrder: 'LaneOrder'; last: 'Int'; match: 'TimelineMatch'; minCertainty: 'Certainty'; reach: 'TimelineReach'; relationTypes: 'RelationType' };
    topic: { at: 'MomentInput'; id: 'ID'; knownAt: 'DateTime' };
    topics: { after: 'String'; at: 'MomentInput'; before: 'String'; filter: 'TopicFilter'; first: 'Int'; knownAt: 'DateTime'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'TopicOrder' };
  };
  Region: {
    attributedClaims: { after: 'String'; first: 'Int' };
    claims: { after: 'String'; first: 'Int' };
    events: { after: 'String'; as: 'EventTie'; at: 'MomentInput'; before: 'String'; first: 'Int'; last: 'Int'; orderBy: 'FactOrder' };
    existences: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'ExistenceFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'ExistenceOrder' };
    facts: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'FactFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'FactOrder' };
    label: { language: 'String' };
    memberships: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'MembershipFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'MembershipOrder' };
    names: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'NameFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'NameOrder' };
    offices: { after: 'String'; at: 'MomentInput'; before: 'String'; filter: 'OfficeFilter'; first: 'Int'; last: 'Int'; orderBy: 'RelationOrder'; reach: 'OfficeReach' };
    partOf: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; first: 'Int'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'RelationOrder' };
    participations: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'ParticipationFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'ParticipationOrder' };
    parts: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; first: 'Int'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'RelationOrder' };
    relations: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'RelationFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'RelationOrder' };
    sources: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    tenures: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'TenureFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'TenureOrder' };
    timeline: { after: 'String'; at: 'MomentInput'; during: 'EDTFOrToday'; first: 'Int'; foldEvents: 'Boolean'; include: 'FactInclusion'; kinds: 'FactKind'; minCertainty: 'Certainty' };
  };
  RegionConnection: {
    countUpTo: { limit: 'Int' };
  };
  Relation: {
    claims: { after: 'String'; filter: 'ClaimFilter'; first: 'Int' };
    history: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    label: { language: 'String' };
  };
  RelationConnection: {
    countUpTo: { limit: 'Int' };
    groups: { by: 'FactGrouping'; orderBy: 'GroupOrder'; unit: 'PeriodUnit' };
  };
  Remark: {
    claims: { after: 'String'; filter: 'ClaimFilter'; first: 'Int' };
    history: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    label: { language: 'String' };
  };
  Source: {
    claims: { after: 'String'; filter: 'ClaimFilter'; first: 'Int' };
  };
  SourceConnection: {
    countUpTo: { limit: 'Int' };
  };
  Subscription: {
    batchCommitted: { afterBatch: 'Int' };
    timelineChanged: { afterBatch: 'Int'; ids: 'ID' };
  };
  Tenure: {
    claims: { after: 'String'; filter: 'ClaimFilter'; first: 'Int' };
    history: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    label: { language: 'String' };
  };
  TenureConnection: {
    countUpTo: { limit: 'Int' };
    groups: { by: 'FactGrouping'; orderBy: 'GroupOrder'; unit: 'PeriodUnit' };
  };
  TimelineConnection: {
    clusters: { max: 'Int' };
    countUpTo: { limit: 'Int' };
    periods: { unit: 'PeriodUnit' };
  };
  TimelineItem: {
    label: { language: 'String' };
  };
  TimelineLane: {
    label: { language: 'String' };
  };
  Topic: {
    claims: { after: 'String'; first: 'Int' };
    existences: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'ExistenceFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'ExistenceOrder' };
    facts: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'FactFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'FactOrder' };
    label: { language: 'String' };
    names: { after: 'String'; at: 'MomentInput'; before: 'String'; during: 'EDTFOrToday'; filter: 'NameFilter'; first: 'Int'; include: 'FactInclusion'; last: 'Int'; minCertainty: 'Certainty'; orderBy: 'NameOrder' };
    sources: { after: 'String'; before: 'String'; first: 'Int'; last: 'Int' };
    timeline: { after: 'String'; at: 'MomentInput'; during: 'EDTFOrToday'; first: 'Int'; foldEvents: 'Boolean'; include: 'FactInclusion'; kinds: 'FactKind'; minCertainty: 'Certainty' };
  };
  TopicConnection: {
    countUpTo: { limit: 'Int' };
  };
}

/** The type of the argument `filter` of each field that has one. */
export const FILTER_TYPES = {
  claims: 'ClaimFilter',
  events: 'EventFilter',
  existences: 'ExistenceFilter',
  facts: 'FactFilter',
  holders: 'TenureFilter',
  members: 'MembershipFilter',
  memberships: 'MembershipFilter',
  names: 'NameFilter',
  offices: 'OfficeFilter',
  organizations: 'OrganizationFilter',
  participants: 'ParticipationFilter',
  participations: 'ParticipationFilter',
  people: 'PersonFilter',
  regions: 'RegionFilter',
  relations: 'RelationFilter',
  sources: 'SourceFilter',
  tenures: 'TenureFilter',
  topics: 'TopicFilter',
} as const;
