/** Whether the shipped records are loaded, which the examples of the editor are about. */

/** Entities that are among them. */
export const SHIPPED_IDS = ['governor-ulyanovsk', 'wego'] as const;

export const SHIPPED_QUERY = `query ShippedRecords { nodes(ids: ${JSON.stringify(SHIPPED_IDS)}) { id } }`;

export interface ShippedData {
  readonly nodes: readonly ({ readonly id: string } | null)[];
}
