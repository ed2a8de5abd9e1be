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
import { type Frame, type Html, html } from '../page/html.ts';
import { timeWords } from '../page/knownTime.ts';
import { type Limit, limitBy, sharedLimits } from '../page/viewLimits.ts';
import { HOPS, type NetworkRequest } from './networkRequest.ts';

/** The distance, the moment and the kinds of a network or of paths. */
export const filterForm = (
  frame: Frame,
  request: NetworkRequest,
  batches: ListedBatches | null,
  errors: readonly FieldError[],
): Html => {
  const { basePath, speech } = frame;
  const { networks, site } = speech.words;
  const { of, to, hops, kinds, asOf, certainty, knownAt } = request;
  const isPaths = to !== null;
  return html`<form class="filters" action="${basePath}/network" method="get" aria-label="${networks.whatNetworkShows}">
${hidden('of', of)}${hidden('to', to === null ? [] : [to])}${isPaths ? '' : choiceField('hops', networks.distance, HOPS, networks.hops, hops, errors)}
${dateField('asOf', networks.onOrDuring, asOf, errors)}
${batchField(frame, 'knownAt', batches, knownAt, errors)}
${certaintyField(frame, certainty, errors)}
${kindsField(frame, LINKING_KINDS, kinds, errors)}
<button>${site.show}</button>
${datesHint(frame, networks.dateHint)}
${batchesHint(frame, batches, 'chosen')}
${fieldProblem('during', errors)}${fieldProblem('to', errors)}${fieldProblem('width', errors)}</form>`;
};

/** What limits the network, each with the address of the network without it. */
export function limitsOf(
  { speech }: Frame,
  request: NetworkRequest,
  addressWith: (other: Partial<NetworkRequest>) => string,
): readonly Limit[] {
  const { views, networks } = speech.words;
  const shared = sharedLimits(speech, request, addressWith);
  const { asOf, hops } = request;
  return [
    // How sure something is, is asked about a moment.
    ...limitBy(
      asOf,
      (time) => views.limits.during(timeWords(time, speech)),
      addressWith({ asOf: null, certainty: 'POSSIBLE' }),
    ),
    ...shared.sure,
    ...shared.known,
    ...limitBy(hops === '1' ? null : hops, (chosen) => networks.hops[chosen], addressWith({ hops: '1' })),
    ...shared.kinds,
  ];
}
