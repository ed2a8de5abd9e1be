/** What differs between a record before a change and after it. */
import { wordsIn } from '../../domain/model/wordsIn.ts';
import type { Description } from './description.ts';

/** A property, or a claim, that differs. */
export interface Difference {
  /** The name of the property; `claim` for a claim. */
  readonly property: string;
  /** The source that makes the claim; null for other properties. */
  readonly source: string | null;
  /** A text of one line; null where the record does not exist or has no such value. */
  readonly before: string | null;
  readonly after: string | null;
  /** Whether a file withdrew the value. Else a value that is missing afterwards is gone because others changed. */
  readonly withdrawn: boolean;
}

/** Technical properties: they are derived for queries only, from values that are shown themselves. */
const TECHNICAL = new Set(
  wordsIn(`
  id sort span labelSort dateSort labels labelVaries values amounts foldedText noted existenceMin existenceMax definedBy
  startMin startMax endMin endMax saidStartMax saidEndMin sureStartMin sureEndMax accounts accountDays saidStart
  saidEnd principalId claimCount voices uncited state given sourceIds voiceIds statuses modalities
  attributedTo replacesIds replacedByIds datasets dataset precision
`),
);

/** Properties that files state, so that a missing value was withdrawn and is not the consequence of another change. */
export const STATED: ReadonlySet<string> = new Set(
  wordsIn(`
  category note givenLabel identifiers sourceKind publisher url language date dateText dateBasis
  reliability textDigest byEvent exOfficio acting began ended vacant format seats unit
`),
);

/** Whether people see the difference, unlike that of a value which is derived for queries only. */
export const isSeen = ({ property }: Pick<Difference, 'property'>): boolean => !TECHNICAL.has(property);

const NOTHING: Description = { properties: new Map(), claims: new Map() };

/**
 * The properties and claims that differ: all but technical ones if there is no record on one side. Of an update, technical
 * ones are included if nothing else differs.
 */
export function differencesBetween(
  before: Description | undefined,
  after: Description | undefined,
): Difference[] {
  const [was, is] = [before ?? NOTHING, after ?? NOTHING];
  const isUpdate = before !== undefined && after !== undefined;
  const properties = propertiesBetween(was, is, isUpdate);
  const claims = [...new Set([...was.claims.keys(), ...is.claims.keys()])].flatMap((source) =>
    claimsBetween(source, was.claims.get(source) ?? [], is.claims.get(source) ?? []),
  );
  const plain = [...properties.filter(isSeen), ...claims];
  return plain.length > 0 || !isUpdate ? plain : properties;
}

function propertiesBetween(
  { properties: was }: Description,
  { properties: is }: Description,
  isUpdate: boolean,
): Difference[] {
  const labelIsGiven = [was, is].every((side) => side.get('givenLabel') === side.get('label'));
  return changedProperties(was, is)
    .filter(({ property }) => !(property === 'givenLabel' && labelIsGiven))
    .map((difference) => ({
      ...difference,
      withdrawn: isUpdate && difference.after === null && STATED.has(difference.property),
    }));
}

/** The properties that differ, none of them withdrawn. */
export const changedProperties = (
  was: Description['properties'],
  is: Description['properties'],
): Difference[] =>
  [...new Set([...was.keys(), ...is.keys()])]
    .filter((key) => was.get(key) !== is.get(key))
    .map((property) => ({
      property,
      source: null,
      before: was.get(property) ?? null,
      after: is.get(property) ?? null,
      withdrawn: false,
    }));

/** The claims of one source that only one side has, in pairs: the second of a pair is taken for a correction. */
function claimsBetween(source: string, was: readonly string[], is: readonly string[]): Difference[] {
  const [removed, added] = [without(was, is), without(is, was)];
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, i) => ({
    property: 'claim',
    source,
    before: removed[i] ?? null,
    after: added[i] ?? null,
    withdrawn: false,
  }));
}

/** The texts that are left when each of `others` takes one equal text away. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return texts.filter((text) => {
    const place = left.indexOf(text);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
