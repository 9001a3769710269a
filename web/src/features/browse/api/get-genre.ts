import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import type { Card, Genre } from '@/lib/contract';
import { api } from '@/lib/http';
import { VIEWER } from '@/lib/titles/card-cache';

const PAGE = 36;

export interface GenrePage {
  genre: Genre;
  total: number;
  cards: Card[];
}

export const getGenre = (slug: string, offset: number, signal?: AbortSignal) =>
  api.get<GenrePage>(`/genres/${encodeURIComponent(slug)}?offset=${offset}&limit=${PAGE}`, signal);

export const genreQuery = (slug: string) =>
  infiniteQueryOptions({
    queryKey: [VIEWER, 'genre', slug],
    queryFn: ({ pageParam, signal }) => getGenre(slug, pageParam, signal),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.cards.length, 0);
      return last.cards.length > 0 && shown < last.total ? shown : undefined;
    },
    staleTime: 5 * 60_000,
  });

export const useGenre = (slug: string) => useInfiniteQuery(genreQuery(slug));
