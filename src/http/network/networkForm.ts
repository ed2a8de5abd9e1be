/** The form of the page of networks. It sends the address of the view, so that it works without scripts. */
import { LINKING_KINDS } from '../../domain/model/factKinds.ts';
import type { ListedBatches } from '../generated/documents.ts';
import type { FieldError } from '../page/addressFields.ts';
import type { Limit } from '../page/chosenEntities.ts';
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
import { knownWords, timeWords } from '../page/knownTime.ts';
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
  { asOf, certainty, knownAt, hops, kinds }: NetworkRequest,
  addressWith: (other: Partial<NetworkRequest>) => string,
): readonly Limit[] {
  const { views, networks, facts } = speech.words;
  const limit = (words: string, other: Partial<NetworkRequest>): Limit => ({
    words,
    without: addressWith(other),
  });
  return [
    // How sure something is, is asked about a moment.
    ...(asOf === null
      ? []
      : [limit(views.limits.during(timeWords(asOf, speech)), { asOf: null, certainty: 'POSSIBLE' })]),
    ...(certainty === 'POSSIBLE' ? [] : [limit(views.limits.onlySure, { certainty: 'POSSIBLE' })]),
    ...(knownAt === null
      ? []
      : [limit(views.limits.knownAt(knownWords(knownAt, speech)), { knownAt: null })]),
    ...(hops === '1' ? [] : [limit(networks.hops[hops], { hops: '1' })]),
    ...kinds.map((kind) => limit(facts.headings[kind], { kinds: kinds.filter((other) => other !== kind) })),
  ];
}
