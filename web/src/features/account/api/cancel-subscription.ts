import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Me, Subscription } from '@/lib/contract';
import { api } from '@/lib/http';
import { meQuery } from '@/lib/me';

export const cancelSubscription = () => api.post<Subscription>('/me/subscription/cancel');

/** Ends the renewal; what is paid plays to its last day. */
export function useCancelSubscription() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: cancelSubscription,
    onSuccess: (subscription) => client.setQueryData<Me>(meQuery().queryKey, (me) => me && { ...me, subscription }),
  });
}
