import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import type { Plan } from '@/lib/contract';
import { money } from '@/lib/format';

interface Props {
  plan: Plan;
  recommended: boolean;
  busy: boolean;
  disabled: boolean;
  onChoose: () => void;
}

const quality = (height: number) => (height >= 1080 ? 'Full HD, 1080p' : 'HD, 720p');

export function PlanCard({ plan, recommended, busy, disabled, onChoose }: Props) {
  const facts = [
    quality(plan.maxHeight),
    plan.streams === 1 ? 'One screen at a time' : `${plan.streams} screens at the same time`,
    'Every film, on every device',
    'Cancel whenever you like',
  ];
  return (
    <li
      className={`relative flex flex-col rounded-2xl p-6 sm:p-7 ${recommended ? 'bg-linear-to-b from-lamp/20 to-velvet ring-2 ring-lamp' : 'bg-velvet ring-1 ring-white/10'}`}
    >
      {recommended && (
        <p className="absolute -top-3 left-6 rounded-full bg-lamp px-3 py-0.5 text-sm font-semibold text-lamp-ink">Recommended</p>
      )}
      <h2 className="font-display text-2xl font-bold">{plan.name}</h2>
      <p className="mt-1 min-h-12 text-dim">{plan.description}</p>
      <p className="mt-4">
        <span className="font-display text-4xl font-bold tracking-tight">{money(plan.price)}</span>
        <span className="text-dim"> a month</span>
      </p>
      <ul className="mt-6 mb-8 space-y-2.5">
        {facts.map((fact) => (
          <li key={fact} className="flex items-center gap-2.5">
            <Icon name="check" className="text-lamp" />
            {fact}
          </li>
        ))}
      </ul>
      <Button look={recommended ? 'primary' : 'quiet'} busy={busy} disabled={disabled} onClick={onChoose} className="mt-auto w-full">
        {busy ? 'Taking you to PayPal…' : `Choose ${plan.name}`}
      </Button>
    </li>
  );
}
