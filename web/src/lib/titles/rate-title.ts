import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Card, Rating } from '@/lib/contract';
import { api } from '@/lib/http';
import { noticeShown } from '@/lib/notices-slice';
import { messageOf } from '@/lib/problem';
import { useSharedDispatch } from '@/lib/redux';
import { patchCachedCard } from '@/lib/titles/card-cache';

export const rateTitle = (titleId: string, rating: Rating | null) =>
  rating ? api.put<void>(`/me/ratings/${titleId}`, { rating }) : api.delete<void>(`/me/ratings/${titleId}`);

/** Rates a title, or takes the rating back. The rows that follow from it arrive as a push. */
export function useRateTitle() {
  const client = useQueryClient();
  const dispatch = useSharedDispatch();
  return useMutation({
    mutationFn: ({ card, rating }: { card: Card; rating: Rating | null }) => rateTitle(card.id, rating),
    onMutate: ({ card, rating }) => {
      patchCachedCard(client, card.id, { rating });
      return { before: card.rating ?? null };
    },
    onError: (error, { card }, context) => {
      patchCachedCard(client, card.id, { rating: context?.before ?? null });
      dispatch(noticeShown(messageOf(error), 'bad'));
    },
  });
}
