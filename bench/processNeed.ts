/** Measures what a command takes, as a process. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Need {
  /** The most resident memory, in MiB. */
  readonly peak: number;
  readonly seconds: number;
  /** Seconds of the processor. */
  readonly processor: number;
  readonly said: string;
}

/** Runs a program on a store. The system keeps the peak of a process, which is read until its end. */
export async function needOf(store: string, ...args: readonly string[]): Promise<Need> {
  const begin = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, FASTI_DATA: store, FASTI_SEED: 'none', NEO4J_URI: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said = `${said}${text}`.slice(-5_000);
    });
  let [peak, processor] = [0, 0];
  const reading = setInterval(() => {
    try {
      const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
      peak = Math.max(peak, Number(found?.[1] ?? 0) / 1024);
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      processor = (Number(fields[11]) + Number(fields[12])) / 100;
    } catch {
      // It has ended.
    }
  }, 10);
  const status = await new Promise<number | null>((ended) => child.once('close', ended));
  clearInterval(reading);
  const seconds = (performance.now() - begin) / 1000;
  if (status !== 0 && !args.includes('check'))
    throw new Error(`${args.join(' ')} ended with ${status}: ${said}`);
  return { peak: Math.round(peak), seconds, processor, said };
}
