import { useMutation, useQueryClient } from '@tanstack/react-query';
import { devicesQuery } from '@/features/account/api/get-devices';
import { api } from '@/lib/http';

export const signOutDevice = (id: string) => api.delete<void>(`/me/devices/${id}`);

/** Ends the session of another device; its socket closes and its tokens stop working at once. */
export function useSignOutDevice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: signOutDevice,
    onSettled: () => client.invalidateQueries({ queryKey: devicesQuery().queryKey }),
  });
}
