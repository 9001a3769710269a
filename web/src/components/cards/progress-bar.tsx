import type { Progress } from '@/lib/contract';
import { clockTime } from '@/lib/format';

/** How far a title has been watched. */
export function ProgressBar({ progress, label, className = '' }: { progress: Progress; label: string; className?: string }) {
  const done = progress.duration > 0 ? Math.min(1, progress.position / progress.duration) : 0;
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.round(progress.duration)}
      aria-valuenow={Math.round(progress.position)}
      aria-valuetext={`${clockTime(progress.position)} of ${clockTime(progress.duration)}`}
      className={`block h-1 overflow-hidden rounded-full bg-white/25 ${className}`}
    >
      <span className="block h-full origin-left bg-lamp transition-transform duration-150" style={{ transform: `scaleX(${done})` }} />
    </span>
  );
}
