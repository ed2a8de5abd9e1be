/** A fact in one phrase, from the labels of what it links. */
import type { FactKind, RelationType } from './kinds.ts';

export interface FactLabelParts {
  /** Labels by role relationship: HOLDER, OFFICE, SUBJECT ... */
  readonly roles: Readonly<Partial<Record<string, readonly string[]>>>;
  readonly acting?: boolean | null | undefined;
  readonly vacant?: boolean | null | undefined;
  readonly role?: string | null | undefined;
  readonly groupText?: string | null | undefined;
  readonly type?: RelationType | null | undefined;
  readonly text?: string | null | undefined;
  readonly property?: string | null | undefined;
  readonly unit?: string | null | undefined;
}

interface Phrases {
  readonly acting: string;
  readonly vacant: string;
  readonly memberOf: string;
  readonly at: string;
  readonly onBehalfOf: string;
  readonly relations: Readonly<Record<RelationType, string>>;
}

const PHRASES: Readonly<Record<'en' | 'ru', Phrases>> = {
  en: {
    acting: 'acting',
    vacant: 'vacant',
    memberOf: 'member of',
    at: 'at',
    onBehalfOf: 'for',
    relations: {
      PART_OF: 'part of',
      BELONGS_TO: 'belongs to',
      HELD_IN: 'held in',
      HOSTED_BY: 'hosted by',
      ORGANIZED_BY: 'organized by',
      SERVES_AS: 'serves as',
      COOPERATES_WITH: 'cooperates with',
      SUCCEEDS: 'succeeds',
      DISCUSSED: 'discussed',
      SEATED_IN: 'seated in',
      ADJACENT_TO: 'adjacent to',
      NOT_SAME_AS: 'not the same as',
    },
  },
  ru: {
    acting: 'исполняющий обязанности',
    vacant: 'вакантно',
    memberOf: 'участник:',
    at: '—',
    onBehalfOf: 'от имени',
    relations: {
      PART_OF: '— часть:',
      BELONGS_TO: '— относится к:',
      HELD_IN: '— место проведения:',
      HOSTED_BY: '— принимающая сторона:',
      ORGANIZED_BY: '— организатор:',
      SERVES_AS: '— выполняет роль:',
      COOPERATES_WITH: '— сотрудничает с:',
      SUCCEEDS: '— преемник:',
      DISCUSSED: '— обсуждалось:',
      SEATED_IN: '— место нахождения:',
      ADJACENT_TO: '— граничит с:',
      NOT_SAME_AS: '— не то же, что:',
    },
  },
};

/** The phrase in English, or in Russian where `language` begins with `ru`. */
export function factLabel(kind: FactKind, parts: FactLabelParts, language: string): string {
  const phrases = /^ru\b/i.test(language) ? PHRASES.ru : PHRASES.en;
  const role = (relationship: string): string => (parts.roles[relationship] ?? []).join(', ');
  switch (kind) {
    case 'TENURE': {
      const state = parts.vacant ? phrases.vacant : parts.acting ? phrases.acting : null;
      return `${joined([role('HOLDER'), role('OFFICE')], ', ')}${state ? ` (${state})` : ''}`;
    }
    case 'MEMBERSHIP':
      return `${role('MEMBER')}, ${parts.role ?? phrases.memberOf} ${role('BODY')}`;
    case 'PARTICIPATION': {
      const who = parts.roles.PARTICIPANT ? role('PARTICIPANT') : (parts.groupText ?? '');
      const behalf = role('ON_BEHALF_OF');
      const named = parts.roles.PARTICIPANT && behalf ? `${who} ${phrases.onBehalfOf} ${behalf}` : who;
      return `${joined([named, parts.role ?? ''], ', ')} ${phrases.at} ${role('EVENT')}`;
    }
    case 'RELATION':
      return `${role('SUBJECT')} ${parts.type ? phrases.relations[parts.type] : ''} ${role('OBJECT')}`;
    case 'NAME':
      return parts.text ?? '';
    case 'EXISTENCE':
      return role('ENTITY');
    case 'QUANTITY':
      return `${role('ENTITY')}: ${parts.property ?? ''}${parts.unit ? ` (${parts.unit})` : ''}`;
    case 'REMARK':
      return parts.text ?? '';
  }
}

const joined = (parts: readonly string[], separator: string): string =>
  parts.filter((part) => part !== '').join(separator);
