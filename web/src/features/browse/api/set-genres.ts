import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Profile } from '@/lib/contract';
import { api } from '@/lib/http';
import { meQuery } from '@/lib/me';
import { noticeShown } from '@/lib/notices-slice';
import { messageOf } from '@/lib/problem';
import { useSharedDispatch } from '@/lib/redux';
import { homeKey } from '@/lib/titles/card-cache';

/** With the profile, where they can be changed later; all else of it stays. */
export const setGenres = ({ id, name, avatar, isKids, maturity }: Profile, genres: string[]) =>
  api.put<Profile>(`/me/profiles/${id}`, { name, avatar, isKids, maturity, genres });

/** Tells what a new viewer likes, so that the first rows are not the same for everyone. */
export function useSetGenres(profile: Profile) {
  const client = useQueryClient();
  const dispatch = useSharedDispatch();
  return useMutation({
    mutationFn: (genres: string[]) => setGenres(profile, genres),
    onSuccess: () =>
      Promise.all([client.invalidateQueries({ queryKey: meQuery().queryKey }), client.invalidateQueries({ queryKey: homeKey })]),
    onError: (error) => dispatch(noticeShown(messageOf(error), 'bad')),
  });
}
