import { Link } from 'react-router';
import { Art } from '@/components/cards/art';
import { CardPreview } from '@/components/cards/card-preview';
import { ProgressBar } from '@/components/cards/progress-bar';
import { useGrown } from '@/components/cards/use-grown';
import { useTitleLink } from '@/components/cards/use-title-link';
import type { Card } from '@/lib/contract';
import { clockTime } from '@/lib/format';

interface Props {
  card: Card;
  /** Its place in a numbered row. */
  rank?: number;
  /** Says below the picture how far it was watched. */
  showProgress?: boolean;
  eager?: boolean;
  tabIndex?: number;
}

/** One title in a row or a grid. */
export function TitleCard({ card, rank, showProgress = false, eager = false, tabIndex }: Props) {
  const link = useTitleLink(card.slug);
  const { side, handlers } = useGrown();
  const begun = card.progress && !card.progress.finished && card.progress.position > 0;
  return (
    <div className={`relative ${side ? 'z-30' : ''}`} {...handlers}>
      <Link
        {...link}
        data-card
        tabIndex={tabIndex}
        draggable={false}
        aria-label={rank ? `Number ${rank}: ${card.title}` : card.title}
        className="block rounded-md"
      >
        {rank ? <RankedPoster card={card} rank={rank} eager={eager} /> : <Art src={card.art.card} title={card.title} ratio="wide" eager={eager} />}
      </Link>
      {begun && !rank && (
        <ProgressBar
          progress={card.progress!}
          label={`Watched of ${card.title}`}
          className={showProgress ? 'mt-2' : 'absolute inset-x-2 bottom-2'}
        />
      )}
      {showProgress && begun && (
        <p className="mt-1.5 flex justify-between gap-x-3 text-sm text-dim max-sm:flex-col">
          <span className="truncate">{card.title}</span>
          <span className="shrink-0 tabular-nums">
            {clockTime(card.progress!.position)} of {clockTime(card.progress!.duration)}
          </span>
        </p>
      )}
      {side && <CardPreview card={card} side={side} forgettable={showProgress} />}
    </div>
  );
}

function RankedPoster({ card, rank, eager }: { card: Card; rank: number; eager: boolean }) {
  return (
    <span className="flex items-end">
      <svg viewBox="0 0 100 150" aria-hidden="true" className="-mr-[5%] w-[49%] overflow-visible">
        <text
          x="98"
          y="149"
          textAnchor="end"
          textLength={rank > 9 ? 104 : undefined}
          lengthAdjust="spacingAndGlyphs"
          className="fill-stage stroke-lamp/80 font-display text-[160px] font-extrabold"
          strokeWidth="3"
        >
          {rank}
        </text>
      </svg>
      <Art src={card.art.poster} title={card.title} ratio="poster" eager={eager} className="w-[56%] shadow-[-10px_0_24px_rgba(0,0,0,.55)]" />
    </span>
  );
}
