import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Card } from '@/lib/contract';
import { api } from '@/lib/http';
import { VIEWER } from '@/lib/titles/card-cache';

export const getSimilar = (titleId: string, signal?: AbortSignal) => api.get<{ cards: Card[] }>(`/titles/${titleId}/similar`, signal);

export const similarQuery = (titleId: string) =>
  queryOptions({
    queryKey: [VIEWER, 'similar', titleId],
    queryFn: ({ signal }) => getSimilar(titleId, signal),
    select: ({ cards }) => cards,
    staleTime: 5 * 60_000,
  });

export const useSimilar = (titleId: string) => useQuery(similarQuery(titleId));
