import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/http';
import { meQuery } from '@/lib/me';
import { homeKey } from '@/lib/titles/card-cache';

export const setGenres = (genres: string[]) => api.put<void>('/me/genres', { genres });

/** Tells what a new viewer likes, so that the first rows are not the same for everyone. */
export function useSetGenres() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: setGenres,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: meQuery().queryKey });
      void client.invalidateQueries({ queryKey: homeKey });
    },
  });
}
