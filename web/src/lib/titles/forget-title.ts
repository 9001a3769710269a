import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/http';
import { VIEWER } from '@/lib/titles/card-cache';

export const forgetTitle = (titleId: string) => api.delete<void>(`/me/history/${titleId}`);

/** Takes a title out of the history and out of "Continue watching". */
export function useForgetTitle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: forgetTitle,
    onSuccess: () => client.invalidateQueries({ queryKey: [VIEWER] }),
  });
}
