import { TitleCard } from '@/components/cards/title-card';
import type { Card } from '@/lib/contract';

const columns = 'grid grid-cols-[repeat(auto-fill,minmax(min(46%,13.5rem),1fr))] gap-x-(--gap) gap-y-3 sm:gap-y-5';

export function CardGrid({ cards, label }: { cards: Card[]; label: string }) {
  return (
    <ul aria-label={label} className={columns}>
      {cards.map((card, index) => (
        <li key={card.id} className="min-w-0">
          <TitleCard card={card} eager={index < 12} />
        </li>
      ))}
    </ul>
  );
}

export function CardGridSkeleton({ cards = 18 }: { cards?: number }) {
  return (
    <div aria-hidden="true" className={columns}>
      {Array.from({ length: cards }, (_, index) => (
        <div key={index} className="skeleton aspect-video rounded-md" />
      ))}
    </div>
  );
}

export function CardRowSkeleton() {
  return (
    <div aria-hidden="true" className="px-gutter">
      <div className="skeleton mb-3 h-6 w-48 rounded" />
      <div className="flex gap-(--gap) overflow-hidden">
        {Array.from({ length: 8 }, (_, index) => (
          <div key={index} className="skeleton card-width aspect-video shrink-0 rounded-md" />
        ))}
      </div>
    </div>
  );
}
