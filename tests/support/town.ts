/** Servers with the records of a small town, whose mayor changes batch by batch. */
import { onTestFinished } from 'vitest';
import { loadText } from './loadText.ts';
import { openSite, type TestSite, type TestSiteOptions } from './site.ts';
import { mayorFrom, townRecords } from './townRecords.ts';

/** When each batch is applied. */
export const AT = '2026-01-01T00:00:00Z';

let year = 1900;
/** A year that no batch has stated before. */
export const nextYear = (): string => String(++year);

export const changeMayor = (site: TestSite) => loadText(site.graph, townRecords(mayorFrom(nextYear())), AT);

/** A server with one batch. */
export async function openTown(options: TestSiteOptions = {}): Promise<TestSite> {
  const site = await openSite({ cache: true, ...options });
  await changeMayor(site);
  return site;
}

/** The same, until the test is finished. */
export async function town(options: TestSiteOptions = {}): Promise<TestSite> {
  const site = await openTown(options);
  onTestFinished(() => site.close());
  return site;
}
