import type { QueryClient } from '@tanstack/react-query';
import type { Store } from '@/app/store';
import type { Me } from '@/lib/contract';
import { listenToSession, tokens } from '@/lib/http';
import { meQuery } from '@/lib/me';
import { isProblem } from '@/lib/problem';
import { retryDelayAfter } from '@/lib/retry-delay';
import { sessionBegan, sessionEnded, startDelayed } from '@/lib/session-slice';
import { signedInHint } from '@/lib/signed-in-hint';
import { VIEWER } from '@/lib/titles/card-cache';

/** Says to the other tabs of this browser that who is signed in, or who is watching, has changed. */
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('nc-session');

const ENDED = 'Your session has ended. Please sign in again.';

/** Ties the token source to the store and the query cache, and starts the session that the cookie may hold. */
export function startSession(store: Store, client: QueryClient): void {
  const whoIs = (me: Me | undefined) => (me ? `${me.id} ${me.currentProfileId ?? ''}` : '');

  listenToSession(
    ({ user }) => {
      const before = client.getQueryData<Me>(meQuery().queryKey);
      client.setQueryData(meQuery().queryKey, user);
      if (before && whoIs(before) !== whoIs(user)) {
        if (before.id !== user.id) client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'plans' });
        client.removeQueries({ queryKey: [VIEWER] });
        tabs?.postMessage('changed');
      }
      store.dispatch(sessionBegan());
    },
    () => endSession(store, ENDED),
  );

  let wasSignedIn = false;
  store.subscribe(() => {
    const { status } = store.getState().session;
    const signedIn = status === 'signed-in';
    if (signedIn !== wasSignedIn || status === 'signed-out') signedInHint.present = signedIn;
    if (wasSignedIn && !signedIn) {
      client.clear();
      tabs?.postMessage('signed-out');
    }
    wasSignedIn = signedIn;
  });

  if (tabs) {
    tabs.onmessage = ({ data }) => {
      if (store.getState().session.status !== 'signed-in') return;
      if (data === 'signed-out') endSession(store);
      else void tokens.renew().catch(() => undefined); // the next call finds out what is wrong
    };
  }

  void restoreSession(store);
}

/** Ends the session in this tab; the server knows already. */
export function endSession(store: Store, notice?: string): void {
  tokens.clear();
  store.dispatch(sessionEnded(notice));
}

/** Signs in whom the cookie names, as soon as a server can say who that is. A browser in which nobody signed in has none, and does not ask. */
async function restoreSession(store: Store, failures = 0): Promise<void> {
  if (!signedInHint.present) {
    store.dispatch(sessionEnded());
    return;
  }
  try {
    await tokens.renew();
  } catch (error) {
    if (isProblem(error) && (error.status === 401 || error.status === 403)) {
      store.dispatch(sessionEnded());
    } else {
      store.dispatch(startDelayed(isProblem(error, 'unreachable') ? 'unreachable' : 'unavailable'));
      setTimeout(() => void restoreSession(store, failures + 1), retryDelayAfter(error, failures));
    }
  }
}
