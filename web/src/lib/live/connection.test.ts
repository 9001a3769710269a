import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveConnection } from '@/lib/live/connection';

const hub = vi.hoisted(() => ({
  state: 'Disconnected',
  start: vi.fn(async () => undefined),
  stop: vi.fn(async () => undefined),
  on: vi.fn(),
  onreconnecting: vi.fn(),
  onreconnected: vi.fn(),
  onclose: vi.fn<(handler: () => void) => void>(),
}));

vi.mock('@microsoft/signalr', async (original) => ({
  ...(await original<typeof import('@microsoft/signalr')>()),
  HubConnectionBuilder: class {
    withUrl = () => this;
    withAutomaticReconnect = () => this;
    configureLogging = () => this;
    build = () => hub;
  },
}));

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

const closeForGood = () => hub.onclose.mock.lastCall![0]();

test('a socket that the server closed for good is opened anew, and what was missed is asked for', async () => {
  const onState = vi.fn();
  const connection = new LiveConnection(onState);
  await connection.start();

  closeForGood();
  await vi.runAllTimersAsync();

  expect(hub.start).toHaveBeenCalledTimes(2);
  expect(onState).toHaveBeenLastCalledWith('connected', true);
});

test('a server that takes sockets and closes them at once is asked less and less often', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(1);
  await new LiveConnection(vi.fn()).start();

  for (const [closed, wait] of [500, 1000, 2000].entries()) {
    closeForGood();
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(hub.start).toHaveBeenCalledTimes(closed + 1);
    await vi.advanceTimersByTimeAsync(1);
    expect(hub.start).toHaveBeenCalledTimes(closed + 2);
  }
});

test('a socket that stood for a while is opened anew as soon as the first time', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(1);
  await new LiveConnection(vi.fn()).start();
  closeForGood();
  await vi.advanceTimersByTimeAsync(500);

  await vi.advanceTimersByTimeAsync(5000);
  closeForGood();
  await vi.advanceTimersByTimeAsync(500);

  expect(hub.start).toHaveBeenCalledTimes(3);
});

test('a socket that the page closed stays closed', async () => {
  const connection = new LiveConnection(vi.fn());
  await connection.start();

  await connection.stop();
  closeForGood();
  await vi.runAllTimersAsync();

  expect(hub.start).toHaveBeenCalledOnce();
});
