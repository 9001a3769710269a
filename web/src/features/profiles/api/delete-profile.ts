import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/http';
import { meQuery } from '@/lib/me';

interface Removal {
  id: string;
  /** Of a profile that has one. */
  currentPin?: string;
}

/** The PIN goes in a header: an address is written down in too many places. */
export const deleteProfile = ({ id, currentPin }: Removal) =>
  api.delete<void>(`/me/profiles/${id}`, currentPin ? { headers: { 'X-Profile-Pin': currentPin } } : {});

export function useDeleteProfile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deleteProfile,
    onSuccess: () => client.invalidateQueries({ queryKey: meQuery().queryKey }),
  });
}
