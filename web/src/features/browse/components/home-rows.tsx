import { CardRow } from '@/components/cards/card-row';
import type { Home } from '@/lib/contract';

/** The rows in the server's order. A row keeps its place on the screen by its id, whatever moves inside it. */
export function HomeRows({ home }: { home: Home }) {
  return home.rows
    .filter((row) => row.cards.length > 0)
    .map((row, index) => (
      <CardRow
        key={row.id}
        title={row.title}
        note={row.reason && !row.reason.text.includes(row.title) ? row.reason.text : undefined}
        cards={row.kind === 'trending' ? row.cards.slice(0, 10) : row.cards}
        ranked={row.kind === 'trending'}
        showProgress={row.kind === 'continue'}
        eager={index < 2}
      />
    ));
}
