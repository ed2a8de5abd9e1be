/** The languages of words. */
export type Language = 'en' | 'ru';

/** Russian for `ru` and its variants such as `ru-RU`; English for every other language. */
export const languageOf = (tag: string): Language => (/^ru\b/i.test(tag) ? 'ru' : 'en');
