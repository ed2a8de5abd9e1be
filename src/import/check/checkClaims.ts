/** Checks the claims of a fact. */

import type { ClaimRecord, FactRecord } from '../../domain/model/record.ts';
import { readEdtf } from '../../domain/time/edtf/readEdtf.ts';
import { kindWithArticle, quoteValue, type ReadContext } from '../../formats/problem.ts';
import type { Catalogue } from './catalogue.ts';
import { reportMissing } from './reportMissing.ts';
import { howToDeclare } from './suggestId.ts';

/** Lengths of source texts in code points, by the id of the source; sources without a text are absent. */
type TextLengths = ReadonlyMap<string, number>;

export function checkClaims(
  fact: FactRecord,
  all: Catalogue,
  lengths: TextLengths,
  reading: ReadContext,
): void {
  for (const claim of fact.claims) {
    checkReferences(claim, all, reading);
    checkDates(claim, reading);
    checkStatus(claim, reading);
    checkKeys(fact, claim, reading);
    checkLocators(claim, lengths, reading);
  }
  if (fact.claims.length > 1) checkRepeated(fact.claims, reading);
}

function checkRepeated(claims: readonly ClaimRecord[], { problems, places }: ReadContext): void {
  const seen = new Map<string, ClaimRecord>();
  for (const claim of claims) {
    const content = JSON.stringify(claim, Object.keys(claim).sort());
    if (seen.has(content) && JSON.stringify(seen.get(content)) === JSON.stringify(claim))
      problems.warning(
        places.of(claim),
        'DUPLICATE_CLAIM',
        `the source ${quoteValue(claim.source)} makes the same claim twice`,
        'remove one of the two claims',
      );
    seen.set(content, claim);
  }
}

function checkReferences(claim: ClaimRecord, all: Catalogue, { problems, places }: ReadContext): void {
  const { source } = claim;
  const sourceKind = all.kindOf(source);
  const suggestion = (): string =>
    all.suggestions('sources').hint(source, howToDeclare(places.of(claim, 'source').file, 'sources'));
  if (sourceKind === undefined)
    reportMissing(source, 'source', places.of(claim, 'source'), problems, () => ({
      code: 'UNKNOWN_SOURCE',
      message: `there is no source ${quoteValue(source)}`,
      hint: suggestion(),
    }));
  else if (sourceKind !== 'SOURCE')
    problems.error(
      places.of(claim, 'source'),
      'UNKNOWN_SOURCE',
      `${quoteValue(source)} is ${kindWithArticle(sourceKind)}, not a source`,
      suggestion(),
    );
  for (const id of claim.derivedFrom)
    if (all.kindOf(id) === undefined)
      reportMissing(id, 'derivedFrom', places.of(claim, 'derivedFrom'), problems, () => ({
        code: 'UNKNOWN_ID',
        message: `derivedFrom names ${quoteValue(id)}, but no record has that id`,
        hint: all.suggestions('records').hint(id, 'name a source or a fact'),
      }));
}

function checkDates(claim: ClaimRecord, { problems, places }: ReadContext): void {
  const { date, start, end, attested } = claim;
  if (date !== undefined && (start ?? end ?? attested) !== undefined)
    problems.error(
      places.of(claim, 'date'),
      'DATE_TWICE',
      'date is given together with start, end or attested',
      'use date for something that happened within one date, start and end for something that lasted',
    );
  for (const [key, value] of [
    ['start', start],
    ['end', end],
  ] as const)
    if (value !== undefined && value !== '..' && readEdtf(value).form === 'INTERVAL')
      problems.error(
        places.of(claim, key),
        'INTERVAL_AS_BOUND',
        `${key} is the interval ${quoteValue(value)}`,
        `write [${claim.calendar === 'JULIAN' ? 'A..B' : value.replace('/', '..')}] for one day within the interval, or use attested for all of it`,
      );
  if (start === undefined || end === undefined || end === '..') return;
  if (readEdtf(start).min > readEdtf(end).max)
    problems.error(
      places.of(claim, 'end'),
      'END_BEFORE_START',
      `it ends on ${quoteValue(end)}, before it starts on ${quoteValue(start)}`,
      'swap the two, or correct one of them',
    );
}

function checkStatus(claim: ClaimRecord, { problems, places }: ReadContext): void {
  const error = (code: 'NO_RULE' | 'NO_SPEAKER', wrong: string, hint: string): void =>
    problems.error(places.of(claim, 'status'), code, wrong, hint);
  if (claim.status === 'DERIVED') {
    if (claim.rule === undefined)
      error('NO_RULE', 'a derived claim without a rule', 'add rule: how the claim follows from its sources');
    if (claim.derivedFrom.length === 0)
      error('NO_RULE', 'a derived claim without derivedFrom', 'add derivedFrom: [a source or fact]');
  }
  if (claim.status === 'ATTRIBUTED' && claim.by === undefined)
    error('NO_SPEAKER', 'an attributed claim without a speaker', 'add by: the id of who said it');
  if (claim.status !== 'ATTRIBUTED' && claim.by !== undefined)
    problems.error(
      places.of(claim, 'by'),
      'NO_SPEAKER',
      `by names the speaker ${quoteValue(claim.by)}, but the status of the claim is ${claim.status}`,
      'add status: ATTRIBUTED, or remove by',
    );
}

/** Some keys of claims apply to some kinds of fact only. */
function checkKeys(fact: FactRecord, claim: ClaimRecord, { problems, places }: ReadContext): void {
  const counts = fact.kind === 'QUANTITY' || (fact.kind === 'PARTICIPATION' && fact.group !== undefined);
  if (claim.value !== undefined && !counts)
    problems.error(
      places.of(claim, 'value'),
      'NOT_TAKEN',
      `a claim about ${kindWithArticle(fact.kind)} has a value`,
      'only a quantity, or a participation of an unnamed group, has one',
    );
  const { minDecimals, maxDecimals } = claim.value ?? {};
  if (fact.kind === 'PARTICIPATION' && (minDecimals ?? maxDecimals) !== undefined)
    problems.error(
      places.of(claim, 'value'),
      'INVALID_NUMBER',
      'a number of people has decimals',
      'write a whole number; only a quantity has decimals',
    );
  if (fact.kind === 'TENURE') return;
  for (const key of ['acting', 'began', 'ended', 'replaces', 'replacedBy'] as const)
    if (claim[key] !== undefined)
      problems.error(
        places.of(claim, key),
        'NOT_TAKEN',
        `a claim about ${kindWithArticle(fact.kind)} has ${key}`,
        'only claims about tenures have it',
      );
}

function checkLocators(claim: ClaimRecord, lengths: TextLengths, { problems, places }: ReadContext): void {
  const length = lengths.get(claim.source);
  if (length === undefined) return;
  for (const { start, end } of claim.locators)
    if (start !== undefined && end !== undefined && end > length)
      problems.error(
        places.of(claim, 'at'),
        'PLACE_OUTSIDE',
        `the range [${start}, ${end}] is outside the ${length} characters of ${quoteValue(claim.source)}`,
        'count in code points, from 0',
      );
}
