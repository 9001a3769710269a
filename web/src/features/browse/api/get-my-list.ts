import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Card } from '@/lib/contract';
import { api } from '@/lib/http';
import { listKey } from '@/lib/titles/card-cache';

export const getMyList = (signal?: AbortSignal) => api.get<{ cards: Card[] }>('/me/list', signal);

export const myListQuery = () =>
  queryOptions({ queryKey: listKey, queryFn: ({ signal }) => getMyList(signal), select: ({ cards }) => cards });

export const useMyList = () => useQuery(myListQuery());
