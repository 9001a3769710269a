import { RoundButton } from '@/components/button';
import type { Card } from '@/lib/contract';
import { useSetInList } from '@/lib/titles/set-in-list';

export function ListButton({ card, className }: { card: Card; className?: string }) {
  const setInList = useSetInList();
  return (
    <RoundButton
      icon={card.inList ? 'check' : 'plus'}
      label={card.inList ? 'Remove from my list' : 'Add to my list'}
      aria-pressed={card.inList}
      className={className}
      onClick={() => setInList.mutate({ card, inList: !card.inList })}
    />
  );
}
