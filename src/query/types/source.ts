/** `Source`. */

import { projection } from '../compile/exactFields.ts';
import { computed, property } from '../compile/fieldReaders.ts';
import { nodeId } from '../compile/nodeId.ts';
import { valueField } from '../compile/valueObjects.ts';
import { claimsOfSource } from '../fields/claimLists.ts';
import { fuzzyDate } from './fuzzyDate.ts';

export const source = projection({
  type: 'Source',
  of: 'NODE',
  fields: {
    id: nodeId,
    recordId: property('id'),
    title: property('title'),
    kind: property('sourceKind'),
    publisher: property('publisher'),
    voice: computed(['voice', 'id'], ([voice, id]) => voice ?? id),
    url: property('url'),
    language: property('language'),
    date: valueField(['date'], ([text]) => text as string | null, fuzzyDate),
    dateText: property('dateText'),
    dateBasis: property('dateBasis'),
    reliability: property('reliability'),
    note: property('note'),
    dataset: property('dataset'),
    claims: claimsOfSource,
  },
});
