import type { Card } from '@/lib/contract';
import { runtime } from '@/lib/format';

/** The age mark of a title, in a frame like the one at a cinema's door. */
export function AgeMark({ card }: { card: Pick<Card, 'certification'> }) {
  if (!card.certification) return null;
  return (
    <span className="rounded-sm border border-white/35 px-1.5 text-[0.8em] whitespace-nowrap leading-[1.5] text-paper/90">
      <span className="sr-only">Certificate: </span>
      {card.certification}
    </span>
  );
}

/** Year, age mark and length on one line; a series has episodes of many lengths, and says what it is instead. */
export function TitleFacts({ card, className = '' }: { card: Card; className?: string }) {
  return (
    <span className={`flex flex-wrap items-center gap-x-2.5 gap-y-1 text-dim ${className}`}>
      <span>{card.year}</span>
      <AgeMark card={card} />
      <span className="whitespace-nowrap">{card.kind === 'series' ? 'Series' : runtime(card.runtimeMinutes)}</span>
    </span>
  );
}

export function GenreLine({ genres, className = '' }: { genres: string[]; className?: string }) {
  return <span className={`block truncate text-dim ${className}`}>{genres.slice(0, 3).join(' · ')}</span>;
}
