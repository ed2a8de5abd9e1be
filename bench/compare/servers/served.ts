/** The messages between the comparison and its server processes. */

export interface Start {
  /** The Neo4j to use; null for the embedded engine. */
  readonly uri: string | null;
  /** The folder of the embedded engine. */
  readonly folder: string | null;
}

/** Waits for the start message, starts the server, and sends its address or the error. */
export async function served(start: (options: Start) => Promise<string>): Promise<void> {
  // The TypeScript loader would map every stack trace that a library captures back to its sources, which costs time.
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
