import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/http';
import { meQuery } from '@/lib/me';
import { noticeShown } from '@/lib/notices-slice';
import { messageOf } from '@/lib/problem';
import { useSharedDispatch } from '@/lib/redux';
import { homeKey } from '@/lib/titles/card-cache';

/** Of the profile that is watching, also a kids' one and without its PIN; they stay with it, where they can be changed later. */
export const setGenres = (genres: string[]) => api.put<void>('/me/genres', { genres });

/** Tells what a new viewer likes, so that the first rows are not the same for everyone. */
export function useSetGenres() {
  const client = useQueryClient();
  const dispatch = useSharedDispatch();
  return useMutation({
    mutationFn: setGenres,
    onSuccess: () =>
      Promise.all([client.invalidateQueries({ queryKey: meQuery().queryKey }), client.invalidateQueries({ queryKey: homeKey })]),
    onError: (error) => dispatch(noticeShown(messageOf(error), 'bad')),
  });
}
