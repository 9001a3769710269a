import type { Session } from '@/lib/contract';

/** Renew this long before the token ends, so that no request sets out with one that dies on the way. */
const MARGIN_MS = 30_000;

interface Options {
  /** Asks for a new session by the cookie. Throws when there is none, or the server is away. */
  refresh: () => Promise<Session>;
  /** Runs the refresh alone among all tabs: the cookie rotates, and its reuse would end the family. */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  onSession: (session: Session) => void;
  now?: () => number;
}

export interface TokenSource {
  /** A token that still lives for a while; renews first when it does not. Undefined when nobody is signed in. */
  current(): Promise<string | undefined>;
  /** Renews the session once, however many ask at the same time. */
  renew(): Promise<Session>;
  accept(session: Session): void;
  clear(): void;
}

/** Keeps the access token in memory, and renews it one at a time. */
export function createTokenSource({ refresh, exclusively, onSession, now = Date.now }: Options): TokenSource {
  let token: { value: string; endsAt: number } | undefined;
  let renewing: Promise<Session> | undefined;
  let generation = 0;

  function accept(session: Session): void {
    generation++;
    token = { value: session.accessToken, endsAt: Date.parse(session.expiresAt) };
    onSession(session);
  }

  function renew(): Promise<Session> {
    const asked = generation;
    renewing ??= exclusively(refresh)
      .then((session) => {
        // Someone signed out or in while we waited: what they did is newer than this answer.
        if (asked === generation) accept(session);
        return session;
      })
      .finally(() => {
        renewing = undefined;
      });
    return renewing;
  }

  return {
    accept,
    renew,
    async current() {
      if (token && token.endsAt - now() < MARGIN_MS) await renew();
      return token?.value;
    },
    clear() {
      generation++;
      token = undefined;
    },
  };
}
