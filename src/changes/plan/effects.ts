/** What changed facts have an effect on: the time of entities, and the seats of offices. */
import type { FactKind } from '../../domain/model/kinds.ts';
import type { FactRecord } from '../../domain/model/record.ts';
import {
  factIdsOfEntities,
  partsOf,
  readFacts,
  seatedOffices,
  tenureIdsOfOffices,
} from '../../store/read/currentState.ts';
import { type FactCore, filling, heldCore } from '../derive/factCore.ts';
import { MAX_LEVELS } from '../derive/recordLoader.ts';
import { piecesOf, type Setting } from './planContext.ts';

const KINDS: ReadonlySet<FactKind> = new Set(['EXISTENCE', 'RELATION', 'TENURE']);

export class Effects {
  /** Entities whose existence, or whose place in a whole, is said anew. */
  readonly #redated = new Set<string>();
  /** Offices of which a tenure is said anew. */
  readonly #offices = new Set<string>();

  /** Whether facts of this kind may have an effect on others. */
  static canComeFrom(kind: FactKind): boolean {
    return KINDS.has(kind);
  }

  addCore(core: FactCore): void {
    if (core.kind === 'EXISTENCE') this.#add(this.#redated, filling(core, 'entity'));
    else if (core.kind === 'TENURE') this.#add(this.#offices, filling(core, 'office'));
    else if (core.kind === 'RELATION' && core.own.type === 'PART_OF')
      this.#add(this.#redated, filling(core, 'subject'));
  }

  /** A fact that is new. */
  addRecord({ kind, type, roles }: FactRecord): void {
    if (kind === 'EXISTENCE') this.#add(this.#redated, roles.entity);
    else if (kind === 'TENURE') this.#add(this.#offices, roles.office);
    else if (type === 'PART_OF') this.#add(this.#redated, roles.subject);
  }

  /** Facts of the graph that change for another reason, by their ids. */
  async addHeld(ids: readonly string[], { graph }: Setting): Promise<void> {
    for (const piece of piecesOf(ids))
      for (const fact of await readFacts(graph, piece)) this.addCore(heldCore(fact));
  }

  /** Gives the ids of all facts of the graph whose computed values may change, in parts; some may come twice. */
  async *dependents(setting: Setting): AsyncGenerator<readonly string[]> {
    const { graph } = setting;
    const seen = new Set<string>();
    let level = [...this.#redated];
    for (let depth = 0; depth <= MAX_LEVELS && level.length > 0; depth += 1) {
      for (const entity of level) seen.add(entity);
      yield await factIdsOfEntities(graph, level);
      // An event without a date of its own has that of the whole.
      const parts = await partsOf(graph, level);
      level = [...new Set(parts)].filter((part) => !seen.has(part));
    }
    const offices = [...this.#offices];
    const seated = new Set(await seatedOffices(graph, offices));
    for (const office of offices) if (givesSeats(office, setting)) seated.add(office);
    yield await tenureIdsOfOffices(graph, seated);
  }

  #add(set: Set<string>, entities: readonly string[] = []): void {
    for (const entity of entities) set.add(entity);
  }
}

/** Whether the files say how many seats an office has. */
const givesSeats = (office: string, setting: Setting): boolean =>
  setting.about('DATING', office).some((id) => {
    const row = setting.facts.rowOf(id);
    return row !== undefined && setting.facts.at(row).seats !== undefined;
  });
