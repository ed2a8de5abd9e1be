/**
 * Which test files use Neo4j. All others run on the embedded engine and need no Java.
 * A test that opens Neo4j in another file fails with a message that names this one.
 */
import { existsSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/** All tests that open a graph. */
const GRAPH_TESTS = 'tests/{api,store,query,formats,import,changes,export,cli,cypher}/**/*.test.ts';

/** Tests on both engines in `npm test`: together they send each form of a statement to Neo4j. */
const ON_BOTH_ENGINES = [
  'tests/{cypher,query,store,changes}/**/*.test.ts',
  'tests/api/cost.test.ts',
  'tests/api/mutationsMerge.test.ts',
  'tests/api/mutationsRecords.test.ts',
  'tests/api/responseCache.test.ts',
  'tests/api/table.test.ts',
  'tests/cli/commands.test.ts',
  'tests/cli/serve.test.ts',
  'tests/formats/**/*RoundTrip.test.ts',
  'tests/import/badInput.test.ts',
  'tests/import/calendar.test.ts',
  'tests/import/realFiles.test.ts',
];

/** Exceptions from the list above that never use Neo4j. */
const EMBEDDED_ONLY = [
  'tests/cypher/statements.test.ts',
  'tests/query/randomArchives.test.ts',
  'tests/query/randomCertainty.test.ts',
  'tests/query/randomQuantities.test.ts',
  'tests/changes/longTerms.test.ts',
  'tests/changes/mergedTenures.test.ts',
  'tests/changes/purgeRandom.test.ts',
  'tests/changes/sameFindings.test.ts',
  'tests/changes/shipped.test.ts',
  'tests/store/cancellation.test.ts',
  'tests/store/decorators.test.ts',
  'tests/query/pagesFromOrder.test.ts',
  'tests/store/memory/liveFactOrder.test.ts',
];

/**
 * Exceptions whose Neo4j half takes long and sends no form of a statement that other tests do not send: `npm test` runs
 * them on the embedded engine, `npm run test:long` on Neo4j.
 */
export const LONG_ON_NEO4J = [
  'tests/api/cost.test.ts',
  'tests/api/mutationsMerge.test.ts',
  'tests/api/mutationsRecords.test.ts',
  'tests/changes/apply.test.ts',
  'tests/changes/digests.test.ts',
  'tests/changes/doctor.test.ts',
  'tests/changes/duplicates.test.ts',
  'tests/changes/implied.test.ts',
  'tests/changes/integrity.test.ts',
  'tests/changes/merge.test.ts',
  'tests/changes/merged.test.ts',
  'tests/changes/purgeCases.test.ts',
  'tests/changes/revert.test.ts',
  'tests/changes/upgrade.test.ts',
  'tests/changes/withdrawn.test.ts',
  'tests/changes/withdrawnFacts.test.ts',
  'tests/cli/commands.test.ts',
  'tests/formats/csv/csvRoundTrip.test.ts',
  'tests/formats/eac/eacRoundTrip.test.ts',
  'tests/import/badInput.test.ts',
  'tests/import/calendar.test.ts',
  'tests/import/realFiles.test.ts',
  'tests/query/actingDisputed.test.ts',
  'tests/query/centrality.test.ts',
  'tests/query/centralityBounds.test.ts',
  'tests/query/changes.test.ts',
  'tests/query/coParticipants.test.ts',
  'tests/query/coTenures.test.ts',
  'tests/query/competency.test.ts',
  'tests/query/countedYears.test.ts',
  'tests/query/definedOffices.test.ts',
  'tests/query/enclosing.test.ts',
  'tests/query/entityStates.test.ts',
  'tests/query/eventGroups.test.ts',
  'tests/query/exOfficio.test.ts',
  'tests/query/factCountOrder.test.ts',
  'tests/query/factFilters.test.ts',
  'tests/query/factLabels.test.ts',
  'tests/query/factsByFilter.test.ts',
  'tests/query/filters.test.ts',
  'tests/query/groups.test.ts',
  'tests/query/idNotes.test.ts',
  'tests/query/identity.test.ts',
  'tests/query/integrity.test.ts',
  'tests/query/includedWithdrawn.test.ts',
  'tests/query/knownAt.test.ts',
  'tests/query/network.test.ts',
  'tests/query/notRecorded.test.ts',
  'tests/query/notStated.test.ts',
  'tests/query/officeBody.test.ts',
  'tests/query/officesOfWholes.test.ts',
  'tests/query/paging.test.ts',
  'tests/query/paths.test.ts',
  'tests/query/personTies.test.ts',
  'tests/query/quantities.test.ts',
  'tests/query/search/search.test.ts',
  'tests/query/search/versions.test.ts',
  'tests/query/selections.test.ts',
  'tests/query/statedNumbers.test.ts',
  'tests/query/tenureLength.test.ts',
  'tests/query/time/agreement.test.ts',
  'tests/query/time/attested.test.ts',
  'tests/query/time/bridges.test.ts',
  'tests/query/time/executives.test.ts',
  'tests/query/time/julian.test.ts',
  'tests/query/time/labels.test.ts',
  'tests/query/time/regionalOffices.test.ts',
  'tests/query/time/shipped.test.ts',
  'tests/query/time/unusual.test.ts',
  'tests/query/timelineCertainty.test.ts',
  'tests/query/timelineEvents.test.ts',
  'tests/query/timelineLanes.test.ts',
  'tests/query/withdrawnFacts.test.ts',
  'tests/store/allRecords.test.ts',
  'tests/store/backup.test.ts',
];

/**
 * Tests of the query plans on Neo4j, which plans each statement for a second: `npm test` asks a sixth of the questions,
 * `npm run test:long` all of them each time.
 */
export const PLANS = ['tests/cypher/plans.test.ts'];

/** Tests of what happens between two steps of a writer, of large batches, and of what both engines hold: `npm run test:long` alone runs them. */
export const LONG_ON_BOTH_ENGINES = [
  'tests/changes/sameContent.test.ts',
  'tests/query/consistentRead.test.ts',
  'tests/store/backupBesideWrites.test.ts',
  'tests/store/listSizes.test.ts',
  'tests/store/writerPhases.test.ts',
];

/** Tests that compare both engines with each other, on archives of some size or with large statements: `npm run test:long` alone runs them. */
export const COMPARING_ENGINES = [
  'tests/query/hubs.test.ts',
  'tests/query/pageQueries.test.ts',
  'tests/query/windows.test.ts',
];

/** Tests of which `npm test` runs a part, by `support/extent.ts`; `npm run test:long` runs all of their cases. */
export const IN_PART = [
  'tests/changes/digests.test.ts',
  'tests/changes/purgeRandom.test.ts',
  'tests/changes/sameFindings.test.ts',
  'tests/formats/csv/csvRoundTrip.test.ts',
  'tests/formats/dividedExport.test.ts',
  'tests/http/pagesInBrowser.test.ts',
  'tests/import/fuzz.test.ts',
  'tests/import/halves.test.ts',
  'tests/import/realFiles.test.ts',
  'tests/query/randomCertainty.test.ts',
  'tests/store/backup.test.ts',
];

/** Tests that replace a module, so that no other file may share their imports. */
export const MOCKING = ['tests/query/readsHistory.test.ts'];

// A renamed file would silently move to the embedded engine.
for (const file of [
  ...ON_BOTH_ENGINES,
  ...EMBEDDED_ONLY,
  ...LONG_ON_NEO4J,
  ...LONG_ON_BOTH_ENGINES,
  ...COMPARING_ENGINES,
  ...IN_PART,
  ...PLANS,
  ...MOCKING,
])
  if (!file.includes('*') && !existsSync(file))
    throw new Error(`tests/engines.ts lists "${file}", which does not exist. Correct the list.`);

export const filesOnBothEngines: readonly string[] = globSync(ON_BOTH_ENGINES, {
  ignore: [...EMBEDDED_ONLY, ...LONG_ON_NEO4J, ...LONG_ON_BOTH_ENGINES, ...COMPARING_ENGINES, ...MOCKING],
});

export const filesOnEmbedded: readonly string[] = globSync(GRAPH_TESTS, {
  ignore: [...filesOnBothEngines, ...LONG_ON_BOTH_ENGINES, ...COMPARING_ENGINES, ...MOCKING],
});
