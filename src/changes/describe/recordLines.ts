/** The lines of stored records, by which a person can see what a plan changes. */
import { rolesOf } from '../../store/graphLayout.ts';
import type { Props, StoredEntity, StoredFact, StoredSource } from '../../store/storedRecord.ts';
import { claimText } from './claimText.ts';
import { impliedText } from './impliedText.ts';
import type { Lines } from './lines.ts';

/** Values that most records have; they get no line. */
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

const linesOf = (props: Props): Lines =>
  new Map(
    Object.entries(props)
      .filter(([key, value]) => USUAL[key] !== String(value))
      .map(([key, value]) => [key, oneLine(value)]),
  );

/** The lines of a fact: its kind, roles and properties, and each of its claims under the source that makes it. */
export function factLines(fact: StoredFact): Lines {
  const { kind, implied, ...rest } = fact.props;
  const props = linesOf(rest);
  const lines: Lines = new Map([['kind', fact.kind]]);
  for (const [name, { relationship }] of rolesOf(fact.kind)) {
    props.delete(`${name}Id`);
    const ids = fact.roles.filter((link) => link.relationship === relationship).map(({ entity }) => entity);
    if (ids.length > 0) lines.set(name, ids.join(', '));
  }
  for (const [key, value] of props) lines.set(key, value);
  if (Array.isArray(implied)) lines.set('implied', implied.map(String).map(impliedText).join(', '));
  for (const claim of fact.claims) {
    const key = `claim by ${claim.source}`;
    let freeKey = key;
    for (let n = 2; lines.has(freeKey); n += 1) freeKey = `${key} (${n})`;
    lines.set(freeKey, claimText(claim));
  }
  return lines;
}

/** The lines of an entity or a source. */
export function recordLines({ props: { kind, ...rest }, ...record }: StoredEntity | StoredSource): Lines {
  const lines = linesOf(rest);
  return 'kind' in record ? new Map([['kind', record.kind], ...lines]) : lines;
}
