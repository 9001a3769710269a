import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { api, listenToSession, tokens } from '@/lib/http';
import { aSession } from '@/testing/the';

const inTenMinutes = () => new Date(Date.now() + 600_000).toISOString();
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

function theServer(answers: Record<string, () => Response>) {
  const fetch = vi.fn(async (url: string) => answers[url]!());
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

const tokensOf = (fetch: ReturnType<typeof theServer>, path: string) =>
  (fetch.mock.calls as unknown as [string, RequestInit][]).filter(([url]) => url === path).map(([, init]) => new Headers(init.headers).get('Authorization'));

beforeEach(() => tokens.accept(aSession({ accessToken: 'old', expiresAt: inTenMinutes() })));
afterEach(() => {
  tokens.clear();
  vi.unstubAllGlobals();
});

test('a refused token is renewed once and the call is made again', async () => {
  let refused = false;
  const fetch = theServer({
    '/api/v1/home': () => (refused ? json(200, { version: 7 }) : ((refused = true), json(401, { code: 'not-signed-in' }))),
    '/api/v1/auth/refresh': () => json(200, aSession({ accessToken: 'new', expiresAt: inTenMinutes() })),
  });

  const home = await api.get('/home');

  expect(home).toEqual({ version: 7 });
  expect(tokensOf(fetch, '/api/v1/home')).toEqual(['Bearer old', 'Bearer new']);
});

test('a session that is over is announced', async () => {
  const onEnd = vi.fn();
  listenToSession(() => undefined, onEnd);
  theServer({
    '/api/v1/home': () => json(401, { code: 'not-signed-in' }),
    '/api/v1/auth/refresh': () => json(401, { code: 'session-ended' }),
  });

  await expect(api.get('/home')).rejects.toMatchObject({ code: 'session-ended' });

  expect(onEnd).toHaveBeenCalledOnce();
});

test('a refusal carries its code and the mistakes at their fields', async () => {
  theServer({ '/api/v1/me/profiles': () => json(400, { code: 'invalid-request', title: 'Check the form.', errors: { Name: ['Too long.', 'Too odd.'] } }) });

  const creating = api.post('/me/profiles', { name: 'x' });

  await expect(creating).rejects.toMatchObject({ status: 400, code: 'invalid-request', fields: { name: 'Too long. Too odd.' } });
});

test.each([
  ['that many seconds', '7', 7_000],
  ['no time at all', undefined, 0],
])('a refusal that asks for %s of patience says so', async (_, header, patience) => {
  theServer({ '/api/v1/home': () => new Response('{}', { status: 503, headers: header ? { 'Retry-After': header } : {} }) });

  await expect(api.get('/home')).rejects.toMatchObject({ status: 503, retryAfterMs: patience });
});

test('a server that cannot be reached is a problem of its own', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

  await expect(api.get('/home')).rejects.toMatchObject({ status: 0, code: 'unreachable' });
});
