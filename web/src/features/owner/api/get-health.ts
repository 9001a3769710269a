import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/http';

export interface Health {
  status: string;
  checks: { name: string; status: string; detail?: string | null }[];
}

export const getHealth = (signal?: AbortSignal) => api.get<Health>('/owner/health', signal);

export const healthQuery = () =>
  queryOptions({ queryKey: ['owner', 'health'], queryFn: ({ signal }) => getHealth(signal), refetchInterval: 5000 });

export const useHealth = () => useQuery(healthQuery());
