import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Home } from '@/lib/contract';
import { api } from '@/lib/http';
import { homeKey } from '@/lib/titles/card-cache';

export const getHome = (signal?: AbortSignal) => api.get<Home>('/home', signal);

export const homeQuery = () => queryOptions({ queryKey: homeKey, queryFn: ({ signal }) => getHome(signal), staleTime: 60_000 });

export const useHome = () => useQuery(homeQuery());
