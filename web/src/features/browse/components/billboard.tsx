import { useState } from 'react';
import { ButtonLink } from '@/components/button';
import { ListButton } from '@/components/cards/list-button';
import { TitleFacts } from '@/components/cards/title-facts';
import { useTitleLink, watchPath } from '@/components/cards/use-title-link';
import type { Card } from '@/lib/contract';

const frame = 'relative -mt-16 flex h-[min(92vh,max(34rem,54vw))] items-end overflow-clip';

const roomy = 'max-sm:h-12! max-sm:px-5! max-sm:text-base!';

/** The one title that opens the page, over its slowly moving picture. */
export function Billboard({ card }: { card: Card }) {
  const link = useTitleLink(card.slug);
  const [shown, setShown] = useState(false);
  const begun = card.progress && !card.progress.finished && card.progress.position > 0;
  return (
    <section aria-label={`Tonight: ${card.title}`} className={frame}>
      <img
        src={card.art.backdrop}
        alt=""
        fetchPriority="high"
        onLoad={() => setShown(true)}
        className={`absolute inset-0 size-full animate-drift object-cover object-[65%_25%] transition-opacity duration-200 motion-reduce:animate-none ${shown ? '' : 'opacity-0'}`}
      />
      <div className="absolute inset-0 bg-linear-to-r from-stage/90 via-stage/45 to-transparent" />
      <div className="absolute inset-x-0 top-0 h-32 bg-linear-to-b from-stage/80 to-transparent" />
      <div className="absolute inset-x-0 bottom-0 h-3/5 bg-linear-to-t from-stage via-stage/60 to-transparent" />
      <div className="relative w-full max-w-3xl px-gutter pb-[clamp(3rem,9vw,9rem)]">
        {card.reason && <p className="mb-3 font-semibold text-lamp">{card.reason.text}</p>}
        <h1 className="line-clamp-3 font-display text-[clamp(2.4rem,5.6vw,5.5rem)] leading-[0.98] font-extrabold tracking-[-0.035em]">{card.title}</h1>
        <TitleFacts card={card} className="mt-4 text-base sm:text-lg" />
        <p className="mt-3 line-clamp-3 max-w-xl text-base text-paper/90 sm:text-lg">{card.description}</p>
        <div className="mt-6 flex items-center gap-2.5 sm:gap-3">
          <ButtonLink to={watchPath(card.id)} look="light" size="large" icon="play" className={roomy}>
            {begun ? 'Resume' : 'Play'}
          </ButtonLink>
          <ButtonLink {...link} look="quiet" size="large" icon="info" className={roomy}>
            More info
          </ButtonLink>
          <ListButton card={card} className="size-12! sm:size-13!" />
        </div>
      </div>
    </section>
  );
}

export function BillboardSkeleton() {
  return (
    <div aria-hidden="true" className={`${frame} bg-linear-to-t from-stage to-velvet`}>
      <div className="w-full max-w-3xl space-y-5 px-gutter pb-[clamp(3rem,9vw,9rem)]">
        <div className="skeleton h-16 w-3/4 rounded-lg" />
        <div className="skeleton h-5 w-1/2 rounded" />
        <div className="skeleton h-5 w-2/3 rounded" />
        <div className="flex gap-3">
          <div className="skeleton h-13 w-32 rounded-lg" />
          <div className="skeleton h-13 w-40 rounded-lg" />
        </div>
      </div>
    </div>
  );
}
