import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Genre } from '@/lib/contract';
import { api } from '@/lib/http';
import { VIEWER } from '@/lib/titles/card-cache';

export const getGenres = (signal?: AbortSignal) => api.get<{ genres: Genre[] }>('/genres', signal);

export const genresQuery = () =>
  queryOptions({
    queryKey: [VIEWER, 'genres'],
    queryFn: ({ signal }) => getGenres(signal),
    select: ({ genres }) => genres,
    staleTime: 10 * 60_000,
  });

export const useGenres = () => useQuery(genresQuery());
