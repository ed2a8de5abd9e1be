/** Who gets a place next. */
import { expect, it } from 'vitest';
import { Cancellation } from '../../src/store/cancellation.ts';
import { newReader, OverloadedError, type Place, type SlotLimits, Slots } from '../../src/store/slots.ts';

/** Slots that say who has entered, in order, as `a1`. */
function counted(running: number, waiting: number, more: Partial<SlotLimits> = {}) {
  const slots = new Slots({ running, waiting, ...more });
  const entered: string[] = [];
  const refused: string[] = [];
  const leaving = new Map<string, Place>();
  const enter = (name: string, signal?: Cancellation): void => {
    const entering = (async () => slots.enter(newReader(), name[0] ?? '', signal))();
    entering.then(
      (place) => {
        entered.push(name);
        leaving.set(name, place);
      },
      () => refused.push(name),
    );
  };
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  /** Returns since when the client has had places for long, where this was the last of these. */
  const leave = async (name: string): Promise<number | null | undefined> => {
    const since = leaving.get(name)?.leave();
    await settled();
    return since;
  };
  const hold = (name: string, since = 0): void => leaving.get(name)?.hold(since);
  return { slots, entered, refused, enter, leave, hold, settled };
}

it('gives one client alone all places, and others the next ones, in turns', async () => {
  const { slots, entered, enter, leave, settled } = counted(4, 64);
  for (let i = 1; i <= 8; i += 1) enter(`a${i}`);
  for (const name of ['b1', 'b2', 'c1', 'c2']) enter(name);
  await settled();
  expect(entered).toEqual(['a1', 'a2', 'a3', 'a4']);
  for (const name of ['a1', 'a2', 'a3']) await leave(name);
  expect(entered.slice(4)).toEqual(['b1', 'c1', 'a5']);
  for (const name of ['b1', 'c1']) await leave(name);
  expect(entered.slice(7)).toEqual(['b2', 'c2']);
  for (const name of ['c2', 'b2', 'a4']) await leave(name);
  expect(entered.slice(9)).toEqual(['a6', 'a7', 'a8']);
  for (const name of ['a5', 'a6', 'a7', 'a8']) await leave(name);
  expect(slots.state).toMatchObject({ isRunning: 0, isWaiting: 0 });
});

it('lets a client with fewer waiting readers take the place of the newest of who has most', async () => {
  const { slots, refused, enter, settled } = counted(1, 4);
  for (const name of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'b1', 'b2', 'b3']) enter(name);
  await settled();
  expect(refused).toEqual(['a6', 'a5', 'a4', 'b3'].sort((a, b) => refused.indexOf(a) - refused.indexOf(b)));
  expect(slots.state.isWaiting).toBe(4);
});

it('forgets who leaves while it waits', async () => {
  const { slots, entered, refused, enter, leave, settled } = counted(1, 1);
  const left = new Cancellation();
  enter('a1');
  enter('b1', left);
  left.abort(new OverloadedError());
  await settled();
  expect(refused).toEqual(['b1']);
  enter('c1');
  await leave('a1');
  expect(entered).toEqual(['a1', 'c1']);
  await leave('c1');
  expect(slots.state).toMatchObject({ isRunning: 0, isWaiting: 0 });
});

it('starts nothing more of a client while something of it runs for long, and lets others pass', async () => {
  const { entered, refused, enter, leave, hold, settled } = counted(2, 64);
  enter('a1');
  await settled();
  hold('a1');
  for (const name of ['a2', 'b1', 'b2']) enter(name);
  await settled();
  expect(entered).toEqual(['a1', 'b1']);
  await leave('b1');
  expect(entered).toEqual(['a1', 'b1', 'b2']);
  await leave('a1');
  expect(entered).toEqual(['a1', 'b1', 'b2', 'a2']);
  expect(refused).toEqual([]);
});

it('says once since when a client has had places for long', async () => {
  const { enter, leave, hold, settled } = counted(3, 64);
  for (const name of ['a1', 'a2', 'a3']) enter(name);
  await settled();
  hold('a1', 10);
  hold('a2', 20);
  expect(await leave('a3')).toBeNull();
  expect(await leave('a1')).toBeNull();
  expect(await leave('a2')).toBe(10);
});

it('refuses of a client that is held what waits beyond its places, once others wait', async () => {
  const { entered, refused, enter, leave, hold, settled } = counted(3, 64, { ofClient: 2 });
  for (const name of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'b1']) enter(name);
  await settled();
  expect(entered).toEqual(['a1', 'a2', 'b1']);
  hold('a1');
  expect(refused).toEqual([]);
  enter('c1');
  await settled();
  expect(refused).toEqual(['a5', 'a6']);
  enter('a7');
  await settled();
  expect(refused).toEqual(['a5', 'a6', 'a7']);
  for (const name of ['a1', 'b1', 'c1', 'a2', 'a3', 'a4']) await leave(name);
  expect(entered).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'a4']);
});

it('lets one client have so many places, while others are free', async () => {
  const { entered, enter, leave, settled } = counted(4, 64, { ofClient: 2 });
  for (const name of ['a1', 'a2', 'a3', 'b1']) enter(name);
  await settled();
  expect(entered).toEqual(['a1', 'a2', 'b1']);
  await leave('a1');
  expect(entered).toEqual(['a1', 'a2', 'b1', 'a3']);
});
