/**
 * Plans changes in a thread of their own, so that parsing, checking and comparing large files does not hold the event loop.
 * The statements are sent by the thread that serves requests, which has the database open.
 */
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { FastiError } from '../../domain/model/fastiError.ts';
import { portChannel } from '../../store/engines/remote/protocol.ts';
import { type ServeOptions, serveOver } from '../../store/engines/remote/serve.ts';
import type { Graph } from '../../store/graph.ts';
import type { Actions } from './actions.ts';
import { type ActionName, errorOf, type ThreadReply, type ThreadRequest } from './threadMessage.ts';

/** An idle thread ends after so many milliseconds: it has the heap of its largest job. */
const IDLE_MS = 30_000;
/** The heap of the thread by default, in MiB. The largest body, 16 MiB of YAML documents, takes a half of it. */
export const CHANGE_MEGABYTES = 1_024;

/** The thread needed more memory than it may. */
const changeTooLarge = (megabytes: number): FastiError =>
  new FastiError(
    'CHANGE_TOO_LARGE',
    `The change needs more than ${megabytes} MiB of memory; send the records in several smaller files.`,
  );

/** The actions of one request on a graph. */
export interface ChangeJob {
  run<Name extends ActionName>(
    action: Name,
    ...args: Parameters<Actions[Name]>
  ): Promise<Awaited<ReturnType<Actions[Name]>>>;
  /** Gives up the plan. */
  end(): void;
}

interface Call {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** The thread is started for the first job, and ended some time after the last one. */
class ChangeThread {
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | undefined;
  #last = 0;
  readonly #calls = new Map<number, Call>();
  readonly #jobs = new Map<number, () => void>();

  /**
   * Begins a job on a graph. `report` logs an unexpected error of the database, and returns the reference of the entry.
   * @param megabytes the heap of the thread in MiB, if the job starts it
   */
  begin(graph: Graph, report: ServeOptions['report'], megabytes: number): ChangeJob {
    const worker = this.#started(megabytes);
    const job = this.#next();
    const { port1, port2 } = new MessageChannel();
    const channel = portChannel<never, never>(port1);
    void serveOver(graph, portChannel(port1), { report });
    this.#post(worker, { type: 'begin', job, engine: graph.engine, port: port2 }, [port2]);
    this.#jobs.set(job, () => channel.close());
    return {
      run: <Value>(action: ActionName, ...args: readonly unknown[]) =>
        new Promise<Value>((resolve, reject) => {
          if (!this.#jobs.has(job)) {
            reject(new Error('The job has ended.'));
            return;
          }
          const call = this.#next();
          this.#calls.set(call, { resolve: resolve as Call['resolve'], reject });
          this.#post(worker, { type: 'call', job, call, action, args });
        }),
      end: () => {
        channel.close();
        this.#jobs.delete(job);
        if (this.#jobs.size === 0) this.#rest();
      },
    };
  }

  #started(megabytes: number): Worker {
    clearTimeout(this.#timer);
    const worker = this.#worker ?? this.#start(megabytes);
    worker.ref();
    return worker;
  }

  #start(megabytes: number): Worker {
    const worker = newWorker(megabytes);
    this.#worker = worker;
    worker.on('message', (reply: ThreadReply) => {
      const call = this.#calls.get(reply.call);
      this.#calls.delete(reply.call);
      if ('error' in reply) call?.reject(errorOf(reply.error));
      else call?.resolve(reply.value);
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      this.#fail(worker, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? changeTooLarge(megabytes) : error),
    );
    worker.once('exit', (status) => this.#fail(worker, new Error(`The thread ended with status ${status}.`)));
    return worker;
  }

  /** Ends what is left of a thread that is gone. */
  #fail(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const close of this.#jobs.values()) close();
    this.#jobs.clear();
    for (const { reject } of this.#calls.values()) reject(error);
    this.#calls.clear();
  }

  /** Lets the process end, and ends the thread if nothing comes for a while. */
  #rest(): void {
    const worker = this.#worker;
    if (!worker) return;
    worker.unref();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#worker = null;
      void worker.terminate();
    }, IDLE_MS).unref();
  }

  #next(): number {
    this.#last += 1;
    return this.#last;
  }

  #post(worker: Worker, request: ThreadRequest, ports: Parameters<Worker['postMessage']>[1] = []): void {
    worker.postMessage(request, ports);
  }
}

const require = createRequire(import.meta.url);

/** The thread, from the built files, or from the sources, which are compiled as they are loaded. */
function newWorker(megabytes: number): Worker {
  const options = { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: megabytes } };
  const extension = extname(import.meta.filename);
  const url = new URL(`./thread${extension}`, import.meta.url);
  if (extension !== '.ts') return new Worker(url, options);
  const compiler = new URL('dist/esm/api/index.mjs', pathToFileURL(require.resolve('tsx/package.json')));
  const code = `import('${compiler.href}').then(({ register }) => { register(); return import('${url.href}'); })`;
  return new Worker(code, { ...options, eval: true });
}

/** One thread for all requests of the process. */
const thread = new ChangeThread();

/** Begins a job on a graph; see `ChangeThread.begin`. End it when the request has its answer. */
export const beginChange = (graph: Graph, report: ServeOptions['report'], megabytes: number): ChangeJob =>
  thread.begin(graph, report, megabytes);
