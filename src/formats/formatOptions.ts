/** Options for reading a seed file, for what the file itself does not say. */
export interface FormatOptions {
  /** The dataset of files whose format cannot name one, or that name none. */
  readonly dataset?: string | undefined;
}
