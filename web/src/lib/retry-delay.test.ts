import { expect, test } from 'vitest';
import { Problem } from '@/lib/problem';
import { retryDelay, retryDelayAfter } from '@/lib/retry-delay';

test('each failure doubles the wait, up to a limit', () => {
  expect([0, 1, 2, 20].map((attempt) => retryDelay(attempt, 1))).toEqual([500, 1000, 2000, 15_000]);
});

test('viewers who lost the same server do not come back at the same moment', () => {
  expect(retryDelay(3, 0)).toBeLessThan(retryDelay(3, 1));
});

test('nobody comes back before the server asked for it', () => {
  expect(retryDelayAfter(new Problem(503, {}, 60_000), 0)).toBe(60_000);
});

test('a server that asks for little is asked less and less often all the same, up to what a person waits for', () => {
  expect([0, 1, 2, 20].map((attempt) => retryDelayAfter(new Problem(503, {}, 1_000), attempt, 1))).toEqual([1_000, 1_000, 2_000, 5_000]);
});
