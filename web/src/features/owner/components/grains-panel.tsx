import { useGrains } from '@/features/owner/api/get-grains';
import { Panel, Table } from '@/features/owner/components/panel';
import { count } from '@/lib/format';

/** "NetflixClone.Grains.Viewers.ViewerGrain" → "ViewerGrain". */
const shortName = (type: string) => type.split('.').at(-1) ?? type;

export function GrainsPanel({ className }: { className?: string }) {
  const grains = useGrains();
  const rate = grains.data?.totalCallsPerSecond;
  return (
    <Panel title="Grains" note={rate == null ? undefined : `${count(Math.round(rate))} calls/s`} query={grains} className={className}>
      <Table
        rows={grains.data?.grains ?? []}
        rowKey={({ type }) => type}
        empty="No grain is active."
        columns={[
          { name: 'Type', of: ({ type }) => shortName(type) },
          { name: 'Active', of: ({ activations }) => count(activations), number: true },
          { name: 'Calls', of: ({ calls }) => (calls == null ? '–' : count(calls)), number: true },
        ]}
      />
    </Panel>
  );
}
