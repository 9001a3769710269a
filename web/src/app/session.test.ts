import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startSession } from '@/app/session';
import { createStore } from '@/app/store';
import { tokens } from '@/lib/http';
import { meQuery } from '@/lib/me';
import { sessionEnded } from '@/lib/session-slice';
import { signedInHint } from '@/lib/signed-in-hint';
import { homeKey } from '@/lib/titles/card-cache';
import { aCard, aHome, aMe, aSession } from '@/testing/the';

const inTenMinutes = new Date(Date.now() + 600_000).toISOString();
const answer = (status: number, body: unknown) => vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  tokens.clear();
  signedInHint.present = true;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  signedInHint.present = false;
});

async function aStart() {
  const store = createStore();
  const client = new QueryClient();
  startSession(store, client);
  await vi.waitFor(() => expect(store.getState().session.status).not.toBe('starting'));
  return { store, client, status: store.getState().session.status };
}

test('a cookie that still lives signs in, and says who it is', async () => {
  answer(200, aSession({ expiresAt: inTenMinutes, user: aMe({ email: 'ada@example.org' }) }));

  const { status, client } = await aStart();

  expect(status).toBe('signed-in');
  expect(client.getQueryData(meQuery().queryKey)?.email).toBe('ada@example.org');
});

test('without a cookie one is a visitor, and is told nothing', async () => {
  answer(401, { code: 'session-ended', title: 'Sign in again.' });

  const { status, store } = await aStart();

  expect(status).toBe('signed-out');
  expect(store.getState().session.notice).toBeUndefined();
});

test('a visitor who never signed in here is not asked after', async () => {
  const fetch = vi.fn();
  vi.stubGlobal('fetch', fetch);
  signedInHint.present = false;

  const { status } = await aStart();

  expect(status).toBe('signed-out');
  expect(fetch).not.toHaveBeenCalled();
});

test('who is signed in is asked after at the next visit, until the session ends', async () => {
  answer(200, aSession({ expiresAt: inTenMinutes, user: aMe() }));
  const { store } = await aStart();
  const whileSignedIn = signedInHint.present;

  store.dispatch(sessionEnded());

  expect(whileSignedIn).toBe(true);
  expect(signedInHint.present).toBe(false);
});

test('a cookie that is no longer good is not asked about again', async () => {
  answer(401, { code: 'session-ended', title: 'Sign in again.' });

  await aStart();

  expect(signedInHint.present).toBe(false);
});

test('a server that is away is not taken for a session that is over', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

  const { status } = await aStart();

  expect(status).toBe('unreachable');
});

test('a server that cannot say just now who is signed in is not taken for one out of reach', async () => {
  answer(503, { code: 'storage-unavailable' });

  const { status } = await aStart();

  expect(status).toBe('unavailable');
});

test.each([
  ['out of reach', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['unavailable', async () => new Response('{}', { status: 503 })],
])('a server that was %s is asked again until it says who is signed in', async (_, fail) => {
  vi.stubGlobal('fetch', fail);
  const { store } = await aStart();
  await vi.advanceTimersByTimeAsync(300_000);
  const meanwhile = store.getState().session.status;

  answer(200, aSession({ expiresAt: inTenMinutes, user: aMe() }));
  await vi.advanceTimersByTimeAsync(15_000);

  expect(meanwhile).not.toBe('signed-in');
  expect(store.getState().session.status).toBe('signed-in');
});

test('a server that asks for patience is not asked who is signed in before', async () => {
  const fetch = vi.fn(async () => new Response('{}', { status: 503, headers: { 'Retry-After': '60' } }));
  vi.stubGlobal('fetch', fetch);
  await aStart();

  await vi.advanceTimersByTimeAsync(59_000);
  const early = fetch.mock.calls.length;
  await vi.advanceTimersByTimeAsync(1_000);

  expect(early).toBe(1);
  expect(fetch.mock.calls.length).toBe(2);
});

test('what one profile was shown is forgotten when another is chosen', async () => {
  answer(200, aSession({ expiresAt: inTenMinutes, user: aMe({ currentProfileId: 'ada' }) }));
  const { client } = await aStart();
  client.setQueryData(homeKey, aHome([aCard()]));

  tokens.accept(aSession({ expiresAt: inTenMinutes, user: aMe({ currentProfileId: 'grace' }) }));

  expect(client.getQueryData(homeKey)).toBeUndefined();
});

test('a renewed token forgets nothing', async () => {
  answer(200, aSession({ expiresAt: inTenMinutes, user: aMe({ currentProfileId: 'ada' }) }));
  const { client } = await aStart();
  client.setQueryData(homeKey, aHome([aCard()]));

  tokens.accept(aSession({ accessToken: 'next', expiresAt: inTenMinutes, user: aMe({ currentProfileId: 'ada' }) }));

  expect(client.getQueryData(homeKey)).toBeDefined();
});
