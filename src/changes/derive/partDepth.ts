/** How far hierarchies of PART_OF relations are followed. */

/** The number of levels of wholes or parts that are read for an entity, so that a cycle in the data ends. */
export const MAX_PART_DEPTH = 8;
