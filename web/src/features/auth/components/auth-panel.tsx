import type { ReactNode } from 'react';

/** The narrow column in which one signs in and up. */
export function AuthPanel({ title, children, foot }: { title: string; children: ReactNode; foot: ReactNode }) {
  return (
    <section aria-labelledby="auth-title" className="mx-auto w-full max-w-md animate-rise rounded-2xl bg-velvet/85 p-6 shadow-2xl ring-1 ring-white/10 backdrop-blur-md sm:p-10">
      <h1 id="auth-title" className="mb-6 font-display text-3xl font-bold tracking-tight">
        {title}
      </h1>
      {children}
      <p className="mt-6 text-dim">{foot}</p>
    </section>
  );
}
