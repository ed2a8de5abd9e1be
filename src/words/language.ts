/** The languages of words, the usual one first. */
export const LANGUAGES = ['en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Russian for `ru` and its variants such as `ru-RU`; English for every other language. */
export const languageOf = (tag: string): Language => (/^ru\b/i.test(tag) ? 'ru' : 'en');
