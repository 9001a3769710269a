import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/state';

/** Stands where profiles are managed while a kids' profile is watching. */
export function KidsNotice() {
  return (
    <EmptyState page icon="lock" title="This is for grown-ups" actions={<ButtonLink to="/profiles">Switch profile</ButtonLink>}>
      Switch to a grown-up’s profile to add, change or delete profiles.
    </EmptyState>
  );
}
