/** `TimelineReason`: one of the facts that an item of a timeline stands for, read from the node of the fact. */

import { listCertaintyPlan } from '../compile/certainty.ts';
import { projection, takes } from '../compile/exactFields.ts';
import { property } from '../compile/fieldReaders.ts';
import { composeObject } from '../compile/objectPlan.ts';
import { FACT_TYPES } from './concreteTypes.ts';
import { labelOfFact } from './fact.ts';

export const timelineReason = projection({
  type: 'TimelineReason',
  of: 'EMBEDDED',
  ofFact: true,
  fields: {
    fact: (scope, selection) => composeObject(scope, FACT_TYPES, selection),
    label: takes(['language'], labelOfFact),
    certainty: (scope) => listCertaintyPlan(scope.node),
    support: property('support'),
    conflict: property('conflict'),
  },
});
