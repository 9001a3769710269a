import { useLayoutEffect, useRef } from 'react';
import { Link, useParams } from 'react-router';
import { Button, ButtonLink } from '@/components/button';
import { CardGrid, CardGridSkeleton } from '@/components/cards/card-grid';
import { EmptyState, ErrorState } from '@/components/state';
import { useGenre } from '@/features/browse/api/get-genre';
import { PageHeading } from '@/features/browse/components/page-heading';
import { count } from '@/lib/format';
import { isProblem } from '@/lib/problem';
import { useGenres } from '@/lib/titles/get-genres';
import { troubleOf } from '@/lib/trouble';
import { useDocumentTitle } from '@/lib/use-document-title';

export function GenrePage() {
  const { slug = '' } = useParams();
  const titles = useGenre(slug);
  const trouble = troubleOf(titles);
  const genres = useGenres();
  const name = titles.data?.pages[0]?.genre.name ?? genres.data?.find((genre) => genre.slug === slug)?.name ?? '';
  useDocumentTitle(name || 'Genre');
  const strip = useRef<HTMLElement>(null);
  const known = genres.data?.length;

  useLayoutEffect(() => {
    const chip = strip.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (chip) strip.current?.scrollTo?.({ left: chip.offsetLeft - (strip.current.clientWidth - chip.offsetWidth) / 2 });
  }, [slug, known]);

  if (isProblem(titles.error, 'not-found')) {
    return (
      <EmptyState page icon="search" title="There is no such genre" className="mt-16" actions={<ButtonLink to="/browse">All genres</ButtonLink>} />
    );
  }
  if (trouble) return <ErrorState page {...trouble} />;
  const total = titles.data?.pages[0]?.total;
  const cards = titles.data?.pages.flatMap((page) => page.cards) ?? [];
  return (
    <div className="px-gutter pt-6 pb-16">
      <PageHeading title={name || '\u00a0'}>{total === undefined ? '\u00a0' : total === 1 ? '1 title' : `${count(total)} titles`}</PageHeading>
      <nav ref={strip} aria-label="Genres" className="no-scrollbar relative -mx-gutter mb-8 flex min-h-11 gap-2 overflow-x-auto px-gutter py-1">
        {genres.data?.map((genre) => (
          <Link
            key={genre.slug}
            to={`/genres/${genre.slug}`}
            replace
            aria-current={genre.slug === slug ? 'page' : undefined}
            className="flex h-9 shrink-0 items-center rounded-full border border-white/20 px-4 text-sm text-dim transition-colors duration-150 hover:border-white/60 hover:text-paper aria-[current=page]:border-lamp aria-[current=page]:bg-lamp aria-[current=page]:font-semibold aria-[current=page]:text-lamp-ink"
          >
            {genre.name}
          </Link>
        ))}
      </nav>
      {titles.isPending ? <CardGridSkeleton /> : <CardGrid cards={cards} label={name} />}
      {titles.data && cards.length === 0 && <EmptyState icon="grid" title="Nothing here for this profile" />}
      {titles.hasNextPage && (
        <div className="mt-10 text-center">
          <Button look="quiet" busy={titles.isFetchingNextPage} onClick={() => void titles.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </div>
  );
}
