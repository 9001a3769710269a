import { CardRowSkeleton } from '@/components/cards/card-grid';
import { EmptyState, ErrorState } from '@/components/state';
import { useHome } from '@/features/browse/api/get-home';
import { Billboard, BillboardSkeleton } from '@/features/browse/components/billboard';
import { HomeRows } from '@/features/browse/components/home-rows';
import { TastePanel } from '@/features/browse/components/taste-panel';
import { useDismissed } from '@/features/browse/hooks/use-dismissed';
import type { Profile } from '@/lib/contract';
import { useCurrentProfile } from '@/lib/me';
import { troubleOf } from '@/lib/trouble';
import { useDocumentTitle } from '@/lib/use-document-title';

export function HomePage() {
  useDocumentTitle('Home');
  const profile = useCurrentProfile();
  const home = useHome();
  const trouble = troubleOf(home);

  if (trouble && !home.data) return <ErrorState page {...trouble} />;
  if (!home.data) {
    return (
      <div role="status" aria-label="Loading">
        <BillboardSkeleton />
        <div className="relative -mt-8 space-y-10">
          <CardRowSkeleton />
          <CardRowSkeleton />
        </div>
      </div>
    );
  }
  const { billboard, rows } = home.data;
  if (!billboard && rows.length === 0) {
    return (
      <EmptyState page icon="grid" title="Nothing to show yet" className="mt-16">
        There is no title in the catalogue that this profile may see.
      </EmptyState>
    );
  }
  const known = rows.some(({ kind }) => kind === 'continue' || kind === 'because');
  return (
    <>
      {billboard ? <Billboard key={billboard.id} card={billboard} /> : <h1 className="sr-only">Home</h1>}
      <div className={`relative space-y-[clamp(1.5rem,2.6vw,3rem)] pb-44 ${billboard ? '-mt-[clamp(1rem,4vw,5rem)]' : 'pt-8'}`}>
        {profile && !known && profile.genres.length === 0 && <ColdStart key={profile.id} profile={profile} />}
        <HomeRows home={home.data} />
      </div>
    </>
  );
}

function ColdStart({ profile }: { profile: Profile }) {
  const [dismissed, dismiss] = useDismissed(`taste-later:${profile.id}`);
  return dismissed ? null : <TastePanel profile={profile} onLater={dismiss} />;
}
