/** Checks that the roles of a fact name entities of the right kinds, and that it has what its kind requires. */
import { ROLES, type RoleDefinition } from '../../domain/model/kinds.ts';
import { CLAIM_ENTITIES, type FactRecord } from '../../domain/model/record.ts';
import type { ReadFact } from '../../formats/fileRecords.ts';
import { kindWithArticle, quoteValue, type ReadContext } from '../../formats/problem.ts';
import type { Catalogue } from './catalogue.ts';
import { reportMissing } from './reportMissing.ts';
import { howToDeclare } from './suggestId.ts';

export function checkFact({ record, body }: ReadFact, all: Catalogue, reading: ReadContext): void {
  checkRoles(record, body, all, reading);
  checkOwnKeys(record, body, all, reading);
  for (const claim of record.claims)
    for (const key of CLAIM_ENTITIES) {
      const id = claim[key];
      const kinds = key === 'by' ? ['PERSON', 'ORGANIZATION', 'REGION'] : ['PERSON'];
      if (id !== undefined) checkEntity(id, key, kinds, claim, all, reading);
    }
}

function checkRoles(fact: FactRecord, body: object, all: Catalogue, reading: ReadContext): void {
  const roles: Readonly<Record<string, RoleDefinition>> = ROLES[fact.kind];
  for (const [name, ids] of Object.entries(fact.roles)) {
    const role = roles[name];
    if (role === undefined) continue;
    const mapping = name === 'byEvent' ? fact : body;
    for (const id of ids) checkEntity(id, name, role.kinds, mapping, all, reading);
  }
}

/** Whether an id that a mapping names is that of an entity of one of the kinds; otherwise this is reported. */
export function checkEntity(
  id: string,
  key: string,
  kinds: readonly string[],
  mapping: object,
  all: Catalogue,
  { problems, places }: ReadContext,
): boolean {
  const kind = all.kindOf(id);
  if (kind === undefined)
    reportMissing(id, key, places.of(mapping, key), problems, () => ({
      code: 'UNKNOWN_ID',
      message: `${key} names ${quoteValue(id)}, but no entity has that id`,
      hint: all.suggestions('entities').hint(id, howToDeclare(places.of(mapping, key).file, 'entities')),
    }));
  else if (!kinds.includes(kind))
    problems.error(
      places.of(mapping, key),
      'WRONG_KIND',
      `${key} names the ${kind} ${quoteValue(id)}`,
      `it takes ${kinds.join(', ')}`,
    );
  else return true;
  return false;
}

function checkOwnKeys(
  fact: FactRecord,
  body: object,
  all: Catalogue,
  { problems, places }: ReadContext,
): void {
  const error: ReportIncomplete = (key, message, hint) =>
    problems.error(places.of(body, key), 'INCOMPLETE', message, hint);
  switch (fact.kind) {
    case 'TENURE':
      checkHolder(fact, places.has(body, 'holder'), error);
      break;
    case 'PARTICIPATION':
      checkParticipant(fact, places.has(body, 'participant'), error);
      break;
    case 'REMARK':
      if (fact.roles.about?.length === 0)
        error('about', 'a remark that is about no entity', 'name at least one entity');
      break;
    case 'EXISTENCE':
      checkExistence(fact, all, error);
      break;
    default:
  }
}

/** Without a key the problem is reported at the fact itself. */
type ReportIncomplete = (key: string | undefined, message: string, hint: string) => void;

/** @param hasKey whether the file has the key, even with an invalid value, for which there is a problem already */
function checkHolder({ roles, vacant }: FactRecord, hasKey: boolean, error: ReportIncomplete): void {
  if (roles.holder === undefined && vacant !== true && !hasKey)
    error(
      undefined,
      'a tenure without a holder',
      'add holder, or vacant: "true" if a source states that the office was vacant',
    );
  if (roles.holder !== undefined && vacant === true)
    error('vacant', 'a vacancy with a holder', 'remove holder or vacant');
  if (roles.exOfficio?.[0] !== undefined && roles.exOfficio[0] === roles.office?.[0])
    error('exOfficio', 'an office that is held by virtue of itself', 'name the other office, or remove it');
}

/** @param hasKey as for `checkHolder` */
function checkParticipant({ roles, group }: FactRecord, hasKey: boolean, error: ReportIncomplete): void {
  if (roles.participant === undefined && group === undefined && !hasKey)
    error(
      undefined,
      'a participation without a participant',
      'add participant, or group for unnamed participants',
    );
  if (roles.participant !== undefined && group !== undefined)
    error(
      'group',
      'a participation with both participant and group',
      'keep one of them; onBehalfOf names whom a group represents',
    );
}

function checkExistence({ roles, format, seats }: FactRecord, all: Catalogue, error: ReportIncomplete): void {
  const kind = all.kindOf(roles.entity?.[0] ?? '');
  if (kind === undefined) return;
  if (format !== undefined && kind !== 'EVENT')
    error('format', `${kindWithArticle(kind)} has a format`, 'only events have one');
  if (seats !== undefined && kind !== 'OFFICE')
    error('seats', `${kindWithArticle(kind)} has seats`, 'only offices have them');
}
