/** Colours of a terminal. */
import { styleText } from 'node:util';

export type Colour = 'green' | 'yellow' | 'red' | 'magenta' | 'dim' | 'bold';

/** Puts a text into a colour, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

/** For what is not a terminal. */
export const plain: Paint = (_, text) => text;

/** For a stream: in colours where it is a terminal, unless NO_COLOR is set; FORCE_COLOR wins over both. */
export const paintFor =
  (stream: NodeJS.WritableStream): Paint =>
  (colour, text) =>
    styleText(colour, text, { stream });
