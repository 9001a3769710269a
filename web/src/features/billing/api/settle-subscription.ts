import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Me, Subscription } from '@/lib/contract';
import { api } from '@/lib/http';
import { meQuery } from '@/lib/me';

export type Settlement = 'confirm' | 'abandon';

export const settleSubscription = (how: Settlement, subscriptionId: string) =>
  api.post<Subscription>(`/me/subscription/${how}`, { subscriptionId });

/**
 * Tells the server how it ended at PayPal; the server asks PayPal itself.
 * A query and not a mutation: it belongs to the page's address, may be repeated, and runs once however often it is rendered.
 */
export function useSettlement(how: Settlement, subscriptionId: string) {
  const client = useQueryClient();
  const settlement = useQuery({
    queryKey: ['settlement', how, subscriptionId],
    queryFn: () => settleSubscription(how, subscriptionId),
    enabled: subscriptionId !== '',
    staleTime: Infinity,
    retry: 1,
  });
  const { data } = settlement;
  useEffect(() => {
    if (!data) return;
    client.setQueryData<Me>(meQuery().queryKey, (me) => me && { ...me, subscription: data });
    void client.invalidateQueries({ queryKey: ['transactions'] });
  }, [client, data]);
  return settlement;
}
