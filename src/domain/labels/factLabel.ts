/** A sentence about a fact, made from the labels of its entities. */
import { factWords } from '../../words/words.ts';
import type { FactKind, RelationType, Support } from '../model/kinds.ts';

/** The labels of the entities of each role, by relationship type (`HOLDER`, `OFFICE`), and the properties of the fact. */
export interface FactLabelParts {
  readonly roles: Readonly<Record<string, readonly string[] | undefined>>;
  readonly acting?: boolean | null | undefined;
  readonly vacant?: boolean | null | undefined;
  readonly role?: string | null | undefined;
  readonly groupText?: string | null | undefined;
  readonly type?: RelationType | null | undefined;
  readonly text?: string | null | undefined;
  readonly property?: string | null | undefined;
  readonly unit?: string | null | undefined;
  /** What the fact rests on; ASSERTED where it is absent. */
  readonly support?: Support | null | undefined;
}

type FactWords = ReturnType<typeof factWords>;

/** Shown for a required role without an entity. */
const MISSING = '?';

/**
 * The label of a fact: "Sergey Morozov, Governor of Ulyanovsk Region (acting)", "Oh Se-hoon, President of WeGO (ex officio)",
 * "Assembly is hosted by Ulyanovsk Region"; the text of a name or a remark; the label of the entity for an existence.
 * `(planned)`, `(according to a speaker)` or `(withdrawn)` follows where no source asserts the fact. Russian for `ru`, else
 * English.
 */
export function factLabel(kind: FactKind, parts: FactLabelParts, language: string): string {
  const words = factWords(language);
  const { support } = parts;
  const sentence = sentenceOf(kind, parts, words);
  return support && support !== 'ASSERTED' ? `${sentence} ${words.unasserted[support]}` : sentence;
}

function sentenceOf(kind: FactKind, parts: FactLabelParts, words: FactWords): string {
  const all = (relationship: string): string => (parts.roles[relationship] ?? []).join(', ');
  const one = (relationship: string): string => all(relationship) || MISSING;
  const byRight = (sentence: string): string =>
    all('CAPACITY') ? `${sentence} ${words.exOfficio}` : sentence;
  switch (kind) {
    case 'TENURE': {
      const holder = all('HOLDER');
      if (!holder) return words.vacant(one('OFFICE'));
      return byRight(`${holder}, ${one('OFFICE')}${parts.acting ? ` ${words.acting}` : ''}`);
    }
    case 'MEMBERSHIP':
      return byRight(words.memberOf(one('MEMBER'), parts.role || words.member, one('BODY')));
    case 'PARTICIPATION':
      return words.takesPart(participant(parts, all, words), parts.role || words.participant, one('EVENT'));
    case 'RELATION':
      return parts.type
        ? words.relations[parts.type](one('SUBJECT'), one('OBJECT'))
        : `${one('SUBJECT')} – ${one('OBJECT')}`;
    case 'NAME':
      return parts.text || one('ENTITY');
    case 'EXISTENCE':
      return one('ENTITY');
    case 'QUANTITY':
      return `${one('ENTITY')}: ${[parts.property, parts.unit].filter(Boolean).join(', ') || MISSING}`;
    case 'REMARK':
      return parts.text || one('ABOUT');
  }
}

/** The participant: the actor or the group, with the office in whose capacity and the actors on whose behalf it took part. */
function participant(parts: FactLabelParts, all: (role: string) => string, words: FactWords): string {
  const who = all('PARTICIPANT') || parts.groupText || MISSING;
  const capacity = all('CAPACITY');
  const others = all('ON_BEHALF_OF');
  const titled = capacity ? `${who} (${capacity})` : who;
  return others ? words.onBehalfOf(titled, others) : titled;
}
