/** The ids and words of all random archives: few, so that records share them and queries match every archive. */
import type { EntityKind } from '../../../../src/domain/model/kinds.ts';

export const IDS_BY_KIND = {
  PERSON: ['ann', 'ben', 'cai'],
  ORGANIZATION: ['board', 'club', 'league'],
  OFFICE: ['chair', 'mayor'],
  REGION: ['city', 'duchy'],
  EVENT: ['assembly', 'banquet', 'congress'],
  TOPIC: ['plan'],
} as const satisfies Record<EntityKind, readonly string[]>;

export const ACTOR_IDS = [...IDS_BY_KIND.PERSON, ...IDS_BY_KIND.ORGANIZATION, ...IDS_BY_KIND.REGION] as const;

export const ENTITY_IDS: readonly string[] = Object.values(IDS_BY_KIND).flat();

/** The kind of an entity of the vocabulary. */
export function kindOfId(id: string): EntityKind {
  const found = (Object.keys(IDS_BY_KIND) as EntityKind[]).find((kind) =>
    (IDS_BY_KIND[kind] as readonly string[]).includes(id),
  );
  if (found === undefined) throw new Error(`The vocabulary has no entity ${id}.`);
  return found;
}

export const DATASETS = ['red', 'blue'] as const;
export const SOURCES = ['annals', 'bulletin', 'chronicle'] as const;
/** Two of the sources have the same voice. */
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
/** The maximum number of facts of an archive; their ids are `f00`, `f01`, and so on. */
export const MAX_FACTS = 40;
export const factId = (i: number): string => `f${String(i).padStart(2, '0')}`;
