import { useState } from 'react';
import type { Episode } from '@/lib/contract';
import { runtime } from '@/lib/format';

/** The episodes of a series, one season at a time. */
export function Episodes({ episodes }: { episodes: Episode[] }) {
  const seasons = [...new Set(episodes.map(({ season }) => season))].sort((a, b) => a - b);
  const [season, setSeason] = useState(seasons[0]);
  return (
    <section aria-labelledby="episodes" className="px-5 pt-9 sm:px-9">
      <div className="mb-3 flex items-center justify-between">
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
      <ol className="divide-y divide-white/10">
        {episodes
          .filter((episode) => episode.season === season)
          .map((episode) => (
            <li key={episode.id} className="flex gap-4 py-4">
              <span className="w-8 font-display text-2xl text-faint">{episode.number}</span>
              <span className="flex-1">
                <span className="flex justify-between gap-4 font-semibold">
                  {episode.name}
                  <span className="font-normal text-dim">{runtime(episode.runtimeMinutes)}</span>
                </span>
                <span className="text-sm text-dim">{episode.description}</span>
              </span>
            </li>
          ))}
      </ol>
    </section>
  );
}
