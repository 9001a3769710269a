import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { Icon, type IconName } from '@/components/icon';

const looks = {
  primary: 'bg-lamp text-lamp-ink hover:bg-lamp-bright',
  light: 'bg-paper text-stage hover:bg-white',
  quiet: 'bg-white/12 text-paper hover:bg-white/20 backdrop-blur-sm',
  outline: 'border border-white/25 text-paper hover:border-white/60 hover:bg-white/5',
  danger: 'border border-alarm/40 text-alarm hover:bg-alarm/10',
} as const;

const sizes = { small: 'h-9 px-3.5 text-sm gap-1.5', medium: 'h-11 px-5 text-[0.95rem] gap-2', large: 'h-13 px-7 text-lg gap-2.5' } as const;

interface Look {
  look?: keyof typeof looks;
  size?: keyof typeof sizes;
  icon?: IconName;
}

const shape = ({ look = 'primary', size = 'medium' }: Look) =>
  `inline-flex items-center justify-center rounded-lg font-semibold whitespace-nowrap transition-colors duration-150 disabled:opacity-60 disabled:cursor-progress ${looks[look]} ${sizes[size]}`;

export function Button({ look, size, icon, busy, className = '', children, ...props }: Look & { busy?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" {...props} disabled={busy || props.disabled} aria-busy={busy || undefined} className={`${shape({ look, size })} ${className}`}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export function ButtonLink({ look, size, icon, className = '', children, ...props }: Look & LinkProps) {
  return (
    <Link {...props} className={`${shape({ look, size })} ${className}`}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

/** A round control that shows only its icon; `label` is its name and its tooltip. */
export function RoundButton({ icon, label, filled, children, className = '', ...props }: { icon: IconName; label: string; filled?: boolean; children?: ReactNode } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...props}
      className={`grid size-10 shrink-0 place-items-center rounded-full border border-white/30 bg-stage/55 text-paper transition-colors duration-150 hover:border-white hover:bg-stage/80 aria-pressed:border-lamp aria-pressed:text-lamp ${className}`}
    >
      <Icon name={icon} filled={filled} />
      {children}
    </button>
  );
}
