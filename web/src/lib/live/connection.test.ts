import { expect, test } from 'vitest';
import { retryDelay } from '@/lib/live/connection';

test('each failure doubles the wait, up to a limit', () => {
  expect([0, 1, 2, 20].map((attempt) => retryDelay(attempt, 1))).toEqual([500, 1000, 2000, 15_000]);
});

test('viewers who lost the same server do not come back at the same moment', () => {
  expect(retryDelay(3, 0)).toBeLessThan(retryDelay(3, 1));
});
