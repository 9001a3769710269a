import { useId, type ReactNode } from 'react';
import { TitleCard } from '@/components/cards/title-card';
import { useRow } from '@/components/cards/use-row';
import { Icon } from '@/components/icon';
import type { Card } from '@/lib/contract';

interface Props {
  title: ReactNode;
  cards: Card[];
  note?: string;
  ranked?: boolean;
  showProgress?: boolean;
  eager?: boolean;
}

/** Cards side by side: scrolled by wheel, finger, arrow keys and buttons. One tab stop for the whole row. */
export function CardRow({ title, cards, note, ranked = false, showProgress = false, eager = false }: Props) {
  const id = useId();
  const { active, ends, page, props } = useRow(cards.map(({ id }) => id));
  return (
    <section aria-labelledby={id} className="group/row relative z-0 has-data-grown:z-20">
      <h2 id={id} className="flex flex-wrap items-baseline gap-x-3 px-gutter font-display text-lg font-semibold tracking-tight sm:text-xl 2xl:text-2xl">
        {title}
        {note && <span className="font-sans text-sm font-normal tracking-normal text-faint">{note}</span>}
      </h2>
      <div className="relative flow-root">
        {/* The padding makes room inside the scroller for a card that grows; the margins take it back from the page. */}
        <ul
          {...props}
          className="pointer-events-none no-scrollbar -mt-8 -mb-62 flex snap-x snap-proximity scroll-px-gutter gap-(--gap) overflow-x-auto overflow-y-hidden overscroll-x-contain px-gutter pt-11 pb-64"
        >
          {cards.map((card, index) => (
            <li key={card.id} className="pointer-events-auto card-width shrink-0 snap-start">
              <TitleCard card={card} rank={ranked ? index + 1 : undefined} showProgress={showProgress} eager={eager && index < 8} tabIndex={index === active ? 0 : -1} />
            </li>
          ))}
        </ul>
        <PageButton direction="left" hidden={ends.left} onClick={() => page(-1)} />
        <PageButton direction="right" hidden={ends.right} onClick={() => page(1)} />
      </div>
    </section>
  );
}

/** For the mouse only: the keyboard has its arrow keys, a finger its swipe. */
function PageButton({ direction, hidden, onClick }: { direction: 'left' | 'right'; hidden: boolean; onClick: () => void }) {
  if (hidden) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={direction === 'left' ? 'Scroll back' : 'Scroll on'}
      onClick={onClick}
      className={`absolute top-3 bottom-2 z-20 hidden w-(--gutter) place-items-center overflow-hidden text-paper opacity-0 transition-opacity duration-150 group-hover/row:opacity-100 hover:text-lamp any-pointer-fine:grid ${direction === 'left' ? 'left-0 bg-linear-to-r from-stage/90 to-transparent' : 'right-0 bg-linear-to-l from-stage/90 to-transparent'}`}
    >
      <Icon name={direction} className="size-8" />
    </button>
  );
}
