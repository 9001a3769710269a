import type { ReactNode } from 'react';

export function PageHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="mb-8">
      <h1 className="font-display text-3xl font-bold tracking-tight sm:text-5xl">{title}</h1>
      {children && <div className="mt-2 text-dim">{children}</div>}
    </header>
  );
}
