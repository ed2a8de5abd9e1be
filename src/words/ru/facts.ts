/** Sentences about facts in Russian. Labels are never inflected, and no word of ours has a gender. */
import type { facts as english, kinds as englishKinds } from '../en/facts.ts';

export const kinds: typeof englishKinds = {
  TENURE: 'Должности',
  MEMBERSHIP: 'Членство',
  PARTICIPATION: 'Участие',
  RELATION: 'Связи',
  NAME: 'Имена и названия',
  EXISTENCE: 'Существование и события',
  QUANTITY: 'Количества',
  REMARK: 'Замечания',
};

export const facts: typeof english = {
  headings: kinds,
  acting: '(и.\u00a0о.)',
  exOfficio: '(по должности)',
  vacant: (office) => `${office}: вакантно`,
  member: 'член',
  participant: 'участник',
  memberOf: (member, role, body) => `${member}, ${role}: ${body}`,
  takesPart: (who, role, event) => `${who}, ${role}: ${event}`,
  onBehalfOf: (who, others) => `${who}, от имени: ${others}`,
  relations: {
    PART_OF: (a, b) => `${a} входит в состав: ${b}`,
    BELONGS_TO: (a, b) => `${a} относится к: ${b}`,
    HELD_IN: (a, b) => `${a}, место проведения: ${b}`,
    HOSTED_BY: (a, b) => `${a}, принимающая сторона: ${b}`,
    ORGANIZED_BY: (a, b) => `${a}, организатор: ${b}`,
    SERVES_AS: (a, b) => `${a} действует в качестве: ${b}`,
    COOPERATES_WITH: (a, b) => `${a} и ${b}: сотрудничество`,
    SUCCEEDS: (a, b) => `${a}, предшественник: ${b}`,
    DISCUSSED: (a, b) => `${a}, предмет обсуждения: ${b}`,
    SEATED_IN: (a, b) => `${a}, местонахождение: ${b}`,
    ADJACENT_TO: (a, b) => `${a} и ${b}: соседство`,
    NOT_SAME_AS: (a, b) => `${a} и ${b} — не одно и то же`,
    PARENT_OF: (a, b) => `${a}, ребёнок: ${b}`,
    SIBLING_OF: (a, b) => `${a} и ${b}: братья или сёстры`,
    SPOUSE_OF: (a, b) => `${a} и ${b}: супруги`,
    RELATIVE_OF: (a, b) => `${a} и ${b}: родство`,
    TEACHER_OF: (a, b) => `${a}, ученик: ${b}`,
    ASSOCIATE_OF: (a, b) => `${a} и ${b}: близкое знакомство`,
  },
  unasserted: { PLANNED: '(намечено)', ATTRIBUTED: '(с чужих слов)', WITHDRAWN: '(отозвано)' },
};
