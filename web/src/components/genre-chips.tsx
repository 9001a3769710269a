import type { Genre } from '@/lib/contract';

interface Props {
  genres: Genre[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Genres to pick from, each a toggle. */
export function GenreChips({ genres, chosen, onChange }: Props) {
  return (
    <div className="flex flex-wrap gap-2">
      {genres.map(({ slug, name }) => {
        const on = chosen.includes(slug);
        return (
          <button
            key={slug}
            type="button"
            aria-pressed={on}
            onClick={() => onChange(on ? chosen.filter((other) => other !== slug) : [...chosen, slug])}
            className="h-10 rounded-full border border-white/25 px-4 text-sm font-medium text-dim transition-colors duration-150 hover:border-white/60 hover:text-paper aria-pressed:border-lamp aria-pressed:bg-lamp aria-pressed:text-lamp-ink"
          >
            {name}
          </button>
        );
      })}
    </div>
  );
}
