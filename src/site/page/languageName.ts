/** Words that Intl knows. */
import type { Language } from '../../words/words.ts';

const NAMES = new Map<Language, Intl.DisplayNames>();

/** The name of a language by its tag; the tag itself where it has none. */
export function languageName(tag: string, language: Language): string {
  try {
    const names = NAMES.get(language) ?? new Intl.DisplayNames([language], { type: 'language' });
    NAMES.set(language, names);
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
