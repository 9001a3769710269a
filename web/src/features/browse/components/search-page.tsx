import { Link } from 'react-router';
import { CardGrid, CardGridSkeleton } from '@/components/cards/card-grid';
import { Icon } from '@/components/icon';
import { EmptyState, ErrorState } from '@/components/state';
import { useSearch, type SearchResults } from '@/features/browse/api/search-titles';
import { useSearchText } from '@/features/browse/hooks/use-search-text';
import { useGenres } from '@/lib/titles/get-genres';
import { troubleOf } from '@/lib/trouble';
import { useDocumentTitle } from '@/lib/use-document-title';

const chip = 'flex h-10 items-center gap-2 rounded-full bg-fold px-4 text-sm transition-colors duration-150 hover:bg-seam';

export function SearchPage() {
  const { typed, setTyped, text } = useSearchText();
  useDocumentTitle(text ? `“${text}”` : 'Search');
  const results = useSearch(text);
  const trouble = troubleOf(results);
  return (
    <div className="px-gutter pt-6 pb-16">
      <h1 className="sr-only">Search</h1>
      <div role="search" className="relative mb-8 max-w-2xl">
        <Icon name="search" className="absolute top-4.5 left-4.5 text-faint" />
        <input
          type="search"
          aria-label="Search by title, person or genre"
          placeholder="Titles, people, genres"
          value={typed}
          autoFocus
          maxLength={100}
          onChange={(event) => setTyped(event.target.value)}
          className="h-14 w-full rounded-full border border-white/15 bg-velvet pr-5 pl-13 text-lg placeholder:text-faint"
        />
      </div>
      <p role="status" className="sr-only">
        {text && results.data && !results.isPlaceholderData ? said(results.data) : ''}
      </p>
      {!text && <Suggestions />}
      {text && trouble && <ErrorState {...trouble} />}
      {text && results.isPending && !trouble && <CardGridSkeleton />}
      {text && results.data && <Results results={results.data} stale={results.isPlaceholderData} />}
    </div>
  );
}

/** What a screen reader hears when an answer came. */
const said = ({ cards, query }: SearchResults) => `${cards.length} ${cards.length === 1 ? 'title' : 'titles'} for ${query}`;

function Results({ results, stale }: { results: SearchResults; stale: boolean }) {
  const { cards, people, genres, query } = results;
  if (cards.length + people.length + genres.length === 0) {
    return (
      <EmptyState icon="search" title={`Nothing found for “${query}”`}>
        Try fewer letters, another spelling, a person or a genre.
      </EmptyState>
    );
  }
  return (
    <div className={`transition-opacity duration-150 ${stale ? 'opacity-60' : ''}`}>
      {people.length + genres.length > 0 && (
        <ul aria-label="People and genres" className="mb-8 flex flex-wrap gap-2">
          {genres.map(({ slug, name, count }) => (
            <li key={slug}>
              <Link to={`/genres/${slug}`} className={chip}>
                <Icon name="grid" className="size-4 text-lamp" />
                {name} <span className="text-faint">{count}</span>
              </Link>
            </li>
          ))}
          {people.map(({ name, count }) => (
            <li key={name}>
              <Link to={`/search?q=${encodeURIComponent(name)}`} className={chip}>
                <Icon name="people" className="size-4 text-lamp" />
                {name} <span className="text-faint">{count}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <CardGrid cards={cards} label="Titles found" />
    </div>
  );
}

function Suggestions() {
  const genres = useGenres();
  if (!genres.data?.length) return null;
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions" className="mb-4 font-display text-xl font-semibold">
        Or begin with a genre
      </h2>
      <ul className="flex flex-wrap gap-2">
        {genres.data.map(({ slug, name, count }) => (
          <li key={slug}>
            <Link to={`/genres/${slug}`} className={chip}>
              {name} <span className="text-faint">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
