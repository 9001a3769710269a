import { ProgressBar } from '@/components/cards/progress-bar';
import { Icon } from '@/components/icon';
import { useWatching } from '@/features/owner/api/get-watching';
import { Panel, Scrolling } from '@/features/owner/components/panel';
import { clockTime } from '@/lib/format';

/** Who watches what at this moment; moves while one looks at it. */
export function WatchingPanel({ className }: { className?: string }) {
  const watching = useWatching();
  return (
    <Panel title="Watching now" note={<LiveMark />} query={watching} className={className}>
      {watching.data?.length === 0 && <p className="px-5 pb-6 text-dim">Nobody is watching at the moment.</p>}
      <Scrolling label="Views">
        <ul className="divide-y divide-white/6">
          {watching.data?.map((view) => (
            <li key={`${view.member} ${view.profile} ${view.device} ${view.titleId}`} className="px-5 py-3.5">
              <div className="flex items-baseline justify-between gap-4">
                <p className="min-w-0 truncate">
                  <span className="font-semibold">{view.title}</span>
                  <span className="text-dim">
                    {' '}
                    {view.profile}, {view.member}
                  </span>
                </p>
                <p className="flex shrink-0 items-baseline gap-1.5 text-sm text-dim tabular-nums">
                  <Icon name={view.state === 'paused' ? 'pause' : 'play'} className="size-3.5 translate-y-0.5" />
                  <span className="sr-only">{view.state}, </span>
                  {clockTime(view.position)} / {clockTime(view.duration)}
                </p>
              </div>
              <ProgressBar progress={{ ...view, finished: false }} label={`Position of ${view.profile} in ${view.title}`} className="mt-2" />
              <p className="mt-1.5 truncate text-sm text-faint">{view.device}</p>
            </li>
          ))}
        </ul>
      </Scrolling>
    </Panel>
  );
}

function LiveMark() {
  return (
    <span className="flex items-center gap-2">
      <span className="size-2 rounded-full bg-calm" />
      Live
    </span>
  );
}
