/** The rule of the claims that merges make: that the label of a merged entity is a name of the other. */
export const LABEL_OF_MERGED = 'the label of an entity that was merged into this one';
