/**
 * Facts that several files of a dataset state, such as a table for each source. Each becomes one fact with the claims of
 * all, as the rows of one table do. A fact that one file states twice is left for the checks, which refuse it.
 */
import { outermostTerms, separateTerms } from '../domain/claims/separateTerms.ts';
import { addTo } from '../domain/model/addTo.ts';
import { canonical } from '../domain/model/canonical.ts';
import { claimId } from '../domain/model/factId.ts';
import { keptIn } from '../domain/model/keptIn.ts';
import { type ClaimRecord, type FactRecord, PLAIN_CLAIM } from '../domain/model/record.ts';
import { compareCodeUnits } from '../domain/model/textOrder.ts';
import type { ReadFact } from '../formats/fileRecords.ts';
import { lineText, type Position, positionText } from '../formats/places.ts';
import { quoteValue, type ReadContext, TERMS_HINT } from '../formats/problem.ts';
import type { FactHeader } from './recordHeader.ts';
import type { RecordStore } from './recordStore.ts';
import type { SpooledFile } from './spooledFile.ts';

/** What one file or YAML document states of a fact. */
interface Part {
  readonly file: SpooledFile;
  readonly header: FactHeader;
}

/** The files, each fact in the first of those that state it, by name; its places are in the files that have them. */
export function joinFacts(
  files: readonly SpooledFile[],
  records: RecordStore,
  reading: ReadContext,
): readonly SpooledFile[] {
  const taken = new Set<FactHeader>();
  const joined = new Map<SpooledFile, FactHeader[]>();
  for (const parts of partsOfFacts(files)) {
    const [first] = parts;
    if (first === undefined || parts.length < 2) continue;
    for (const { header } of parts) taken.add(header);
    const { file, dataset } = first.file;
    const header = records.addFact(joinParts(parts, records, reading), file, dataset);
    addTo(joined, first.file, { ...header, otherPlaces: otherPlacesOf(parts) });
  }
  if (taken.size === 0) return files;
  return files.map((file) => {
    const own = file.facts.headers.filter((header) => !taken.has(header));
    return { ...file, facts: records.factsOf([...own, ...(joined.get(file) ?? [])], file.file) };
  });
}

/** Where the parts after the first are; of many, the number. */
function otherPlacesOf([, ...others]: readonly Part[]): string {
  if (others.length > 2) return ` and ${others.length} other places`;
  return others
    .map(({ file: { file }, header: { line, column } }) => `, ${lineText({ file, line, column })}`)
    .join('');
}

/** The parts of each fact that is stated more than once in a dataset. */
function* partsOfFacts(files: readonly SpooledFile[]): Generator<Part[]> {
  const byDataset = new Map<string, SpooledFile[]>();
  for (const file of files) addTo(byDataset, file.dataset, file);
  for (const group of byDataset.values()) {
    const parts = repeatedIds(group);
    if (parts.size === 0) continue;
    for (const file of [...group].sort((a, b) => compareCodeUnits(a.file, b.file)))
      for (const header of file.facts.headers) addPart({ file, header }, parts.get(header.id));
    yield* parts.values();
  }
}

/** The ids of facts that are stated more than once, with a list for their parts. Of most facts there is one. */
function repeatedIds(files: readonly SpooledFile[]): Map<string, Part[]> {
  const seen = new Set<string>();
  const repeated = new Map<string, Part[]>();
  for (const { facts } of files)
    for (const { id } of facts.headers)
      if (seen.has(id)) repeated.set(id, []);
      else seen.add(id);
  return repeated;
}

/** Adds the next part in the order of the files, unless its file (document) states the fact twice, or one of another kind. */
function addPart(part: Part, parts: Part[] = []): void {
  const [first = part, last] = [parts[0], parts.at(-1)];
  if (first.header.kind === part.header.kind && last?.file !== part.file) parts.push(part);
}

/** A fact with the properties and the claims of all its parts. What contradicts an earlier part is reported. */
function joinParts(parts: readonly Part[], records: RecordStore, reading: ReadContext): ReadFact {
  const { places } = reading;
  const facts = parts.map(({ file, header }) => {
    const fact = records.readFact(header, file.file);
    for (const one of [fact.record, fact.body, ...fact.record.claims]) places.keep(one);
    return fact;
  });
  const idGiven = facts.every((fact) => fact.idGiven);
  const [first] = facts;
  const { dataset } = parts[0]?.file ?? {};
  if (first === undefined || dataset === undefined) throw new RangeError('A fact has at least one part.');
  const keys = keysOf(facts, reading);
  const stated = facts.map((fact) => fact.record).reverse();
  const withdrawn = [...new Set(stated.flatMap((one) => one.withdrawn ?? []))];
  const record: FactRecord = Object.assign({}, ...stated, {
    roles: Object.assign({}, ...stated.map(({ roles }) => roles)),
    withdrawn: withdrawn.length > 0 ? withdrawn : undefined,
    claims: claimsOf(facts, dataset, reading),
  });
  places.set(record, places.of(first.record), keys);
  return { record, idGiven, body: record };
}

/** Where the keys of a fact are first given. One that another part gives otherwise is reported. */
function keysOf(
  facts: readonly ReadFact[],
  { places, problems }: ReadContext,
): ReadonlyMap<string, Position> {
  const keys = new Map<string, Position>();
  const values = new Map<string, unknown>();
  for (const { record, body } of facts)
    for (const [name, value] of statedIn(record)) {
      const key = name === 'nameKind' ? 'kind' : name;
      const at = places.of(places.has(body, key) ? body : record, key);
      const first = keptIn(keys, key, () => at);
      const before = values.get(key);
      if (first === at) values.set(key, value);
      else if (!isSame(before, value))
        problems.error(
          at,
          'ROWS_DIFFER',
          `${key} is ${shown(value)} here but ${shown(before)} at ${positionText(first)}, and both are about ${quoteValue(record.id)}`,
          'use one value, or give one of the two an id of its own',
        );
    }
  return keys;
}

/** The properties and roles of a fact, with null for what it withdraws. */
const statedIn = ({
  id: _id,
  kind: _kind,
  claims: _claims,
  withdrawn = [],
  roles,
  ...own
}: FactRecord): (readonly [string, unknown])[] => [
  ...Object.entries(own),
  ...Object.entries(roles),
  ...withdrawn.map((key) => [key, null] as const),
];

/** Whether two values of a key are the same; ids have no order. */
const isSame = (a: unknown, b: unknown): boolean =>
  canonical(Array.isArray(a) ? [...a].sort() : a) === canonical(Array.isArray(b) ? [...b].sort() : b);

const shown = (value: unknown): string =>
  value === null ? 'withdrawn' : quoteValue(Array.isArray(value) ? value.join(', ') : String(value));

/** The claims of a part that do not give the id of the fact. */
function unnamedClaimsOf({ record: { claims }, idGiven, unnamedClaims }: ReadFact): readonly ClaimRecord[] {
  if (idGiven) return [];
  return unnamedClaims === undefined ? claims : claims.filter((_, at) => unnamedClaims.includes(at));
}

/** The claims of all parts, each once. Terms that only their author can separate are reported. */
function claimsOf(
  facts: readonly ReadFact[],
  dataset: string,
  { places, problems }: ReadContext,
): ClaimRecord[] {
  const claims = new Map<string, ClaimRecord[]>();
  let before: ClaimRecord[] = [];
  let unnamedBefore: ClaimRecord[] = [];
  for (const fact of facts) {
    const { record } = fact;
    const unnamed = unnamedClaimsOf(fact);
    // Numbers at different times are values of one quantity. Claims that both give the id are on one fact for certain.
    const terms =
      record.kind === 'QUANTITY'
        ? null
        : (separateTerms(before, unnamed) ?? separateTerms(unnamedBefore, record.claims));
    const here = terms?.find((claim) => record.claims.includes(claim));
    const there = terms?.find((claim) => claim !== here);
    if (here !== undefined && there !== undefined)
      problems.error(
        places.of(here),
        'AMBIGUOUS_FACT',
        `this claim and the one at ${positionText(places.of(there))} describe the same ${record.kind.toLowerCase()} at different times`,
        TERMS_HINT,
      );
    before = outermostTerms([...before, ...record.claims]);
    unnamedBefore = outermostTerms([...unnamedBefore, ...unnamed]);
    const said = record.claims.map((claim) => [claimId(record.id, claim, dataset), claim] as const);
    for (const [id, claim] of said.filter(([id]) => !claims.has(id))) addTo(claims, id, claim);
  }
  const id = facts[0]?.record.id ?? '';
  // That the dataset has the fact is said by its other claims too.
  const more = new Map(claims);
  more.delete(claimId(id, { source: dataset, ...PLAIN_CLAIM }, dataset));
  return [...(more.size > 0 ? more : claims).values()].flat();
}
