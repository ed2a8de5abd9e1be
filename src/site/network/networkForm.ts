/** The form of the page of networks. It sends the address of the view, so that it works without scripts. */
import { LINKING_KINDS } from '../../domain/model/factKinds.ts';
import { type EntitiesView, viewFilters } from '../page/entitiesView.ts';
import { batchField, choiceField, dateField, hidden } from '../page/formFields.ts';
import { type Html, html } from '../page/html.ts';
import { timeWords } from '../page/knownTime.ts';
import { type Limit, limitBy, sharedLimits } from '../page/viewLimits.ts';
import { HOPS, type NetworkRequest } from './networkRequest.ts';

/** The distance, the moment and the kinds of a network or of paths. */
export function filterForm(shown: EntitiesView<NetworkRequest>): Html {
  const { request, errors, changed, speech } = shown;
  const { networks } = speech.words;
  const { to, hops, asOf, knownAt } = request;
  return viewFilters(shown, {
    name: 'network',
    label: networks.whatNetworkShows,
    fields: html`${hidden('to', to === null ? [] : [to])}${to === null ? choiceField('hops', networks.distance, HOPS, networks.hops, hops, errors) : ''}
${dateField('asOf', networks.onOrDuring, asOf, errors)}
${batchField(shown, 'knownAt', changed, knownAt, errors)}`,
    kinds: LINKING_KINDS,
    hint: networks.dateHint,
    batchesAbout: 'chosen',
    unshown: ['during', 'to', 'width'],
  });
}

/** What limits the network, each with the address of the network without it. */
export function limitsOf(
  { request, speech }: EntitiesView<NetworkRequest>,
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
