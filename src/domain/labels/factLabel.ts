/** A sentence about a fact, made from the labels of its entities. */
import type { FactKind, RelationType, Support } from '../model/kinds.ts';
import { type LabelLanguage, labelLanguage } from './language.ts';

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

interface FactWords {
  readonly acting: string;
  /** Added to a tenure or membership by virtue of another office. */
  readonly exOfficio: string;
  readonly vacant: (office: string) => string;
  readonly member: string;
  readonly participant: string;
  readonly memberOf: (member: string, role: string, body: string) => string;
  readonly takesPart: (who: string, role: string, event: string) => string;
  readonly onBehalfOf: (who: string, others: string) => string;
  readonly relations: Readonly<Record<RelationType, string>>;
  /** Added to a fact that no source asserts. */
  readonly unasserted: Readonly<Record<Exclude<Support, 'ASSERTED'>, string>>;
}

const ENGLISH: FactWords = {
  acting: '(acting)',
  exOfficio: '(ex officio)',
  vacant: (office) => `${office}: vacant`,
  member: 'member',
  participant: 'participant',
  memberOf: (member, role, body) => `${member}, ${role} of ${body}`,
  takesPart: (who, role, event) => `${who}, ${role} at ${event}`,
  onBehalfOf: (who, others) => `${who} for ${others}`,
  relations: {
    PART_OF: 'is part of',
    BELONGS_TO: 'belongs to',
    HELD_IN: 'is held in',
    HOSTED_BY: 'is hosted by',
    ORGANIZED_BY: 'is organized by',
    SERVES_AS: 'serves as',
    COOPERATES_WITH: 'cooperates with',
    SUCCEEDS: 'succeeds',
    DISCUSSED: 'discussed',
    SEATED_IN: 'is seated in',
    ADJACENT_TO: 'is adjacent to',
    NOT_SAME_AS: 'is not the same as',
    PARENT_OF: 'is a parent of',
    SIBLING_OF: 'is a sibling of',
    SPOUSE_OF: 'is the spouse of',
    RELATIVE_OF: 'is a relative of',
    TEACHER_OF: 'is a teacher of',
    ASSOCIATE_OF: 'is an associate of',
  },
  unasserted: { PLANNED: '(planned)', ATTRIBUTED: '(according to a speaker)', WITHDRAWN: '(withdrawn)' },
};

/** Labels cannot be inflected, so a colon precedes each. */
const RUSSIAN: FactWords = {
  acting: '(и. о.)',
  exOfficio: '(по должности)',
  vacant: (office) => `${office}: вакантно`,
  member: 'член',
  participant: 'участник',
  memberOf: (member, role, body) => `${member}, ${role}: ${body}`,
  takesPart: (who, role, event) => `${who}, ${role}: ${event}`,
  onBehalfOf: (who, others) => `${who}, от имени: ${others}`,
  relations: {
    PART_OF: 'часть:',
    BELONGS_TO: 'относится к:',
    HELD_IN: 'место проведения:',
    HOSTED_BY: 'принимает:',
    ORGANIZED_BY: 'организатор:',
    SERVES_AS: 'действует как:',
    COOPERATES_WITH: 'сотрудничает с:',
    SUCCEEDS: 'преемник:',
    DISCUSSED: 'обсуждалось:',
    SEATED_IN: 'местонахождение:',
    ADJACENT_TO: 'граничит с:',
    NOT_SAME_AS: 'не то же, что:',
    PARENT_OF: 'родитель; ребёнок:',
    SIBLING_OF: 'брат или сестра:',
    SPOUSE_OF: 'в браке с:',
    RELATIVE_OF: 'в родстве с:',
    TEACHER_OF: 'учитель; ученик:',
    ASSOCIATE_OF: 'связан с:',
  },
  unasserted: { PLANNED: '(по плану)', ATTRIBUTED: '(со слов говорившего)', WITHDRAWN: '(отозвано)' },
};

const factWordsIn = (language: LabelLanguage): FactWords => (language === 'ru' ? RUSSIAN : ENGLISH);

/** Shown for a required role without an entity. */
const MISSING = '?';

/**
 * The label of a fact: "Sergey Morozov, Governor of Ulyanovsk Region (acting)", "Oh Se-hoon, President of WeGO (ex officio)",
 * "Assembly is hosted by Ulyanovsk Region"; the text of a name or a remark; the label of the entity for an existence.
 * `(planned)`, `(according to a speaker)` or `(withdrawn)` follows where no source asserts the fact. Russian for `ru`, else
 * English.
 */
export function factLabel(kind: FactKind, parts: FactLabelParts, language: string): string {
  const words = factWordsIn(labelLanguage(language));
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
      return `${one('SUBJECT')} ${parts.type ? words.relations[parts.type] : '–'} ${one('OBJECT')}`;
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
