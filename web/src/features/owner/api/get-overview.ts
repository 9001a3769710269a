import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/http';

export interface Overview {
  members: number;
  activeSubscriptions: number;
  titles: number;
  watchingNow: number;
  grains: number;
  uptimeSeconds: number;
  version: string;
}

export const getOverview = (signal?: AbortSignal) => api.get<Overview>('/owner/overview', signal);

export const overviewQuery = () =>
  queryOptions({ queryKey: ['owner', 'overview'], queryFn: ({ signal }) => getOverview(signal), refetchInterval: 5000 });

export const useOverview = () => useQuery(overviewQuery());
