import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Card } from '@/lib/contract';
import { api } from '@/lib/http';
import { noticeShown } from '@/lib/notices-slice';
import { messageOf } from '@/lib/problem';
import { useSharedDispatch } from '@/lib/redux';
import { homeKey, listKey, patchCachedCard } from '@/lib/titles/card-cache';

export const setInList = (titleId: string, inList: boolean) =>
  inList ? api.put<void>(`/me/list/${titleId}`) : api.delete<void>(`/me/list/${titleId}`);

/** Puts a title on my list or takes it off; every card shows it at once, and back again if the server refuses. */
export function useSetInList() {
  const client = useQueryClient();
  const dispatch = useSharedDispatch();
  return useMutation({
    mutationFn: ({ card, inList }: { card: Card; inList: boolean }) => setInList(card.id, inList),
    onMutate: ({ card, inList }) => patchCachedCard(client, card.id, { inList }),
    onError: (error, { card, inList }) => {
      patchCachedCard(client, card.id, { inList: !inList });
      dispatch(noticeShown(messageOf(error), 'bad'));
    },
    onSuccess: (_, { card, inList }) => {
      dispatch(noticeShown(inList ? `${card.title} is on your list.` : `${card.title} is off your list.`));
      void client.invalidateQueries({ queryKey: listKey });
      void client.invalidateQueries({ queryKey: homeKey });
    },
  });
}
