/** Where lists file the entities of each kind, computed from their names in memory and kept for the last batches and languages. */
import { LRUCache } from 'lru-cache';
import { labelInLanguage } from '../../domain/labels/entityLabel.ts';
import { type FilingOrder, fileAll, type Named } from '../../domain/labels/filing.ts';
import { keptIn } from '../../domain/model/keptIn.ts';
import type { EntityKind } from '../../domain/model/kinds.ts';
import { inTurns } from '../inTurns.ts';
import type { NamesAt } from './liveNames.ts';

/** Which list it is: in each language in which entities have labels, entities are filed by these. */
export interface FilingOf {
  readonly kind: EntityKind;
  /** Null for the labels that are shown first. */
  readonly language: string | null;
}

/** Lists of each kind in two languages, or pages of the batch before while another reader reads the newest. */
const KEPT = 12;

export class Filings {
  readonly #kept = new LRUCache<string, Promise<FilingOrder>>({ max: KEPT });

  /** The order at a batch; readers wait for it together. */
  at(names: NamesAt, of: FilingOf): Promise<FilingOrder> {
    const key = [names.batch, names.history, of.kind, of.language].join('\t');
    return keptIn<string, Promise<FilingOrder>>(this.#kept, key, () => fileNames(names, of));
  }
}

/** Files the entities of a kind by their labels, filing forms, and names that have a comma. Merged ones are in no list. */
async function fileNames({ index, batch }: NamesAt, { kind, language }: FilingOf): Promise<FilingOrder> {
  const forms = await inTurns(index.textsByEntity(batch, ({ nameKind }) => nameKind === 'FILING_FORM'));
  const names = await inTurns(index.textsByEntity(batch, ({ text }) => text.includes(', ')));
  function* named(): Generator<Named> {
    for (const { id, shown, labels, ...entity } of index.entities(batch))
      if (entity.kind === kind && entity.mergedInto === null)
        yield {
          id,
          label: labelInLanguage(labels, shown, language),
          forms: forms.get(id) ?? [],
          names: names.get(id) ?? [],
        };
  }
  return inTurns(fileAll(named(), kind === 'PERSON'));
}
