import { Link } from 'react-router';
import { EmptyState, ErrorState } from '@/components/state';
import { PageHeading } from '@/features/browse/components/page-heading';
import { count } from '@/lib/format';
import { useGenres } from '@/lib/titles/get-genres';
import { troubleOf } from '@/lib/trouble';
import { useDocumentTitle } from '@/lib/use-document-title';

/** Hues go round the circle, so that neighbours differ whatever genres there are. */
const tint = (index: number) => `linear-gradient(135deg, oklch(0.48 0.11 ${(index * 47 + 60) % 360}), oklch(0.24 0.06 ${(index * 47 + 100) % 360}))`;

export function GenresPage() {
  useDocumentTitle('Browse');
  const genres = useGenres();
  const trouble = troubleOf(genres);
  if (trouble) return <ErrorState page {...trouble} />;
  return (
    <div className="px-gutter pt-6 pb-16">
      <PageHeading title="Browse by genre" />
      {genres.data?.length === 0 && <EmptyState icon="grid" title="There are no genres yet" />}
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 lg:grid-cols-4 2xl:grid-cols-6">
        {genres.data
          ? genres.data.map(({ slug, name, count: titles }, index) => (
              <li key={slug}>
                <Link
                  to={`/genres/${slug}`}
                  style={{ backgroundImage: tint(index) }}
                  className="flex aspect-video flex-col justify-end rounded-xl p-4 ring-1 ring-white/10 transition duration-150 hover:brightness-125"
                >
                  <span className="font-display text-xl leading-tight font-bold sm:text-2xl">{name}</span>
                  <span className="text-sm text-paper/80">{titles === 1 ? '1 title' : `${count(titles)} titles`}</span>
                </Link>
              </li>
            ))
          : Array.from({ length: 12 }, (_, index) => <li key={index} aria-hidden="true" className="skeleton aspect-video rounded-xl" />)}
      </ul>
    </div>
  );
}
