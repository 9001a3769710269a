import { useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { withGrant } from '@/features/player/hooks/grant';
import { usePlayerState } from '@/features/player/hooks/player-slice';
import { thumbnailAt, type Thumbnail } from '@/features/player/hooks/thumbnails';
import { clockTime, spokenTime } from '@/lib/format';

interface Props {
  thumbnails: Thumbnail[];
  manifest: RefObject<string>;
  onSeek: (position: number) => void;
}

/** Where the picture stands, how far data reaches, and a look at what lies under the pointer. */
export function SeekBar({ thumbnails, manifest, onSeek }: Props) {
  const { position, duration, buffered } = usePlayerState((state) => state.player);
  const bar = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<{ part: number; manifest: string }>();
  const [dragged, setDragged] = useState<number>();
  const part = (seconds: number) => (duration > 0 ? Math.min(1, seconds / duration) : 0);
  const shown = dragged ?? part(position);

  function partAt(event: PointerEvent): number {
    const { left, width } = bar.current!.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - left) / width));
  }

  function onKeyDown(event: KeyboardEvent) {
    const target = { PageUp: position + duration / 10, PageDown: position - duration / 10, Home: 0, End: duration }[event.key];
    if (target === undefined) return; // the arrows belong to the whole player
    event.preventDefault();
    onSeek(target);
  }

  return (
    <div
      ref={bar}
      role="slider"
      tabIndex={0}
      aria-label="Seek"
      aria-valuemin={0}
      aria-valuemax={Math.round(duration)}
      aria-valuenow={Math.round(position)}
      aria-valuetext={`${spokenTime(position)} of ${spokenTime(duration)}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(partAt(event));
      }}
      onPointerMove={(event) => {
        const at = partAt(event);
        setHover({ part: at, manifest: manifest.current });
        if (dragged !== undefined) setDragged(at);
      }}
      onPointerUp={(event) => {
        if (dragged !== undefined) onSeek(partAt(event) * duration);
        setDragged(undefined);
      }}
      onPointerCancel={() => setDragged(undefined)}
      onPointerLeave={() => setHover(undefined)}
      className="group/seek relative flex h-7 rounded-lg cursor-pointer touch-none items-center"
    >
      <div className="relative h-1.5 w-full overflow-hidden rounded-full bg-white/25 transition-[height] duration-100 group-hover/seek:h-2.5">
        <div className="absolute inset-0 origin-left bg-white/35" style={{ transform: `scaleX(${part(buffered)})` }} />
        <div className="absolute inset-0 origin-left bg-lamp" style={{ transform: `scaleX(${shown})` }} />
      </div>
      <span
        className="absolute size-4 -translate-x-1/2 rounded-full bg-lamp shadow-md transition-transform duration-100 group-hover/seek:scale-125"
        style={{ left: `${shown * 100}%` }}
      />
      {hover && duration > 0 && <Preview part={hover.part} duration={duration} thumbnail={thumbnailAt(thumbnails, hover.part * duration)} manifest={hover.manifest} />}
    </div>
  );
}

function Preview({ part, duration, thumbnail, manifest }: { part: number; duration: number; thumbnail?: Thumbnail; manifest: string }) {
  const half = (thumbnail?.width ?? 60) / 2;
  return (
    <div
      className="pointer-events-none absolute bottom-8 -translate-x-1/2 text-center"
      style={{ left: `clamp(${half}px, ${part * 100}%, calc(100% - ${half}px))` }}
    >
      {thumbnail && (
        <div
          className="mb-1.5 overflow-hidden rounded-md bg-fold bg-no-repeat shadow-xl ring-2 ring-paper"
          style={{
            width: thumbnail.width,
            height: thumbnail.height,
            backgroundImage: `url("${withGrant(thumbnail.sheet, manifest)}")`,
            backgroundPosition: `-${thumbnail.x}px -${thumbnail.y}px`,
          }}
        />
      )}
      <span className="rounded bg-stage/85 px-2 py-0.5 text-sm font-semibold tabular-nums">{clockTime(part * duration)}</span>
    </div>
  );
}
