/** The form of the page of networks. It sends the address of the view, so that it works without scripts. */
import { LINKING_KINDS } from '../../domain/model/factKinds.ts';
import type { ListedBatches } from '../generated/documents.ts';
import type { FieldError } from '../page/addressFields.ts';
import {
  batchesHint,
  batchField,
  certaintyField,
  choiceField,
  dateField,
  datesHint,
  fieldProblem,
  hidden,
  kindsField,
} from '../page/formFields.ts';
import { type Html, html } from '../page/html.ts';
import { HOPS, type NetworkRequest } from './networkRequest.ts';

const HOP_CHOICES = { 1: 'one hop', 2: 'two hops', 3: 'three hops' } as const;

/** The distance, the moment and the kinds of a network or of paths. */
export const filterForm = (
  basePath: string,
  request: NetworkRequest,
  batches: ListedBatches | null,
  errors: readonly FieldError[],
): Html => {
  const { of, to, hops, kinds, asOf, certainty, knownAt } = request;
  const isPaths = to !== null;
  return html`<form class="filters" action="${basePath}/network" method="get" aria-label="What the network shows">
${hidden('of', of)}${hidden('to', to === null ? [] : [to])}${isPaths ? '' : choiceField('hops', 'Distance', HOPS, HOP_CHOICES, hops, errors)}
${dateField('asOf', 'On or during', asOf, errors)}
${batchField('knownAt', 'As recorded after', 'the newest batch', batches, knownAt, errors)}
${certaintyField(certainty, errors)}
${kindsField(LINKING_KINDS, kinds, errors)}
<button>Show</button>
${datesHint('With a date, states of other times are left out; events and relations to them stay, and say that they are not recorded for then.')}
${batchesHint(basePath, batches, 'the chosen entities')}
${fieldProblem('during', errors)}${fieldProblem('to', errors)}${fieldProblem('width', errors)}</form>`;
};
