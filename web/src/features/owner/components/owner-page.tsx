import { Figures } from '@/features/owner/components/figures';
import { GrainsPanel } from '@/features/owner/components/grains-panel';
import { HealthPanel } from '@/features/owner/components/health-panel';
import { MembersPanel } from '@/features/owner/components/members-panel';
import { TitlesPanel } from '@/features/owner/components/titles-panel';
import { WatchingPanel } from '@/features/owner/components/watching-panel';
import { useOverview } from '@/features/owner/api/get-overview';
import { useDocumentTitle } from '@/lib/use-document-title';

/** How the service is doing, for whoever runs it. */
export function OwnerPage() {
  useDocumentTitle("Owner's page");
  const overview = useOverview();
  return (
    <div className="px-gutter pt-6 pb-16">
      <header className="mb-8 flex flex-wrap items-baseline justify-between gap-3">
        <h1 className="font-display text-3xl font-bold tracking-tight sm:text-5xl">Owner&rsquo;s page</h1>
        {overview.data && <p className="text-sm text-faint">Version {overview.data.version}</p>}
      </header>
      <Figures />
      {/* Heights of their own, so that what arrives, or begins to play, pushes nothing away; only a check that fails at length may. */}
      <div className="mt-4 grid gap-4 lg:grid-cols-6">
        <WatchingPanel className="h-56 lg:col-span-4 lg:h-0 lg:min-h-full" />
        <HealthPanel className="min-h-94 lg:col-span-2" />
        <TitlesPanel className="h-125 lg:col-span-4" />
        <GrainsPanel className="h-125 lg:col-span-2" />
        <MembersPanel className="lg:col-span-6" />
      </div>
    </div>
  );
}
