/** `Source`. */
import { computed, property } from '../compile/fields.ts';
import type { Projection } from '../compile/plan.ts';
import { valued } from '../compile/valueObjects.ts';
import { claimsOfSource } from '../fields/claimLists.ts';
import { fuzzyDate } from './fuzzyDate.ts';

export const source: Projection = {
  type: 'Source',
  of: 'NODE',
  fields: {
    id: property('id'),
    title: property('title'),
    kind: property('sourceKind'),
    publisher: property('publisher'),
    voice: computed(['voice', 'id'], ([voice, id]) => voice ?? id),
    url: property('url'),
    language: property('language'),
    date: valued(['date'], ([text]) => text as string | null, fuzzyDate),
    dateText: property('dateText'),
    dateBasis: property('dateBasis'),
    reliability: property('reliability'),
    note: property('note'),
    claims: claimsOfSource,
  },
};
