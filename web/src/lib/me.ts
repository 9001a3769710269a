import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Me, Profile } from '@/lib/contract';
import { api } from '@/lib/http';
import { useSharedSelector } from '@/lib/redux';

export const getMe = (signal?: AbortSignal) => api.get<Me>('/me', signal);

export const meQuery = () => queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => getMe(signal), staleTime: 5 * 60_000 });

/** Who is signed in; undefined for a visitor. */
export function useMe(): Me | undefined {
  const signedIn = useSharedSelector((state) => state.session.status === 'signed-in');
  const { data } = useQuery({ ...meQuery(), enabled: signedIn });
  return signedIn ? data : undefined;
}

export function useCurrentProfile(): Profile | undefined {
  const me = useMe();
  return me?.profiles.find((profile) => profile.id === me.currentProfileId);
}
