/** The talk between the comparison and the processes that it starts. */

export interface Start {
  /** The Neo4j that is asked; null for the embedded engine. */
  readonly uri: string | null;
  /** The folder of the embedded engine. */
  readonly folder: string | null;
}

/** Waits for the start message, starts, and tells the address; or why not. */
export async function served(start: (options: Start) => Promise<string>): Promise<void> {
  // The loader of these scripts would turn each stack that a library takes back to sources; what is built does not.
  process.setSourceMapsEnabled(false);
  const options = await new Promise<Start>((resolve) =>
    process.once('message', (message) => resolve(message as Start)),
  );
  process.on('disconnect', () => process.exit(0));
  try {
    process.send?.({ url: await start(options) });
  } catch (error) {
    process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
