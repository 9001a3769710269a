import { useTitleFigures } from '@/features/owner/api/get-title-figures';
import { Panel, Table } from '@/features/owner/components/panel';
import { count } from '@/lib/format';

export function TitlesPanel({ className }: { className?: string }) {
  const titles = useTitleFigures();
  return (
    <Panel title="Titles" note={titles.data && count(titles.data.length)} query={titles} className={className}>
      <Table
        rows={titles.data ?? []}
        rowKey={({ id }) => id}
        empty="The catalogue is empty."
        columns={[
          { name: 'Title', of: ({ title, year }) => `${title} (${year})` },
          { name: 'Plays', of: ({ plays }) => count(plays), number: true },
          { name: 'Finished', of: ({ finishes }) => count(finishes), number: true, minor: true },
          { name: 'Likes', of: ({ likes }) => count(likes), number: true },
          { name: 'Dislikes', of: ({ dislikes }) => count(dislikes), number: true, minor: true },
        ]}
      />
    </Panel>
  );
}
