import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Activity } from '@/lib/contract';
import { api } from '@/lib/http';
import { liveConnection } from '@/lib/live/current-connection';
import { useSharedSelector } from '@/lib/redux';

export const getWatching = (signal?: AbortSignal) => api.get<Activity>('/owner/watching', signal);

export const watchingQuery = () => queryOptions({ queryKey: ['owner', 'watching'], queryFn: ({ signal }) => getWatching(signal) });

/** What is being watched right now: pushed while the socket is open, asked for every few seconds while it is not. */
export function useWatching() {
  const connected = useSharedSelector((state) => state.live === 'connected');
  useEffect(() => {
    if (connected) void liveConnection()?.invoke('WatchActivity').catch(() => undefined); // the query below still asks
  }, [connected]);
  return useQuery({ ...watchingQuery(), select: ({ watching }) => watching, refetchInterval: connected ? 30_000 : 5000 });
}

/** How many playbacks run: as fresh as the list of them, which shows only the first. */
export const useWatchingCount = () => useQuery({ ...watchingQuery(), select: ({ total }) => total });
