import { ButtonLink } from '@/components/button';
import { EmptyState, ErrorState } from '@/components/state';
import { Episodes } from '@/features/title/components/episodes';
import { SimilarTitles } from '@/features/title/components/similar-titles';
import { TitleDetails } from '@/features/title/components/title-details';
import { TitleHero } from '@/features/title/components/title-hero';
import { isProblem } from '@/lib/problem';
import { useTitle } from '@/lib/titles/get-title';
import { troubleOf } from '@/lib/trouble';
import { useDocumentTitle } from '@/lib/use-document-title';

/** Everything about one title; the same in the dialog and on its own page. */
export function TitleView({ slug }: { slug: string }) {
  const title = useTitle(slug);
  const trouble = troubleOf(title);
  useDocumentTitle(title.data?.title);
  if (isProblem(title.error, 'not-found')) {
    return (
      <EmptyState page icon="search" title="This title is not here" actions={<ButtonLink to="/">To the home page</ButtonLink>}>
        It does not exist, or this profile may not see it.
      </EmptyState>
    );
  }
  if (trouble) return <ErrorState page {...trouble} />;
  if (!title.data) return <TitleSkeleton />;
  return (
    <article>
      <TitleHero key={title.data.id} title={title.data} />
      <TitleDetails title={title.data} />
      {title.data.episodes && title.data.episodes.length > 0 && <Episodes episodes={title.data.episodes} />}
      <SimilarTitles titleId={title.data.id} />
    </article>
  );
}

function TitleSkeleton() {
  return (
    <div role="status" aria-label="Loading">
      <div className="skeleton h-[min(30rem,70vw)]" />
      <div className="space-y-3 p-5 sm:p-9">
        <div className="skeleton h-6 w-1/2 rounded" />
        <div className="skeleton h-24 rounded" />
      </div>
    </div>
  );
}
