import { RoundButton } from '@/components/button';
import type { IconName } from '@/components/icon';
import type { Card, Rating } from '@/lib/contract';
import { useRateTitle } from '@/lib/titles/rate-title';

const ratings: { rating: Rating; icon: IconName; name: string }[] = [
  { rating: 'down', icon: 'down', name: 'Not for me' },
  { rating: 'up', icon: 'up', name: 'I like this' },
  { rating: 'love', icon: 'heart', name: 'I love this' },
];

/** Three ways to rate; pressing the one that stands takes it back. `brief` leaves only the middle one. */
export function RatingButtons({ card, brief = false, className }: { card: Card; brief?: boolean; className?: string }) {
  const rate = useRateTitle();
  const shown = brief ? ratings.filter(({ rating }) => rating === (card.rating ?? 'up')) : ratings;
  return (
    <span role="group" aria-label={`Rate ${card.title}`} className="flex gap-2">
      {shown.map(({ rating, icon, name }) => {
        const stands = card.rating === rating;
        return (
          <RoundButton
            key={rating}
            icon={icon}
            label={name}
            aria-pressed={stands}
            filled={stands}
            className={className}
            onClick={() => rate.mutate({ card, rating: stands ? null : rating })}
          />
        );
      })}
    </span>
  );
}
