/** What the address of `/network` asks for. */
import { LINKING_KINDS } from '../../domain/model/factKinds.ts';
import type { PageWords } from '../../words/pageWords.ts';
import {
  AddressFields,
  type FieldError,
  searchText,
  USUAL_WIDTH,
  type ViewRequest,
} from '../page/addressFields.ts';
import { type NamedBatches, NO_BATCHES } from '../page/knownTime.ts';

export const HOPS = ['1', '2', '3'] as const;

export interface NetworkRequest extends ViewRequest {
  /** The end of paths from the only entity; null for a network. */
  readonly to: string | null;
  readonly hops: (typeof HOPS)[number];
}

type Field = keyof NetworkRequest | 'during';

/** The request with the defaults in place of values that cannot be used, and what is wrong with these. */
export function readNetworkRequest(
  search: URLSearchParams,
  words: PageWords,
  batches: NamedBatches = NO_BATCHES,
): {
  readonly request: NetworkRequest;
  readonly errors: readonly FieldError<Field>[];
} {
  const fields = new AddressFields<Field>(search, words);
  const { problems } = words.forms;
  const of = fields.ids('of', 'network');
  const [to = null, second] = fields.ids('to', 'network');
  if (second !== undefined) fields.refuse('to', second, problems.secondEnd);
  if (to !== null && of.length !== 1) fields.refuse('to', to, problems.needsOneStart(of.length));
  else if (to !== null && to === of[0]) fields.refuse('to', to, problems.sameEnd);
  const { during, asOf } = fields.windowOrMoment('during', 'asOf');
  const moment = asOf ?? during;
  const request: NetworkRequest = {
    of,
    to,
    q: fields.searched('q'),
    hops: fields.choice('hops', HOPS, '1'),
    kinds: fields.choices('kinds', LINKING_KINDS),
    asOf: moment,
    certainty: fields.certainty('certainty', moment, problems.aDate),
    knownAt: fields.known('knownAt', batches),
    width: fields.width('width'),
  };
  return { request, errors: fields.errors };
}

/** The query string of a request, with other values in place of some. Equal views have equal addresses. */
export function searchOf(request: NetworkRequest, other: Partial<NetworkRequest> = {}): string {
  const { of, to, q, hops, kinds, asOf, certainty, knownAt, width } = { ...request, ...other };
  return searchText({
    of,
    to,
    q,
    hops: hops === '1' ? null : hops,
    kinds: kinds.map((kind) => kind.toLowerCase()),
    asOf,
    certainty: certainty === 'POSSIBLE' ? null : certainty.toLowerCase(),
    knownAt: knownAt?.text ?? null,
    width: width === USUAL_WIDTH ? null : String(width),
  });
}
