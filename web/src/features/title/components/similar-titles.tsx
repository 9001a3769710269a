import { Link } from 'react-router';
import { Art } from '@/components/cards/art';
import { ListButton } from '@/components/cards/list-button';
import { TitleFacts } from '@/components/cards/title-facts';
import { useTitleLink } from '@/components/cards/use-title-link';
import { useSimilar } from '@/lib/titles/get-similar';
import type { Card } from '@/lib/contract';

export function SimilarTitles({ titleId }: { titleId: string }) {
  const similar = useSimilar(titleId);
  if (similar.error || similar.data?.length === 0) return null;
  return (
    <section aria-labelledby="similar" className="p-5 pt-9 sm:p-9">
      <h2 id="similar" className="mb-4 font-display text-xl font-semibold">
        More like this
      </h2>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4">
        {similar.data
          ? similar.data.slice(0, 12).map((card) => <SimilarCard key={card.id} card={card} />)
          : Array.from({ length: 6 }, (_, index) => <li key={index} aria-hidden="true" className="skeleton h-56 rounded-lg" />)}
      </ul>
    </section>
  );
}

function SimilarCard({ card }: { card: Card }) {
  const link = useTitleLink(card.slug);
  return (
    <li className="relative flex flex-col overflow-hidden rounded-lg bg-fold">
      <Link {...link} className="group flex-1 focus-visible:outline-offset-[-2px]">
        <Art src={card.art.card} title={card.title} ratio="wide" className="rounded-none" />
        <span className="block p-3 text-sm sm:pr-14">
          <span className="block truncate font-semibold group-hover:text-lamp">{card.title}</span>
          <TitleFacts card={card} className="mt-1" />
        </span>
        <span className="block px-3 pb-4 text-sm text-dim">
          <span className="line-clamp-3">{card.description}</span>
        </span>
      </Link>
      <ListButton card={card} className="absolute! top-2 right-2 size-9! sm:top-auto sm:right-3 sm:mt-[calc(56.25%_+_0.75rem)]" />
    </li>
  );
}
