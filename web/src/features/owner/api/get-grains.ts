import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/http';

export interface Grains {
  /** Calls are counted where the grains are: a server of a cluster knows none. */
  grains: { type: string; activations: number; calls?: number | null }[];
  totalCallsPerSecond?: number | null;
}

export const getGrains = (signal?: AbortSignal) => api.get<Grains>('/owner/grains', signal);

export const grainsQuery = () =>
  queryOptions({ queryKey: ['owner', 'grains'], queryFn: ({ signal }) => getGrains(signal), refetchInterval: 3000 });

export const useGrains = () => useQuery(grainsQuery());
