import { Button } from '@/components/button';
import { useMembers } from '@/features/owner/api/get-members';
import { Panel, Table } from '@/features/owner/components/panel';
import { day } from '@/lib/format';

export function MembersPanel({ className }: { className?: string }) {
  const members = useMembers();
  return (
    <Panel title="Members" query={members} className={className}>
      <Table
        rows={members.data?.pages.flatMap((page) => page.members) ?? []}
        rowKey={({ id }) => id}
        empty="No members yet."
        columns={[
          { name: 'E-mail', of: ({ email }) => email },
          { name: 'Plan', of: ({ plan, status }) => (plan && status !== 'none' ? `${plan}, ${status}` : 'none') },
          { name: 'Profiles', of: ({ profiles }) => profiles, number: true, minor: true },
          { name: 'Since', of: ({ createdAt }) => day(createdAt), minor: true },
        ]}
      />
      {members.hasNextPage && (
        <div className="p-4 text-center">
          <Button look="quiet" size="small" busy={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </Panel>
  );
}
