/** `Claim`: what one source says about one fact. */

import type { Calendar } from '../../domain/model/kinds.ts';
import { cypher, Variable, where } from '../../store/cypher.ts';
import { matchNamed } from '../compile/alias.ts';
import { projection, takes } from '../compile/exactFields.ts';
import { computed, list, one, property } from '../compile/fieldReaders.ts';
import { nodeId } from '../compile/nodeId.ts';
import { knownVersion, matchAnyFactById, matchStableNode, relationshipTypes } from '../compile/pattern.ts';
import type { FieldCompiler } from '../compile/scope.ts';
import { valueField, valueListField } from '../compile/valueObjects.ts';
import { ENTITY_TYPES, FACT_TYPES, SHORT_LIST } from './concreteTypes.ts';
import { COUNT_KEYS, count, countOf } from './count.ts';
import { fuzzyDate } from './fuzzyDate.ts';
import { locator, locatorsOf, passages } from './passage.ts';

/** The start or end that the claim gives; a `date` of the claim is both. */
const dateField = (key: 'start' | 'end'): FieldCompiler =>
  valueField([key, 'date'], ([own, both]) => (own ?? both) as string | null, fuzzyDate);

export const claim = projection({
  type: 'Claim',
  of: 'NODE',
  fields: {
    id: nodeId,
    recordId: property('id'),
    start: dateField('start'),
    end: dateField('end'),
    attested: valueField(['attested'], ([text]) => text as string | null, fuzzyDate),
    calendar: computed(
      ['calendar'],
      ([calendar]): Calendar => (calendar === 'JULIAN' ? calendar : 'GREGORIAN'),
    ),
    dateText: property('dateText'),
    acting: property('acting'),
    began: property('began'),
    ended: property('ended'),
    locators: valueListField(['locators'], ([stored]) => locatorsOf(stored), locator),
    status: property('status'),
    rule: property('rule'),
    attributedTo: one({ to: ENTITY_TYPES, required: false, match: matchNamed('ATTRIBUTED_TO') }),
    replaces: one({ to: ['Person'], required: false, match: matchNamed('REPLACES') }),
    replacedBy: one({ to: ['Person'], required: false, match: matchNamed('REPLACED_BY') }),
    modality: property('modality'),
    rank: property('rank'),
    note: property('note'),
    source: one({
      to: ['Source'],
      required: true,
      match: (scope, to) => cypher`MATCH (${scope.node})-[:SOURCE]->(${to})`,
    }),
    fact: one({
      to: FACT_TYPES,
      required: true,
      withdrawn: true,
      match: (scope, to) =>
        cypher`MATCH (${scope.node})<-[:${relationshipTypes(scope, 'CLAIM')}]-(${to})${where(knownVersion(to, scope.batch))}`,
    }),
    quote: property('quote'),
    passages: takes(['context'], passages),
    value: valueField([...COUNT_KEYS], (values) => countOf(values), count),
    duration: property('duration'),
    derivedFromCount: computed(['derivedFrom'], ([ids]) => ((ids ?? []) as readonly string[]).length),
    derivedFrom: list({
      to: ['Source', ...FACT_TYPES],
      order: 'id',
      limit: SHORT_LIST,
      withdrawn: true,
      match(scope, to) {
        const id = new Variable('id');
        const source = cypher`${matchStableNode(scope, to, 'Source', cypher`${id}`, [id])} RETURN ${to}`;
        const fact = cypher`${matchAnyFactById(scope, to, cypher`${id}`, [id])} RETURN ${to}`;
        return cypher`UNWIND coalesce(${scope.node}.derivedFrom, []) AS ${id}\nCALL (${id}, ${scope.batch}) {\n${source}\nUNION ALL\n${fact}\n}`;
      },
    }),
  },
});
