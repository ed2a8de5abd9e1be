/** The compilers of the root fields, and the prefetches of those that one statement cannot answer. */
import { type FieldsOf, PAGE, takes } from '../compile/exactFields.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { MAX_TIMELINE_ENTITIES, timelineOfAll, timelineOfEntities } from '../fields/timeline.ts';
import { InputError } from '../inputError.ts';
import type { Prefetch } from '../querySession.ts';
import { about } from './about.ts';
import { batches } from './batches.ts';
import { batchById, entityById, nodeById, nodesByIds, sourceById } from './byId.ts';
import { coParticipants } from './coParticipants.ts';
import { coTenures } from './coTenures/field.ts';
import { entityList } from './entities/entityLists.ts';
import { factChanges } from './factChanges.ts';
import { filing, filingLetters, prefetchFiling, prefetchFilingLetters } from './filing/field.ts';
import { integrity } from './integrity/field.ts';
import { prefetchIntegrity } from './integrity/prefetch.ts';
import { network, prefetchNetwork } from './network/field.ts';
import { paths } from './paths/field.ts';
import { prefetchPaths } from './paths/prefetch.ts';
import { factList } from './rootFactLists.ts';
import { search } from './search/field.ts';
import { prefetchSearch } from './search/prefetch.ts';
import { batchRead, timelineChanged } from './subscribed.ts';

const timeline: FieldCompiler = (scope, selection) => {
  const ids = selection.args.ids as readonly string[] | null | undefined;
  if (ids == null) {
    if (selection.args.reach != null || selection.args.match === 'ALL' || selection.args.foldEvents === true)
      throw new InputError(
        'UNBOUNDED_QUESTION',
        'timeline(reach:, match: ALL, foldEvents: true) needs entities to start from; add ids, for example ids: ["ulyanovsk-region"].',
      );
    return timelineOfAll(scope, selection);
  }
  if (ids.length > MAX_TIMELINE_ENTITIES)
    throw new InputError(
      'TOO_MANY_IDS',
      `timeline(ids:) has ${ids.length} ids; give at most ${MAX_TIMELINE_ENTITIES}.`,
    );
  return timelineOfEntities(scope, selection);
};

const MOMENT = ['at', 'knownAt'] as const;
const LIST = [...PAGE, ...MOMENT, 'filter', 'orderBy', 'during', 'minCertainty'] as const;

const byId = (type: string) => takes(['id', ...MOMENT], entityById(type));
const listOf = (label: string) => takes(LIST, entityList(label));
const factsOf = (...list: Parameters<typeof factList>) => takes([...LIST, 'include'], factList(...list));

const QUERY_FIELDS: FieldsOf<'Query', FieldCompiler> = {
  node: takes(['id', ...MOMENT], nodeById),
  nodes: takes(['ids', ...MOMENT], nodesByIds),
  person: byId('Person'),
  organization: byId('Organization'),
  office: byId('Office'),
  region: byId('Region'),
  event: byId('Event'),
  topic: byId('Topic'),
  source: takes(['id', ...MOMENT], sourceById),
  people: listOf('Person'),
  organizations: listOf('Organization'),
  offices: listOf('Office'),
  regions: listOf('Region'),
  events: listOf('Event'),
  topics: listOf('Topic'),
  filing: takes(['kind', 'letters', 'language', 'first', 'after'], filing),
  filingLetters: takes(['kind', 'letters', 'language'], filingLetters),
  sources: listOf('Source'),
  facts: factsOf('Fact', 'MIXED'),
  tenures: factsOf('Tenure', 'ALL'),
  memberships: factsOf('Membership', 'ALL'),
  participations: factsOf('Participation', 'NONE'),
  relations: factsOf('Relation', 'MIXED'),
  search: takes(['text', 'kinds', 'first', 'after', ...MOMENT], search),
  timeline: takes(
    [
      ...PAGE,
      ...MOMENT,
      ...(['ids', 'match', 'reach', 'kinds', 'relationTypes', 'foldEvents', 'include'] as const),
      ...(['during', 'minCertainty', 'laneBy', 'laneOrder'] as const),
    ],
    timeline,
  ),
  paths: takes(['from', 'to', 'maxHops', 'kinds', 'relationTypes', 'time', 'first', ...MOMENT], paths),
  network: takes(['ids', 'hops', 'kinds', 'first', ...MOMENT], network),
  coTenures: takes(['of', 'first', 'after', ...MOMENT], coTenures),
  coParticipants: takes(['id', 'first', 'after', ...MOMENT], coParticipants),
  integrity: takes(['rules', 'ids', 'first', 'after'], integrity),
  factChanges: takes([...PAGE, 'about', 'since', 'until'], factChanges),
  batches: takes(['first', 'after', 'about', 'reach'], batches),
  about,
};

/** What an event of a subscription says about its batch. */
const SUBSCRIPTION_FIELDS: FieldsOf<'Subscription', FieldCompiler> = {
  batchCommitted: takes(['afterBatch'], batchRead),
  timelineChanged: takes(['ids', 'afterBatch'], timelineChanged),
};

/** Each root field becomes one statement. */
export const ROOT_FIELDS: Readonly<Record<string, FieldCompiler>> = {
  ...QUERY_FIELDS,
  ...SUBSCRIPTION_FIELDS,
  /** Used by mutations, for the batches that they wrote. */
  batch: batchById,
};

/** The statements that run before that of a root field. */
export const PREFETCHES: Readonly<Record<string, Prefetch>> = {
  paths: prefetchPaths,
  network: prefetchNetwork,
  search: prefetchSearch,
  integrity: prefetchIntegrity,
  filing: prefetchFiling,
  filingLetters: prefetchFilingLetters,
};
