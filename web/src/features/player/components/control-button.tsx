import type { ButtonHTMLAttributes } from 'react';
import { Icon, type IconName } from '@/components/icon';

/** A bare control on the picture. */
export function ControlButton({ icon, label, className = '', ...props }: { icon: IconName; label: string } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...props}
      className={`grid size-11 shrink-0 place-items-center rounded-full text-paper transition duration-100 hover:scale-110 hover:bg-white/12 aria-pressed:text-lamp ${className}`}
    >
      <Icon name={icon} className="size-6.5" />
    </button>
  );
}
