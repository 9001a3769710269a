import { Link } from 'react-router';
import { RoundButton } from '@/components/button';
import { Art } from '@/components/cards/art';
import { ListButton } from '@/components/cards/list-button';
import { ProgressBar } from '@/components/cards/progress-bar';
import { RatingButtons } from '@/components/cards/rating-buttons';
import { GenreLine, TitleFacts } from '@/components/cards/title-facts';
import type { Side } from '@/components/cards/use-grown';
import { useTitleLink, watchPath } from '@/components/cards/use-title-link';
import { Icon } from '@/components/icon';
import type { Card } from '@/lib/contract';
import { timeLeft } from '@/lib/format';
import { useForgetTitle } from '@/lib/titles/forget-title';

const places: Record<Side, string> = {
  left: 'left-0 origin-left',
  centre: 'left-1/2 -translate-x-1/2',
  right: 'right-0 origin-right',
};

const small = 'size-9!';

/** What a card becomes when it grows: its picture, what can be done with it, and why it is here. */
export function CardPreview({ card, side, forgettable }: { card: Card; side: Side; forgettable: boolean }) {
  const link = useTitleLink(card.slug);
  const forget = useForgetTitle();
  const begun = card.progress && !card.progress.finished && card.progress.position > 0;
  return (
    <div data-grown className={`absolute -top-8 z-30 w-[max(128%,18rem)] ${places[side]}`}>
      <div className="animate-rise overflow-hidden rounded-xl bg-fold shadow-[0_18px_50px_rgba(0,0,0,.7)] ring-1 ring-white/10">
        <Link {...link} tabIndex={-1} aria-hidden="true" draggable={false} className="block">
          <Art src={card.art.card} title={card.title} ratio="wide" eager className="rounded-none" />
        </Link>
        {begun && <ProgressBar progress={card.progress!} label={`Watched of ${card.title}`} className="rounded-none" />}
        <div className="space-y-2 p-3.5 text-sm">
          <div className="flex items-center gap-2">
            <Link
              to={watchPath(card.id)}
              aria-label={begun ? `Resume ${card.title}` : `Play ${card.title}`}
              className="grid size-9 place-items-center rounded-full bg-paper text-stage transition-colors duration-150 hover:bg-lamp"
            >
              <Icon name="play" />
            </Link>
            <ListButton card={card} className={small} />
            <RatingButtons card={card} brief className={small} />
            {forgettable && (
              <RoundButton icon="close" label="Remove from Continue watching" className={small} onClick={() => forget.mutate(card.id)} />
            )}
            <Link
              {...link}
              aria-label={`More about ${card.title}`}
              className="ml-auto grid size-9 place-items-center rounded-full border border-white/30 transition-colors duration-150 hover:border-white"
            >
              <Icon name="more" />
            </Link>
          </div>
          <p className="truncate font-semibold text-paper">{card.title}</p>
          <TitleFacts card={card} />
          {begun ? (
            <p className="text-dim">{timeLeft(card.progress!.position, card.progress!.duration)}</p>
          ) : (
            <GenreLine genres={card.genres} />
          )}
          {card.reason && <p className="line-clamp-2 text-lamp-bright">{card.reason.text}</p>}
        </div>
      </div>
    </div>
  );
}
