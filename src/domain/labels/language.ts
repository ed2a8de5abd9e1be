/** The languages that labels can be written in. */
export type LabelLanguage = 'en' | 'ru';

/** Russian for `ru` and its variants such as `ru-RU`; English for every other language. */
export const labelLanguage = (language: string): LabelLanguage => (/^ru\b/i.test(language) ? 'ru' : 'en');
