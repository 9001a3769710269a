import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Card, Genre } from '@/lib/contract';
import { api } from '@/lib/http';
import { VIEWER } from '@/lib/titles/card-cache';

export interface SearchResults {
  query: string;
  cards: Card[];
  people: { name: string; count: number }[];
  genres: Genre[];
}

export const searchTitles = (text: string, signal?: AbortSignal) =>
  api.get<SearchResults>(`/search?q=${encodeURIComponent(text)}&limit=60`, signal);

export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: [VIEWER, 'search', text],
    queryFn: ({ signal }) => searchTitles(text, signal),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const useSearch = (text: string) => useQuery(searchQuery(text));
