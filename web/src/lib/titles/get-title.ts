import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Title } from '@/lib/contract';
import { api } from '@/lib/http';
import { VIEWER } from '@/lib/titles/card-cache';

/** `id` is a title's id or its slug. */
export const getTitle = (id: string, signal?: AbortSignal) => api.get<Title>(`/titles/${encodeURIComponent(id)}`, signal);

export const titleQuery = (id: string) =>
  queryOptions({ queryKey: [VIEWER, 'title', id], queryFn: ({ signal }) => getTitle(id, signal), staleTime: 5 * 60_000 });

export const useTitle = (id: string) => useQuery(titleQuery(id));
