/** What a person sees of a stored record, to see what a plan changes. */

import { addTo } from '../../domain/model/addTo.ts';
import { spanText } from '../../domain/time/edtf/spanText.ts';
import type { Props, StoredEntity, StoredFact, StoredSource } from '../../store/codec/storedRecord.ts';
import { rolesOf } from '../../store/graphLayout.ts';
import { claimText } from './claimText.ts';

/** The properties of a record by name, and its claims by source, each as a text of one line. */
export interface Description {
  readonly properties: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, readonly string[]>;
}

/** Values that most records have; they are left out. */
const USUAL: Readonly<Record<string, string>> = {
  support: 'ASSERTED',
  conflict: 'false',
  endKind: 'UNKNOWN',
};

const oneLine = (value: unknown): string =>
  (Array.isArray(value)
    ? value.map((item) => String(item).replaceAll('\t', ' ').trim()).join(', ')
    : String(value)
  ).replaceAll(/\s*\n\s*/g, ' ');

const textsOf = (props: Props): Map<string, string> =>
  new Map(
    Object.entries(props)
      .filter(([key, value]) => USUAL[key] !== String(value))
      .map(([key, value]) => [key, oneLine(value)]),
  );

/** A fact: its kind, roles and properties, and its claims. */
export function describeFact(fact: StoredFact): Description {
  const { kind, implied, ...rest } = fact.props;
  const props = textsOf(rest);
  const properties = new Map<string, string>([['kind', fact.kind]]);
  for (const [name, { relationship }] of rolesOf(fact.kind)) {
    props.delete(`${name}Id`);
    const ids = fact.roles.filter((link) => link.relationship === relationship).map(({ entity }) => entity);
    if (ids.length > 0) properties.set(name, ids.join(', '));
  }
  for (const [key, value] of props) properties.set(key, value);
  if (Array.isArray(implied)) properties.set('implied', implied.map(String).map(impliedText).join(', '));
  const claims = new Map<string, string[]>();
  for (const claim of fact.claims) addTo(claims, claim.source, claimText(claim));
  return { properties, claims };
}

/** An entity or a source. */
export function describeRecord({
  props: { kind, ...rest },
  ...record
}: StoredEntity | StoredSource): Description {
  const properties = textsOf(rest);
  return {
    properties: 'kind' in record ? new Map([['kind', record.kind], ...properties]) : properties,
    claims: new Map(),
  };
}

/**
 * An implied bound, for example `not before 1998-03-01 because of existence/mayor`.
 * @param stored `START` or `END`, the day, and the fact that implies the bound, separated by tabs; `?` follows a doubted one
 */
function impliedText(stored: string): string {
  const [bound = '', day = '', because = '', doubt] = stored.split('\t');
  const date = spanText(Number(day), Number(day)) ?? day;
  return `${bound === 'START' ? 'not before' : 'not after'} ${date}${doubt === undefined ? '' : ', perhaps,'} because of ${because}`;
}
