import { Link } from 'react-router';
import { Button } from '@/components/button';
import { Art } from '@/components/cards/art';
import { RatingButtons } from '@/components/cards/rating-buttons';
import { watchPath } from '@/components/cards/use-title-link';
import type { Title } from '@/lib/contract';
import { useSimilar } from '@/lib/titles/get-similar';

/** After the last picture: how was it, again, or something like it. */
export function EndCard({ title, onReplay, onBack }: { title: Title; onReplay: () => void; onBack: () => void }) {
  const similar = useSimilar(title.id);
  return (
    <section aria-label="The end" className="absolute inset-0 z-10 flex animate-fade flex-col items-center justify-center gap-8 overflow-y-auto bg-black/80 p-6 text-center">
      <div>
        <p className="text-dim">How was</p>
        <h2 className="mt-1 mb-5 font-display text-3xl font-bold sm:text-4xl">{title.title}?</h2>
        <div className="flex justify-center">
          <RatingButtons card={title} className="size-13!" />
        </div>
      </div>
      <div className="flex gap-3">
        <Button look="light" icon="rewind" autoFocus onClick={onReplay}>
          Watch again
        </Button>
        <Button look="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
      {similar.data && similar.data.length > 0 && (
        <div className="w-full max-w-4xl">
          <h3 className="mb-3 text-dim">Next, perhaps</h3>
          <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            {similar.data.slice(0, 4).map((card) => (
              <li key={card.id}>
                <Link to={watchPath(card.id)} replace aria-label={`Play ${card.title}`} className="block rounded-md transition-transform duration-150 hover:scale-105">
                  <Art src={card.art.card} title={card.title} ratio="wide" />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
