/** Colors of a terminal. */
import { styleText } from 'node:util';

export type Color = 'green' | 'yellow' | 'red' | 'magenta' | 'dim' | 'bold';

/** Puts a text into a color, or returns it as it is. */
export type Colorize = (color: Color, text: string) => string;

export const noColors: Colorize = (_, text) => text;

/** Colors if the stream is a terminal, unless NO_COLOR is set; FORCE_COLOR takes precedence over both. */
export const colorsFor =
  (stream: NodeJS.WritableStream): Colorize =>
  (color, text) =>
    styleText(color, text, { stream });
