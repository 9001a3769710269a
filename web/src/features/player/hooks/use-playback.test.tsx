import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startPlayback } from '@/features/player/api/start-playback';
import { usePlayback } from '@/features/player/hooks/use-playback';
import { Problem } from '@/lib/problem';
import { aPlayback, The } from '@/testing/the';

vi.mock('@/features/player/api/start-playback', () => ({ startPlayback: vi.fn() }));
const start = vi.mocked(startPlayback);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  start.mockReset();
});

const client = new QueryClient();
const render = () => renderHook(() => usePlayback(The.title, false), { wrapper: ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider> });

test('a film that cannot be played just now says so, and starts as soon as it can', async () => {
  start.mockRejectedValue(new Problem(503));
  const { result } = render();
  await act(() => vi.advanceTimersByTimeAsync(300_000));
  const meanwhile = result.current.start.status;

  start.mockResolvedValue(aPlayback());
  await act(() => vi.advanceTimersByTimeAsync(15_000));

  expect(meanwhile).toBe('failed');
  expect(result.current.start.status).toBe('ready');
});

test('a film that is refused is not asked for again', async () => {
  start.mockRejectedValue(new Problem(402, { code: 'subscription-required' }));
  const { result } = render();

  await act(() => vi.advanceTimersByTimeAsync(60_000));

  expect(result.current.start.status).toBe('failed');
  expect(start).toHaveBeenCalledOnce();
});

test('who leaves while a film cannot be played does not start it later', async () => {
  start.mockRejectedValue(new Problem(503));
  const { unmount } = render();
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  const asked = start.mock.calls.length;

  unmount();
  await vi.advanceTimersByTimeAsync(60_000);

  expect(start.mock.calls.length).toBe(asked);
});
