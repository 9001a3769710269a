import { ButtonLink } from '@/components/button';
import { CardGrid, CardGridSkeleton } from '@/components/cards/card-grid';
import { EmptyState, ErrorState } from '@/components/state';
import { useMyList } from '@/features/browse/api/get-my-list';
import { PageHeading } from '@/features/browse/components/page-heading';
import { troubleOf } from '@/lib/trouble';
import { useDocumentTitle } from '@/lib/use-document-title';

export function MyListPage() {
  useDocumentTitle('My list');
  const list = useMyList();
  const trouble = troubleOf(list);
  return (
    <div className="px-gutter pt-6 pb-16">
      <PageHeading title="My list" />
      {list.isPending && !trouble && <CardGridSkeleton cards={12} />}
      {trouble && <ErrorState {...trouble} />}
      {list.data?.length === 0 && (
        <EmptyState icon="list" title="Your list is empty" actions={<ButtonLink to="/browse">Find something</ButtonLink>}>
          Press the plus on any title, and it waits for you here.
        </EmptyState>
      )}
      {list.data && list.data.length > 0 && <CardGrid cards={list.data} label="My list" />}
    </div>
  );
}
