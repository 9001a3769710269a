import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '@/app/query-client';
import { MyListPage } from '@/features/browse/components/my-list-page';
import { Problem } from '@/lib/problem';
import { renderAt } from '@/testing/render';
import { aCard } from '@/testing/the';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Asks until there is an answer or nothing more is tried, at most for ten minutes. */
async function ask(queryFn: () => Promise<string>) {
  const asked = vi.fn(queryFn);
  const answer = createQueryClient()
    .fetchQuery({ queryKey: ['asked'], queryFn: asked })
    .catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(600_000);
  return { answer: await answer, times: asked.mock.calls.length };
}

test.each([0, 502, 503, 504])('a read that fails with %i is tried until it succeeds', async (status) => {
  let failures = 12;

  const { answer } = await ask(() => (failures-- > 0 ? Promise.reject(new Problem(status)) : Promise.resolve('there')));

  expect(answer).toBe('there');
});

test('a fault of the server is tried twice more, a refusal stands', async () => {
  const fault = await ask(() => Promise.reject(new Problem(500)));
  const refusal = await ask(() => Promise.reject(new Problem(404)));

  expect([fault.times, refusal.times]).toEqual([3, 1]);
});

const answer = (status: number, body: unknown) => vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }));

test('a page whose storage is away says what is the case, and fills itself when it is back', async () => {
  answer(503, { code: 'storage-unavailable', title: 'The site cannot do this just now. Try again in a moment.' });
  renderAt('/my-list', <MyListPage />, (_, client) => client.setDefaultOptions(createQueryClient().getDefaultOptions()));
  await act(() => vi.advanceTimersByTimeAsync(300_000));
  const said = screen.getByRole('alert').textContent;

  answer(200, { cards: [aCard()] });
  await act(() => vi.advanceTimersByTimeAsync(15_000));

  expect(said).toContain('The site cannot do this just now. It is tried again by itself.');
  expect(screen.getByRole('list', { name: 'My list' })).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});
