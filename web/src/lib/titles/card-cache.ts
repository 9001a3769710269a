import type { QueryClient } from '@tanstack/react-query';
import type { Card, Home, PositionChanged } from '@/lib/contract';

/** Everything that depends on the chosen profile lives under this key. */
export const VIEWER = 'viewer';
export const homeKey = [VIEWER, 'home'] as const;
export const listKey = [VIEWER, 'list'] as const;

/** Changes one title wherever it appears in data from the server; what does not contain it stays the same object. */
export function patchCard<T>(data: T, titleId: string, patch: Partial<Card>): T {
  if (Array.isArray(data)) {
    const next = data.map((item) => patchCard(item, titleId, patch));
    return next.some((item, index) => item !== data[index]) ? (next as T) : data;
  }
  if (data === null || typeof data !== 'object') return data;
  if ('art' in data && 'id' in data && data.id === titleId) return { ...data, ...patch };
  let changed = false;
  const next: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    next[key] = patchCard(value, titleId, patch);
    changed ||= next[key] !== value;
  }
  return changed ? (next as T) : data;
}

/** Changes one title in every cached answer at once. */
export function patchCachedCard(client: QueryClient, titleId: string, patch: Partial<Card>): void {
  client.setQueriesData({ queryKey: [VIEWER] }, (data: unknown) => patchCard(data, titleId, patch));
}

/** Brings a title to the front of "Continue watching"; undefined when the row does not hold it yet or no longer should. */
export function continueWith(home: Home, change: PositionChanged): Home | undefined {
  const row = home.rows.find(({ kind }) => kind === 'continue');
  const card = row?.cards.find(({ id }) => id === change.titleId);
  if (!row || !card || change.finished) return undefined;
  if (row.cards[0] === card) return home;
  const cards = [card, ...row.cards.filter((other) => other !== card)];
  return { ...home, rows: home.rows.map((other) => (other === row ? { ...row, cards } : other)) };
}

/** Applies a position that another screen, or this one, has just reported. */
export function applyPosition(client: QueryClient, change: PositionChanged): void {
  const { titleId, position, duration, finished } = change;
  patchCachedCard(client, titleId, { progress: { position, duration, finished } });
  const home = client.getQueryData<Home>(homeKey);
  if (!home) return;
  const moved = continueWith(home, change);
  if (moved) client.setQueryData(homeKey, moved);
  else void client.invalidateQueries({ queryKey: homeKey });
}
