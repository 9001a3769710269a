import { useOverview } from '@/features/owner/api/get-overview';
import { useWatchingCount } from '@/features/owner/api/get-watching';
import { count, runtime } from '@/lib/format';
import { troubleOf } from '@/lib/trouble';

/** The numbers that an owner wants first. */
export function Figures() {
  const overview = useOverview();
  const { data } = overview;
  const watching = useWatchingCount().data ?? data?.watchingNow; // pushed, so that it never contradicts the list below
  const figures = [
    ['Members', data && count(data.members)],
    ['Active plans', data && count(data.activeSubscriptions)],
    ['Watching now', watching === undefined ? undefined : count(watching)],
    ['Titles', data && count(data.titles)],
    ['Grains in memory', data && count(data.grains)],
    ['Running for', data && (data.uptimeSeconds < 60 ? `${Math.floor(data.uptimeSeconds)} s` : runtime(Math.floor(data.uptimeSeconds / 60)))],
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 xl:grid-cols-6">
      {figures.map(([name, value]) => (
        <div key={name} className="flex flex-col-reverse rounded-2xl bg-linear-to-b from-fold to-velvet p-5 ring-1 ring-white/8">
          <dt className="text-sm text-dim">{name}</dt>
          <dd className="min-h-9 font-display text-2xl font-bold tracking-tight tabular-nums sm:text-3xl">{value ?? (troubleOf(overview) ? '–' : <span className="skeleton block h-8 w-16 rounded" />)}</dd>
        </div>
      ))}
    </dl>
  );
}
