import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/http';
import { meQuery } from '@/lib/me';

export const deleteProfile = (id: string) => api.delete<void>(`/me/profiles/${id}`);

export function useDeleteProfile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deleteProfile,
    onSuccess: () => client.invalidateQueries({ queryKey: meQuery().queryKey }),
  });
}
