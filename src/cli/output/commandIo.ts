/** The environment, standard streams and colors of a command. */
import { escapeControls } from '../../domain/model/controlCharacter.ts';
import type { Environment } from '../../settings/config.ts';
import type { Progress } from '../../store/write/batch.ts';
import { type Color, type Colorize, noColors } from './colors.ts';

/** The environment and the standard streams of the process. */
export interface CommandStreams {
  /** The environment of the process where absent. */
  readonly env?: Environment;
  /** Writes to standard output, and to standard error, with a line break at the end. */
  out(text: string): void;
  err(text: string): void;
  /** Standard input, for `-` among the files; empty where absent. */
  readonly input?: AsyncIterable<Uint8Array>;
  /** Whether standard output is a terminal. */
  readonly isTerminal?: boolean;
  /** Colors for `out`; none where absent. */
  readonly colorize?: Colorize;
  /** Called as a long write proceeds. */
  readonly progress?: (progress: Progress) => void;
}

/** A line, or its pieces, some of them in a color. */
export type Line = string | readonly (readonly [Color | null, string])[];

/** What commands print with. No text of a record moves the cursor, changes colors or begins a line: it is escaped as in JSON. */
export interface CommandIo extends Pick<CommandStreams, 'env' | 'input' | 'progress'> {
  /** Prints a line to standard output. */
  out(line: Line): void;
  /** Prints a line to standard error. */
  err(line: string): void;
  /** Prints a text that has line breaks of its own, such as JSON. */
  text(text: string): void;
  /** Prints the content of a file as it is; at a terminal it is escaped too. */
  file(content: string): void;
}

/** @param hasColors whether lines may have colors */
export function commandIo(streams: CommandStreams, hasColors: boolean): CommandIo {
  const { out, err, isTerminal = false, colorize = noColors, ...others } = streams;
  const paint = hasColors ? colorize : noColors;
  const line = (text: string): string => escapeControls(text, '\t');
  const lines = (text: string): string => escapeControls(text, '\t\n');
  return {
    ...others,
    out: (pieces) =>
      out(
        typeof pieces === 'string'
          ? line(pieces)
          : pieces.map(([color, text]) => (color === null ? line(text) : paint(color, line(text)))).join(''),
      ),
    err: (text) => err(line(text)),
    text: (text) => out(lines(text)),
    file: (content) => out(isTerminal ? lines(content) : content),
  };
}

/** Exit statuses of the process. */
export const EXIT = { done: 0, failed: 1, misused: 2 } as const;
