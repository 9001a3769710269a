import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/http';

export interface TitleFigures {
  id: string;
  title: string;
  year: number;
  plays: number;
  finishes: number;
  likes: number;
  dislikes: number;
}

export const getTitleFigures = (signal?: AbortSignal) => api.get<{ titles: TitleFigures[] }>('/owner/titles', signal);

export const titleFiguresQuery = () =>
  queryOptions({ queryKey: ['owner', 'titles'], queryFn: ({ signal }) => getTitleFigures(signal), select: ({ titles }) => titles });

export const useTitleFigures = () => useQuery(titleFiguresQuery());
