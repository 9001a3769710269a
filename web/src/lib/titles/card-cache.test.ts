import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import type { Home } from '@/lib/contract';
import { applyPosition, homeKey, listKey, patchCard } from '@/lib/titles/card-cache';
import { aCard, aHome, The } from '@/testing/the';

const aPosition = (change = {}) => ({ titleId: The.other, position: 42, duration: 80, finished: false, version: 2, ...change });
const begun = { position: 10, duration: 80, finished: false };

test('a title changes wherever it appears, and nothing else does', () => {
  const other = aCard({ id: The.other });
  const data = { pages: [{ cards: [aCard(), other] }] };

  const patched = patchCard(data, The.title, { inList: true });

  expect(patched.pages[0]!.cards[0]!.inList).toBe(true);
  expect(patched.pages[0]!.cards[1]).toBe(other);
});

test('data that does not hold the title stays the same object', () => {
  const data = aHome([aCard()]);

  expect(patchCard(data, 'unknown', { inList: true })).toBe(data);
});

test('a position from another screen moves the title to the front of what is being watched', () => {
  const client = new QueryClient();
  client.setQueryData(homeKey, aHome([aCard({ progress: begun }), aCard({ id: The.other, progress: begun })]));

  applyPosition(client, aPosition());

  const [first] = client.getQueryData<Home>(homeKey)!.rows[0]!.cards;
  expect(first).toMatchObject({ id: The.other, progress: { position: 42 } });
});

test('a position shows in every list that holds the title', () => {
  const client = new QueryClient();
  client.setQueryData(listKey, { cards: [aCard({ id: The.other })] });

  applyPosition(client, aPosition());

  expect(client.getQueryData(listKey)).toMatchObject({ cards: [{ progress: { position: 42, duration: 80 } }] });
});

test.each([
  ['was never begun before', [aCard()], {}],
  ['is finished', [aCard({ id: The.other, progress: begun })], { finished: true }],
])('the home page is fetched anew when a title %s', (_, cards, change) => {
  const client = new QueryClient();
  client.setQueryData(homeKey, aHome(cards));
  const invalidate = vi.spyOn(client, 'invalidateQueries');

  applyPosition(client, aPosition(change));

  expect(invalidate).toHaveBeenCalledWith({ queryKey: homeKey });
});
