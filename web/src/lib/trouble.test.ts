import { expect, test, vi } from 'vitest';
import { Problem } from '@/lib/problem';
import { troubleOf } from '@/lib/trouble';

const refetch = vi.fn();
const aQuery = (query = {}) => ({ data: undefined, error: null, failureCount: 0, failureReason: null, refetch, ...query });
const away = new Problem(503);

test('a failure that nobody tries again can be tried by the person', () => {
  const trouble = troubleOf(aQuery({ error: new Problem(404) }));

  trouble?.retry?.();

  expect(trouble?.error).toMatchObject({ status: 404 });
  expect(refetch).toHaveBeenCalledOnce();
});

test('what is tried again by itself is told, and there is nothing to press', () => {
  expect(troubleOf(aQuery({ failureCount: 2, failureReason: away }))).toEqual({ error: away });
});

test.each([
  ['a first failure', { failureCount: 1, failureReason: away }],
  ['a failure to renew what is there', { data: 'old', failureCount: 5, failureReason: away }],
  ['a fault that may be one of a moment', { failureCount: 2, failureReason: new Problem(500) }],
])('%s is not worth a word', (_, query) => {
  expect(troubleOf(aQuery(query))).toBeUndefined();
});

test('what stands in for an answer is not one', () => {
  expect(troubleOf(aQuery({ data: 'of another search', isPlaceholderData: true, failureCount: 2, failureReason: away }))).toEqual({ error: away });
});
