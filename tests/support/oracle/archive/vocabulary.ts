/** The ids and words that all small archives are made of: few, so that records meet, and questions fit every archive. */
import type { EntityKind } from '../../../../src/domain/model/kinds.ts';

export const CAST = {
  PERSON: ['ann', 'ben', 'cai'],
  ORGANIZATION: ['board', 'club', 'league'],
  OFFICE: ['chair', 'mayor'],
  REGION: ['city', 'duchy'],
  EVENT: ['assembly', 'banquet', 'congress'],
  TOPIC: ['plan'],
} as const satisfies Record<EntityKind, readonly string[]>;

export const ACTORS = [...CAST.PERSON, ...CAST.ORGANIZATION, ...CAST.REGION] as const;

export const ENTITIES: readonly string[] = Object.values(CAST).flat();

/** The kind of an entity of the cast. */
export function kindOf(id: string): EntityKind {
  const found = (Object.keys(CAST) as EntityKind[]).find((kind) =>
    (CAST[kind] as readonly string[]).includes(id),
  );
  if (found === undefined) throw new Error(`${id} is not of the cast`);
  return found;
}

export const DATASETS = ['red', 'blue'] as const;
export const SOURCES = ['annals', 'bulletin', 'chronicle'] as const;
/** Two of the sources speak with one voice. */
export const VOICES: Readonly<Record<string, string>> = {
  annals: 'press',
  bulletin: 'press',
  chronicle: 'monk',
};
export const CATEGORIES = ['old', 'new'] as const;
export const ROLES_PLAYED = ['speaker', 'observer'] as const;
export const LABELS = ['Zoë', 'Álvar', 'Ёлка', 'Quill', 'quilt', 'Banner'] as const;
export const NAMES = ['Aster', 'Birk', 'Éclair', 'Ямал', 'Zorn'] as const;
export const LANGUAGES = ['en', 'ru', 'de'] as const;
/** How many facts an archive has at most; their ids are `f00`, `f01` ... */
export const MOST_FACTS = 40;
export const factId = (i: number): string => `f${String(i).padStart(2, '0')}`;
