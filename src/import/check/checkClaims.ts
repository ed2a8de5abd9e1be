/** What a claim must be to count. */

import type { ClaimRecord, FactRecord } from '../../domain/model/record.ts';
import { readEdtf } from '../../domain/time/edtf/edtf.ts';
import { nearest } from '../../formats/nearest.ts';
import { aKind, shown } from '../../formats/problem.ts';
import type { Reading } from '../../formats/tree/fields.ts';
import type { Catalogue } from './catalogue.ts';

/** Lengths of source texts in code points, where known. */
export type Lengths = ReadonlyMap<string, number>;

export function checkClaims(fact: FactRecord, all: Catalogue, lengths: Lengths, reading: Reading): void {
  const seen = new Map<string, ClaimRecord>();
  for (const claim of fact.claims) {
    checkReferences(claim, all, reading);
    checkDates(claim, reading);
    checkStatus(claim, reading);
    checkTaken(fact, claim, reading);
    checkPlaces(claim, lengths, reading);
    const content = JSON.stringify(claim, Object.keys(claim).sort());
    if (seen.has(content) && JSON.stringify(seen.get(content)) === JSON.stringify(claim))
      reading.problems.warning(
        reading.places.of(claim),
        'DUPLICATE_CLAIM',
        `the source ${shown(claim.source)} says the same twice`,
        'take one of the claims away',
      );
    seen.set(content, claim);
  }
}

function checkReferences(claim: ClaimRecord, all: Catalogue, { problems, places }: Reading): void {
  const sourceKind = all.kindOf(claim.source);
  if (sourceKind !== 'SOURCE')
    problems.error(
      places.of(claim, 'source'),
      'UNKNOWN_SOURCE',
      sourceKind
        ? `${shown(claim.source)} is ${aKind(sourceKind)}, not a source`
        : `there is no source ${shown(claim.source)}`,
      suggestion(claim.source, all.idsOf(['SOURCE']), 'declare it under sources'),
    );
  for (const id of claim.derivedFrom)
    if (all.kindOf(id) === undefined)
      problems.error(
        places.of(claim, 'derivedFrom'),
        'UNKNOWN_ID',
        `derivedFrom names ${shown(id)}, which is nowhere`,
        suggestion(id, all.ids(), 'name a source or a fact'),
      );
}

/** The nearest id, or what else to do. */
export function suggestion(id: string, candidates: Iterable<string>, otherwise: string): string {
  const near = nearest(id, candidates);
  return near === null ? otherwise : `did you mean "${near}"?`;
}

function checkDates(claim: ClaimRecord, { problems, places }: Reading): void {
  const { date, start, end, attested } = claim;
  if (date !== undefined && (start ?? end ?? attested) !== undefined)
    problems.error(
      places.of(claim, 'date'),
      'DATE_TWICE',
      'date stands beside start, end or attested',
      'use date for something that lies within one date, start and end for something that lasts',
    );
  for (const [key, value] of [
    ['start', start],
    ['end', end],
  ] as const)
    if (value !== undefined && value !== '..' && readEdtf(value).form === 'INTERVAL')
      problems.error(
        places.of(claim, key),
        'INTERVAL_AS_BOUND',
        `${key} is the interval ${shown(value)}`,
        `write [${claim.calendar === 'JULIAN' ? 'A..B' : value.replace('/', '..')}] for one day between the two, or attested for the whole of it`,
      );
  if (start === undefined || end === undefined || end === '..') return;
  if (readEdtf(start).min > readEdtf(end).max)
    problems.error(
      places.of(claim, 'end'),
      'END_BEFORE_START',
      `it ends on ${shown(end)}, before it starts on ${shown(start)}`,
      'exchange them, or mend one',
    );
}

function checkStatus(claim: ClaimRecord, { problems, places }: Reading): void {
  const error = (code: 'NO_RULE' | 'NO_SPEAKER', wrong: string, hint: string): void =>
    problems.error(places.of(claim, 'status'), code, wrong, hint);
  if (claim.status === 'DERIVED') {
    if (claim.rule === undefined)
      error('NO_RULE', 'a derived claim without its rule', 'add rule: how it follows');
    if (claim.derivedFrom.length === 0)
      error('NO_RULE', 'a derived claim without what it rests on', 'add derivedFrom: [a source or fact]');
  }
  if (claim.status === 'ATTRIBUTED' && claim.by === undefined)
    error('NO_SPEAKER', 'an attributed claim without its speaker', 'add by: the id of who said it');
  if (claim.status !== 'ATTRIBUTED' && claim.by !== undefined)
    problems.error(
      places.of(claim, 'by'),
      'NO_SPEAKER',
      `by names the speaker ${shown(claim.by)} of a claim that is ${claim.status}`,
      'add status: ATTRIBUTED, or take by away',
    );
}

/** Some things are said only of some kinds of fact. */
function checkTaken(fact: FactRecord, claim: ClaimRecord, { problems, places }: Reading): void {
  const counts = fact.kind === 'QUANTITY' || (fact.kind === 'PARTICIPATION' && fact.group !== undefined);
  if (claim.value !== undefined && !counts)
    problems.error(
      places.of(claim, 'value'),
      'NOT_TAKEN',
      `a claim about ${aKind(fact.kind)} has a value`,
      'numbers belong to a quantity, or to a participation of an unnamed group',
    );
  if (fact.kind === 'TENURE') return;
  for (const key of ['acting', 'began', 'ended'] as const)
    if (claim[key] !== undefined)
      problems.error(
        places.of(claim, key),
        'NOT_TAKEN',
        `a claim about ${aKind(fact.kind)} has ${key}`,
        'only tenures take it',
      );
}

function checkPlaces(claim: ClaimRecord, lengths: Lengths, { problems, places }: Reading): void {
  const length = lengths.get(claim.source);
  if (length === undefined) return;
  for (const { start, end } of claim.locators)
    if (start !== undefined && end !== undefined && end > length)
      problems.error(
        places.of(claim, 'at'),
        'PLACE_OUTSIDE',
        `the range [${start}, ${end}] goes beyond the ${length} characters of ${shown(claim.source)}`,
        'count again, in code points from 0',
      );
}
