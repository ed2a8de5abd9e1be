/** The words of pages, by subject. Apart from the others, since only the server loads them. */
import * as enFacts from './en/facts.ts';
import * as enHome from './en/home.ts';
import * as enLists from './en/lists.ts';
import * as enNetwork from './en/network.ts';
import * as enNumbers from './en/numbers.ts';
import * as enRecord from './en/record.ts';
import * as enSite from './en/site.ts';
import * as enTimeline from './en/timeline.ts';
import * as enViews from './en/views.ts';
import { languageOf } from './language.ts';
import * as ruFacts from './ru/facts.ts';
import * as ruHome from './ru/home.ts';
import * as ruLists from './ru/lists.ts';
import * as ruNetwork from './ru/network.ts';
import * as ruNumbers from './ru/numbers.ts';
import * as ruRecord from './ru/record.ts';
import * as ruSite from './ru/site.ts';
import * as ruTimeline from './ru/timeline.ts';
import * as ruViews from './ru/views.ts';

const EN = {
  ...enFacts,
  ...enHome,
  ...enLists,
  ...enNetwork,
  counts: { ...enNumbers.counts, atLeast: enNumbers.quantities.atLeast },
  ...enRecord,
  ...enSite,
  ...enTimeline,
  ...enViews,
};

export type PageWords = typeof EN;

const RU: PageWords = {
  ...ruFacts,
  ...ruHome,
  ...ruLists,
  ...ruNetwork,
  counts: { ...ruNumbers.counts, atLeast: ruNumbers.quantities.atLeast },
  ...ruRecord,
  ...ruSite,
  ...ruTimeline,
  ...ruViews,
};

export const pageWords = (tag: string): PageWords => (languageOf(tag) === 'ru' ? RU : EN);
