import { expect, test, vi } from 'vitest';
import type { Session } from '@/lib/contract';
import { createTokenSource } from '@/lib/token-source';
import { aPromise, aSession } from '@/testing/the';

const start = Date.parse('2026-01-01T00:00:00Z');

function aSource(refresh: () => Promise<Session>, now = () => start) {
  const onSession = vi.fn();
  const source = createTokenSource({ refresh, exclusively: (work) => work(), onSession, now });
  return { source, onSession };
}

test('many who ask at once share one refresh', async () => {
  const answer = aPromise<Session>();
  const refresh = vi.fn(() => answer.promise);
  const { source } = aSource(refresh);

  const asked = [source.renew(), source.renew(), source.renew()];
  answer.resolve(aSession());
  await Promise.all(asked);

  expect(refresh).toHaveBeenCalledTimes(1);
});

test('a token that lives is used without a refresh', async () => {
  const refresh = vi.fn();
  const { source } = aSource(refresh);
  source.accept(aSession({ accessToken: 'alive' }));

  const token = await source.current();

  expect(token).toBe('alive');
  expect(refresh).not.toHaveBeenCalled();
});

test('a token that is about to end is renewed first', async () => {
  const { source } = aSource(async () => aSession({ accessToken: 'fresh', expiresAt: '2026-01-01T00:20:00Z' }), () => start + 595_000);
  source.accept(aSession({ accessToken: 'old' }));

  const token = await source.current();

  expect(token).toBe('fresh');
});

test('a refresh that comes back after signing out signs nobody in', async () => {
  const answer = aPromise<Session>();
  const { source, onSession } = aSource(() => answer.promise);

  const renewing = source.renew();
  source.clear();
  answer.resolve(aSession());
  await renewing;

  expect(onSession).not.toHaveBeenCalled();
  expect(await source.current()).toBeUndefined();
});

test('after a failed refresh the next one asks again', async () => {
  const refresh = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValueOnce(aSession());
  const { source } = aSource(refresh);

  await expect(source.renew()).rejects.toThrow('away');
  await source.renew();

  expect(refresh).toHaveBeenCalledTimes(2);
});
