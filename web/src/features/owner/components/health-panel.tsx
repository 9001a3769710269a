import { useHealth } from '@/features/owner/api/get-health';
import { Panel, Scrolling } from '@/features/owner/components/panel';

const isWell = (status: string) => ['healthy', 'ok', 'ready', 'up'].includes(status.toLowerCase());

export function HealthPanel({ className }: { className?: string }) {
  const health = useHealth();
  return (
    <Panel title="Health" note={health.data?.status} query={health} className={className}>
      <Scrolling label="Checks">
        <ul className="space-y-3 px-5 pb-5">
          {health.data?.checks.map(({ name, status, detail }) => (
            <li key={name} className="flex gap-3">
              <span aria-hidden="true" className={`mt-2 size-2.5 shrink-0 rounded-full ${isWell(status) ? 'bg-calm' : 'bg-alarm'}`} />
              <span className="min-w-0">
                <span className="font-semibold">{name}</span> <span className={isWell(status) ? 'text-dim' : 'text-alarm'}>{status}</span>
                {detail && <span className="block text-sm break-words text-faint">{detail}</span>}
              </span>
            </li>
          ))}
        </ul>
      </Scrolling>
    </Panel>
  );
}
