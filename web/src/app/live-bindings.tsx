import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useStore } from 'react-redux';
import { endSession } from '@/app/session';
import type { Store } from '@/app/store';
import { watchingQuery } from '@/features/owner/api/get-watching';
import { playbackEnded } from '@/features/player/hooks/player-slice';
import type { Activity, PositionChanged } from '@/lib/contract';
import { LiveConnection } from '@/lib/live/connection';
import { setLiveConnection } from '@/lib/live/current-connection';
import { liveChanged } from '@/lib/live/live-slice';
import { meQuery, useMe } from '@/lib/me';
import { applyPosition, homeKey, listKey, VIEWER } from '@/lib/titles/card-cache';
import { useSharedSelector } from '@/lib/redux';

const SIGNED_OUT_ELSEWHERE = 'This device was signed out. Please sign in again.';

/** Whatever pushes would have said that did not come. */
function catchUp(client: QueryClient) {
  void client.invalidateQueries({ queryKey: [VIEWER] });
  void client.invalidateQueries({ queryKey: meQuery().queryKey });
}

/** Says what each push of the server means for what is shown. A push is a hint: the query fetches what is true. */
function bind(connection: LiveConnection, store: Store, client: QueryClient): LiveConnection {
  const refetch = (queryKey: readonly unknown[]) => void client.invalidateQueries({ queryKey });
  const versions = new Map<string, number>();
  return connection
    .on<PositionChanged>('PositionChanged', (change) => {
      if (change.version <= (versions.get(change.titleId) ?? -1)) return; // pushes of two commands may overtake each other
      versions.set(change.titleId, change.version);
      applyPosition(client, change);
    })
    .on('RecommendationsChanged', () => refetch(homeKey))
    .on('ListChanged', () => {
      refetch(listKey);
      refetch(homeKey);
    })
    .on('SubscriptionChanged', () => {
      refetch(meQuery().queryKey);
      refetch(['transactions']);
    })
    .on('ProfilesChanged', () => refetch(meQuery().queryKey))
    .on('ChangesMissed', () => catchUp(client))
    .on('SessionEnded', () => endSession(store, SIGNED_OUT_ELSEWHERE))
    .on<{ session: string; reason: string }>('PlaybackEnded', (ended) => store.dispatch(playbackEnded(ended)))
    .on<Activity>('ActivityChanged', (activity) => client.setQueryData(watchingQuery().queryKey, activity));
}

/** Keeps one socket open for the profile that is watching. */
export function LiveBindings() {
  const store = useStore() as Store;
  const client = useQueryClient();
  const signedIn = useSharedSelector((state) => state.session.status === 'signed-in');
  const me = useMe();
  const profileId = me?.currentProfileId ?? undefined;

  useEffect(() => {
    if (!signedIn || !profileId) return;
    const connection = new LiveConnection((state, again) => {
      store.dispatch(liveChanged(state));
      if (state === 'connected' && again) catchUp(client);
    });
    bind(connection, store, client);
    setLiveConnection(connection);
    void connection.start();
    return () => {
      setLiveConnection(undefined);
      void connection.stop();
    };
  }, [signedIn, profileId, store, client]);

  return null;
}
