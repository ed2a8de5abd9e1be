/** The thread that plans changes: run as a worker by `changeThread.ts`. */
import { parentPort } from 'node:worker_threads';
import { graphOver } from '../../store/engines/remote/client.ts';
import { portChannel } from '../../store/engines/remote/protocol.ts';
import { Actions } from './actions.ts';
import { errorData, type ThreadReply, type ThreadRequest } from './threadMessage.ts';

const jobs = new Map<number, Actions>();

function begin({ job, engine, port }: ThreadRequest & { readonly type: 'begin' }): void {
  const actions = new Actions(graphOver(portChannel(port), engine));
  jobs.set(job, actions);
  port.once('close', () => {
    jobs.delete(job);
    actions.close();
  });
}

async function outcomeOf({
  job,
  call,
  action,
  args,
}: ThreadRequest & { readonly type: 'call' }): Promise<ThreadReply> {
  try {
    const actions = jobs.get(job);
    if (!actions) throw new Error(`There is no job ${job}.`);
    const run = actions[action] as (...given: readonly unknown[]) => Promise<unknown>;
    return { call, value: await run.apply(actions, [...args]) };
  } catch (error) {
    return { call, error: errorData(error) };
  }
}

parentPort?.on('message', async (request: ThreadRequest) => {
  if (request.type === 'begin') begin(request);
  else parentPort?.postMessage(await outcomeOf(request));
});
