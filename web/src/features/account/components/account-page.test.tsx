import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AccountPage } from '@/features/account/components/account-page';
import { meQuery } from '@/lib/me';
import { sessionBegan } from '@/lib/session-slice';
import { renderAt } from '@/testing/render';
import { aMe } from '@/testing/the';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the parts of the account that need no answer are there while the others are waited for', async () => {
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 503 }));
  renderAt('/account', <AccountPage />, (store, client) => {
    client.setDefaultOptions({ queries: { retry: true, retryDelay: 1_000, staleTime: Infinity } });
    store.dispatch(sessionBegan());
    client.setQueryData(meQuery().queryKey, aMe());
  });

  await act(() => vi.advanceTimersByTimeAsync(10_000));

  expect(screen.getByRole('heading', { name: 'Password' })).toBeDefined();
  expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual(Array(2).fill(expect.stringContaining('It is tried again by itself.')));
});
