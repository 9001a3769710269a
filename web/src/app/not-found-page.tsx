import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/state';
import { useDocumentTitle } from '@/lib/use-document-title';

export function NotFoundPage() {
  useDocumentTitle('Not found');
  return (
    <EmptyState page icon="search" title="There is nothing at this address" className="mt-16" actions={<ButtonLink to="/">To the home page</ButtonLink>}>
      The link may be old, or a letter is missing.
    </EmptyState>
  );
}
