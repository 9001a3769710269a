import { useState } from 'react';
import type { Episode } from '@/lib/contract';
import { runtime } from '@/lib/format';

/** What a series consists of, one season at a time. A list to read: the series plays as one title. */
export function Episodes({ episodes }: { episodes: Episode[] }) {
  const seasons = [...new Set(episodes.map(({ season }) => season))].sort((a, b) => a - b);
  const [season, setSeason] = useState(seasons[0]);
  return (
    <section aria-labelledby="episodes" className="px-5 pt-9 sm:px-9">
      <div className="flex items-center justify-between gap-4">
        <h2 id="episodes" className="font-display text-xl font-semibold">
          Episodes
        </h2>
        {seasons.length > 1 && (
          <select aria-label="Season" value={season} onChange={(event) => setSeason(Number(event.target.value))} className="h-10 rounded-lg border border-white/20 bg-fold px-3">
            {seasons.map((number) => (
              <option key={number} value={number}>
                Season {number}
              </option>
            ))}
          </select>
        )}
      </div>
      <p className="mt-1 mb-4 text-sm text-faint">The series plays as a whole. These are its parts.</p>
      <ol className="gap-x-12 text-sm sm:columns-2">
        {episodes
          .filter((episode) => episode.season === season)
          .map((episode) => (
            <li key={episode.id} className="flex break-inside-avoid items-baseline gap-3 py-1.5">
              <span className="w-5 shrink-0 text-right text-faint tabular-nums">{episode.number}</span>
              <span className="min-w-0 flex-1">
                <span className="break-words text-paper/90">{episode.name}</span>
                {episode.description && <span className="block text-dim">{episode.description}</span>}
              </span>
              <span className="shrink-0 text-faint tabular-nums">{runtime(episode.runtimeMinutes)}</span>
            </li>
          ))}
      </ol>
    </section>
  );
}
