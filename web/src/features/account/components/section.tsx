import { useId, type ReactNode } from 'react';

/** A part of the account page: its name at the left, what belongs to it at the right. */
export function Section({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-x-10 gap-y-4 border-t border-white/10 py-8 lg:grid-cols-[16rem_1fr]">
      <div>
        <h2 id={id} className="font-display text-xl font-semibold">
          {title}
        </h2>
        {note && <p className="mt-1 text-sm text-faint">{note}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

export const panel = 'rounded-xl bg-velvet ring-1 ring-white/8';
