import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '@/lib/http';

export interface Member {
  id: string;
  email: string;
  createdAt: string;
  status: string;
  plan?: string | null;
  profiles: number;
}

interface MembersPage {
  members: Member[];
  next?: string | null;
}

export const getMembers = (after: string, signal?: AbortSignal) =>
  api.get<MembersPage>(`/owner/members?limit=50${after && `&after=${encodeURIComponent(after)}`}`, signal);

export const membersQuery = () =>
  infiniteQueryOptions({
    queryKey: ['owner', 'members'],
    queryFn: ({ pageParam, signal }) => getMembers(pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next || undefined,
  });

export const useMembers = () => useInfiniteQuery(membersQuery());
