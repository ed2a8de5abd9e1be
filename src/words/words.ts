/** The door: the words of each subject in a language, by its tag. A browser loads only the subjects that it uses. */
import { controls as enControls } from './en/controls.ts';
import { calendar as enCalendar, dates as enDates } from './en/dates.ts';
import { facts as enFacts, kinds as enKinds } from './en/facts.ts';
import { network as enNetwork } from './en/network.ts';
import { quantities as enQuantities } from './en/numbers.ts';
import { timeline as enTimeline } from './en/timeline.ts';
import { languageOf } from './language.ts';
import { controls as ruControls } from './ru/controls.ts';
import { calendar as ruCalendar, dates as ruDates } from './ru/dates.ts';
import { facts as ruFacts, kinds as ruKinds } from './ru/facts.ts';
import { network as ruNetwork } from './ru/network.ts';
import { quantities as ruQuantities } from './ru/numbers.ts';
import { timeline as ruTimeline } from './ru/timeline.ts';

export type { Phrase } from './en/dates.ts';
export { LANGUAGES, type Language, languageOf } from './language.ts';

const choose = <Words>(tag: string, en: Words, ru: Words): Words => (languageOf(tag) === 'ru' ? ru : en);

export const calendarWords = (tag: string) => choose(tag, enCalendar, ruCalendar);
export const dateWords = (tag: string) => choose(tag, enDates, ruDates);
export const factWords = (tag: string) => choose(tag, enFacts, ruFacts);
export const kindWords = (tag: string) => choose(tag, enKinds, ruKinds);
export const quantityWords = (tag: string) => choose(tag, enQuantities, ruQuantities);
export const timelineWords = (tag: string) => choose(tag, enTimeline, ruTimeline);
export const controlWords = (tag: string) => choose(tag, enControls, ruControls);
export const networkWords = (tag: string) => choose(tag, enNetwork, ruNetwork);

/** A kind of mark that the legend of a timeline explains. */
export type Sample = keyof typeof enTimeline.samples;
export type ControlWords = typeof enControls;
export type NetworkWords = typeof enNetwork;
