/** What a fact must be: its roles filled by the right kinds, and what its kind asks for. */
import { ENTITY_KINDS, ROLES, type Role } from '../../domain/model/kinds.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import type { ReadFact } from '../../formats/fileRecords.ts';
import { aKind, shown } from '../../formats/problem.ts';
import type { Reading } from '../../formats/tree/fields.ts';
import type { Catalogue } from './catalogue.ts';
import { suggestion } from './checkClaims.ts';

export function checkFact({ record, body }: ReadFact, all: Catalogue, reading: Reading): void {
  checkRoles(record, body, all, reading);
  checkOwn(record, body, all, reading);
  for (const claim of record.claims) {
    if (claim.by !== undefined)
      checkEntity(claim.by, 'by', ['PERSON', 'ORGANIZATION', 'REGION'], claim, all, reading);
  }
}

function checkRoles(fact: FactRecord, body: object, all: Catalogue, reading: Reading): void {
  const roles: Readonly<Record<string, Role>> = ROLES[fact.kind];
  for (const [name, ids] of Object.entries(fact.roles)) {
    const role = roles[name];
    if (role === undefined) continue;
    const place = name === 'byEvent' ? fact : body;
    for (const id of ids) checkEntity(id, name, role.kinds, place, all, reading);
  }
}

function checkEntity(
  id: string,
  key: string,
  kinds: readonly string[],
  place: object,
  all: Catalogue,
  { problems, places }: Reading,
): void {
  const kind = all.kindOf(id);
  if (kind === undefined)
    problems.error(
      places.of(place, key),
      'UNKNOWN_ID',
      `${key} names ${shown(id)}, which is nowhere`,
      suggestion(id, all.idsOf(ENTITY_KINDS), 'declare it under entities'),
    );
  else if (!kinds.includes(kind))
    problems.error(
      places.of(place, key),
      'WRONG_KIND',
      `${key} names the ${kind} ${shown(id)}`,
      `it takes ${kinds.join(', ')}`,
    );
}

function checkOwn(fact: FactRecord, body: object, all: Catalogue, { problems, places }: Reading): void {
  const error = (key: string | undefined, wrong: string, hint: string): void =>
    problems.error(places.of(body, key), 'INCOMPLETE', wrong, hint);
  if (fact.kind === 'TENURE') {
    if (fact.roles.holder === undefined && fact.vacant !== true && !places.has(body, 'holder'))
      error(
        undefined,
        'a tenure without a holder',
        'add holder, or vacant: "true" where a source states a vacancy',
      );
    if (fact.roles.holder !== undefined && fact.vacant === true)
      error('vacant', 'a vacancy with a holder', 'take holder or vacant away');
  }
  if (fact.kind === 'PARTICIPATION') {
    if (fact.roles.participant === undefined && fact.group === undefined && !places.has(body, 'participant'))
      error(undefined, 'a participation of nobody', 'add participant, or group for an unnamed one');
    if (fact.roles.participant !== undefined && fact.group !== undefined)
      error(
        'group',
        'a participation with both participant and group',
        'keep one; use onBehalfOf for whom a group stands',
      );
  }
  if (fact.kind === 'REMARK' && fact.roles.about?.length === 0)
    error('about', 'a remark about nothing', 'name at least one entity');
  if (fact.kind !== 'EXISTENCE') return;
  const kind = all.kindOf(fact.roles.entity?.[0] ?? '');
  if (fact.format !== undefined && kind !== undefined && kind !== 'EVENT')
    error('format', `${aKind(kind)} has a format`, 'only events have one');
  if (fact.seats !== undefined && kind !== undefined && kind !== 'OFFICE')
    error('seats', `${aKind(kind)} has seats`, 'only offices have them');
}
