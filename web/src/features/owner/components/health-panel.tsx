import { useHealth, type Health } from '@/features/owner/api/get-health';
import { Panel } from '@/features/owner/components/panel';

const isWell = (status: string) => ['healthy', 'ok', 'ready', 'up'].includes(status.toLowerCase());

/** What is not well comes first; the others stay in their order. */
const worstFirst = (checks: Health['checks']) => checks.toSorted((one, other) => Number(isWell(one.status)) - Number(isWell(other.status)));

/** All checks at once: one that fails must not lie below an edge. */
export function HealthPanel({ className }: { className?: string }) {
  const health = useHealth();
  return (
    <Panel title="Health" note={health.data?.status} query={health} className={className}>
      <ul aria-label="Checks" className="space-y-2.5 px-5 pb-5 text-[0.95rem] leading-snug">
        {worstFirst(health.data?.checks ?? []).map(({ name, status, detail }) => (
          <li key={name} className="flex gap-3">
            <span aria-hidden="true" className={`mt-1.5 size-2.5 shrink-0 rounded-full ${isWell(status) ? 'bg-calm' : 'bg-alarm'}`} />
            <span className="min-w-0">
              <span className="font-semibold">{name}</span> <span className={isWell(status) ? 'text-dim' : 'text-alarm'}>{status}</span>
              {detail && <span className="block text-sm break-words text-faint">{detail}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
