/** A frame of film cut by a beam of light, and the name. */
export function Wordmark({ compact = false }: { compact?: boolean }) {
  return (
    <span className="flex items-center gap-2.5">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-7 shrink-0">
        <rect width="32" height="32" rx="8" className="fill-lamp" />
        <path d="M8 7.5v17l5.2-3.1V15l6 9.5H24v-17l-5.2 3.1V17L12.8 7.5z" className="fill-lamp-ink" />
      </svg>
      <span className={`font-display text-[1.3rem] leading-none font-bold tracking-[-0.03em] ${compact ? 'sr-only sm:not-sr-only' : ''}`}>
        Netflix<span className="text-lamp">Clone</span>
      </span>
    </span>
  );
}
