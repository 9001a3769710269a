import { useState } from 'react';
import { Button } from '@/components/button';
import { GenreChips } from '@/components/genre-chips';
import { useSetGenres } from '@/features/browse/api/set-genres';
import type { Profile } from '@/lib/contract';
import { useGenres } from '@/lib/titles/get-genres';

/** Asks a viewer of whom nothing is known yet for a few genres. */
export function TastePanel({ profile, onLater }: { profile: Profile; onLater: () => void }) {
  const genres = useGenres();
  const save = useSetGenres();
  const [chosen, setChosen] = useState<string[]>([]);
  if (genres.error || genres.data?.length === 0) return null;
  return (
    <section aria-labelledby="taste-title" className="relative mx-gutter animate-fade rounded-2xl bg-velvet/95 p-5 ring-1 ring-white/10 sm:p-8">
      <h2 id="taste-title" className="font-display text-2xl font-semibold tracking-tight">
        What do you like, {profile.name}?
      </h2>
      <p className="mt-1 mb-5 text-dim">Pick a few, and the rows below begin with them. Everything you watch refines them.</p>
      {genres.data ? <GenreChips genres={genres.data} chosen={chosen} onChange={setChosen} /> : <ChipsSkeleton />}
      <div className="mt-6 flex gap-3">
        <Button disabled={chosen.length === 0} busy={save.isPending} onClick={() => save.mutate(chosen)}>
          Show me
        </Button>
        <Button look="quiet" onClick={onLater}>
          Not now
        </Button>
      </div>
    </section>
  );
}

/** As many and about as wide as the genres that will take their place, so that the rows below stay where they are. */
function ChipsSkeleton() {
  return (
    <div aria-hidden="true" className="flex flex-wrap gap-2">
      {Array.from({ length: 23 }, (_, index) => (
        <span key={index} className="skeleton h-10 rounded-full" style={{ width: 84 + ((index * 37) % 50) }} />
      ))}
    </div>
  );
}
