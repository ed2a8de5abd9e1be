/** A position as messages show it. */
import type { Position } from '../../formats/places.ts';

/** `file:line:column` */
export const positionText = ({ file, line, column }: Position): string => `${file}:${line}:${column}`;
