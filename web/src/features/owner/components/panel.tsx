import { useId, type ReactNode } from 'react';
import { Button } from '@/components/button';
import { messageOf, waitingFor } from '@/lib/problem';
import { troubleOf } from '@/lib/trouble';

interface Props {
  title: string;
  note?: ReactNode;
  query: Parameters<typeof troubleOf>[0] & { isPending: boolean };
  children: ReactNode;
  className?: string;
}

/** One part of the owner's page: its data, its skeleton or its failure. */
export function Panel({ title, note, query, children, className = '' }: Props) {
  const id = useId();
  const trouble = troubleOf(query);
  return (
    <section aria-labelledby={id} className={`flex min-w-0 flex-col rounded-2xl bg-velvet ring-1 ring-white/8 ${className}`}>
      <header className="flex items-baseline justify-between gap-4 px-5 pt-5 pb-3">
        <h2 id={id} className="font-display text-xl font-semibold">
          {title}
        </h2>
        {note && <p className="text-sm text-faint">{note}</p>}
      </header>
      {trouble ? (
        <div role="alert" className="flex flex-wrap items-center justify-between gap-3 px-5 pb-5 text-alarm">
          {trouble.retry ? messageOf(trouble.error) : waitingFor(trouble.error).text}
          {trouble.retry && (
            <Button look="quiet" size="small" onClick={trouble.retry}>
              Try again
            </Button>
          )}
        </div>
      ) : query.isPending ? (
        <div aria-hidden="true" className="space-y-2 p-5 pt-0">
          <div className="skeleton h-10 rounded-lg" />
          <div className="skeleton h-10 rounded-lg" />
          <div className="skeleton h-10 rounded-lg" />
        </div>
      ) : (
        children
      )}
    </section>
  );
}

/** What may be longer than its panel; the keyboard scrolls it too. */
export function Scrolling({ label, className = '', children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <div tabIndex={0} role="group" aria-label={label} className={`min-h-0 overflow-auto ${className}`}>
      {children}
    </div>
  );
}

interface Column<T> {
  name: string;
  of: (row: T) => ReactNode;
  number?: boolean;
  /** Left out on a phone. */
  minor?: boolean;
}

/** Rows under named columns; scrolls inside its panel when there are many. */
export function Table<T>({ columns, rows, rowKey, empty }: { columns: Column<T>[]; rows: T[]; rowKey: (row: T) => string; empty: string }) {
  if (rows.length === 0) return <p className="px-5 pb-6 text-dim">{empty}</p>;
  const cell = ({ number, minor }: Column<T>) => `px-2.5 py-2.5 first:pl-5 last:pr-5 sm:px-5 ${number ? 'text-right tabular-nums' : ''} ${minor ? 'max-sm:hidden' : ''}`;
  return (
    <Scrolling label="Table" className="max-h-110 rounded-b-2xl">
      <table className="w-full text-left text-[0.95rem]">
        <thead className="sticky top-0 bg-velvet text-sm text-faint">
          <tr>
            {columns.map((column) => (
              <th key={column.name} className={`${cell(column)} font-medium whitespace-nowrap`}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-white/6">
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.name} className={`${cell(column)} max-w-50 truncate sm:max-w-72`}>
                  {column.of(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
