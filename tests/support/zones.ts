/** Time zones that a server may run in: what it reads must not depend on them. */
export const ZONES = ['UTC', 'America/New_York'] as const;

/** Runs a test with the process in a time zone. */
export async function inZone(zone: string, test: () => unknown): Promise<void> {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    await test();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
