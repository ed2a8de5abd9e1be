/** `Claim`: what one source says about one fact. */

import type { Calendar } from '../../domain/model/kinds.ts';
import type { Locator } from '../../domain/model/record.ts';
import { cypher, Variable, where } from '../../store/cypher.ts';
import { speakerOf } from '../compile/alias.ts';
import { call, computed, list, one, property } from '../compile/fields.ts';
import { byId, entityById, known, labelled, links, seen } from '../compile/pattern.ts';
import type { Field, Projection } from '../compile/plan.ts';
import { valued, valuedList, valueType } from '../compile/valueObjects.ts';
import { type Passage, passagesOf } from '../fields/passages.ts';
import { ENTITY_TYPES, FACT_TYPES, SHORT_LIST } from './concreteTypes.ts';
import { COUNT_KEYS, count, countOf } from './count.ts';
import { fuzzyDate } from './fuzzyDate.ts';

/** A date of the claim; one that dates the fact itself (`date`) bounds both sides. */
const dated = (key: 'start' | 'end'): Field =>
  valued([key, 'date'], ([own, both]) => (own ?? both) as string | null, fuzzyDate);

const locator = valueType<Locator>('Locator', {
  page: (l) => l.page ?? null,
  paragraph: (l) => l.paragraph ?? null,
  start: (l) => l.start ?? null,
  end: (l) => l.end ?? null,
});

export const locatorsOf = (stored: unknown): readonly Locator[] =>
  ((stored as readonly string[] | null) ?? []).map((text) => JSON.parse(text) as Locator);

const passage = valueType<Passage>('Passage', {
  before: (p) => p.before,
  text: (p) => p.text,
  after: (p) => p.after,
  start: (p) => p.start,
  end: (p) => p.end,
});

/** The passages that the locators name, where the text of the source may be kept. */
const passages: Field = (scope, selection) => {
  const text = new Variable('text');
  const found = new Variable('c');
  return {
    clauses: [
      call(scope, [
        cypher`MATCH (${scope.node})-[:SOURCE]->(source)-[:TEXT]->(${text})${where(known(text, scope.batch))}`,
        cypher`RETURN collect(${text}.text) AS ${found}`,
      ]),
    ],
    carries: [found],
    expression: cypher`[${scope.node}.locators, ${found}]`,
    decode(raw, env) {
      const [stored, [whole]] = raw as [unknown, readonly string[]];
      if (whole === undefined) return [];
      const context = Number(env.run.args[selection.slot]?.context ?? 0);
      return passagesOf(whole, locatorsOf(stored), context).map((p) => passage(p, selection, env));
    },
  };
};

export const claim: Projection = {
  type: 'Claim',
  of: 'NODE',
  fields: {
    id: property('id'),
    start: dated('start'),
    end: dated('end'),
    attested: valued(['attested'], ([text]) => text as string | null, fuzzyDate),
    calendar: computed(
      ['calendar'],
      ([calendar]): Calendar => (calendar === 'JULIAN' ? calendar : 'GREGORIAN'),
    ),
    dateText: property('dateText'),
    acting: property('acting'),
    began: property('began'),
    ended: property('ended'),
    locators: valuedList(['locators'], ([stored]) => locatorsOf(stored), locator),
    status: property('status'),
    rule: property('rule'),
    attributedTo: one({
      to: ENTITY_TYPES,
      required: false,
      match: speakerOf,
    }),
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
      match: (scope, to) =>
        cypher`MATCH (${scope.node})<-[:${links(scope, 'CLAIM')}]-(${labelled(scope, to, 'Fact')})${where(seen(scope, to, 'Fact'))}`,
    }),
    quote: property('quote'),
    passage: passages,
    value: valued([...COUNT_KEYS], (values) => countOf(values), count),
    duration: property('duration'),
    derivedFrom: list({
      to: ['Source', ...FACT_TYPES],
      order: 'id',
      limit: SHORT_LIST,
      match(scope, to) {
        const id = new Variable('id');
        const source = cypher`${entityById(scope, to, 'Source', cypher`${id}`, [id])} RETURN ${to}`;
        const fact = cypher`${byId(scope, to, 'Fact', cypher`${id}`, [id])} RETURN ${to}`;
        return cypher`UNWIND coalesce(${scope.node}.derivedFrom, []) AS ${id}\nCALL (${id}, ${scope.batch}) {\n${source}\nUNION ALL\n${fact}\n}`;
      },
    }),
  },
};
