import type { Card, Home, Me, Playback, Session } from '@/lib/contract';

/** Values whose content does not matter to a test, and builders that let it name what does. */
export const The = { title: 'title-1', other: 'title-2', session: 'session-1' };

export const aCard = (card: Partial<Card> = {}): Card => ({
  id: The.title,
  slug: 'metropolis',
  title: 'Metropolis',
  year: 1927,
  kind: 'film',
  runtimeMinutes: 153,
  genres: ['Science Fiction'],
  certification: 'PG',
  maturity: 'age7',
  description: 'A city of two halves.',
  art: { poster: '/p.svg', card: '/c.svg', backdrop: '/b.svg' },
  inList: false,
  ...card,
});

export const aHome = (cards: Card[]): Home => ({
  version: 1,
  billboard: aCard(),
  rows: [{ id: 'continue', kind: 'continue', title: 'Continue watching', cards }],
});

export const aMe = (me: Partial<Me> = {}): Me => ({
  id: 'user-1',
  email: 'ada@example.org',
  isOwner: false,
  createdAt: '2026-01-01T00:00:00Z',
  profiles: [],
  subscription: { status: 'none', provider: 'simulator' },
  ...me,
});

export const aSession = (session: Partial<Session> = {}): Session => ({
  accessToken: 'token',
  expiresAt: '2026-01-01T00:10:00Z',
  user: aMe(),
  ...session,
});

export const aPlayback = (playback: Partial<Playback> = {}): Playback => ({
  session: The.session,
  sequence: 0,
  position: 0,
  duration: 80,
  manifestUrl: '/media/grant-1/clip/master.m3u8',
  maxHeight: 1080,
  grantExpiresAt: '2026-01-01T00:10:00Z',
  heartbeatSeconds: 5,
  ...playback,
});

/** A promise that the test settles. */
export function aPromise<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
