import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Captions } from '@/features/player/components/captions';
import { ControlButton } from '@/features/player/components/control-button';
import { Controls } from '@/features/player/components/controls';
import { EndCard } from '@/features/player/components/end-card';
import { PlaybackProblem, PlaybackTaken } from '@/features/player/components/playback-problem';
import { playbackBegan, playingSet, usePlayerDispatch, usePlayerState } from '@/features/player/hooks/player-slice';
import { useThumbnails } from '@/features/player/hooks/thumbnails';
import { useCues } from '@/features/player/hooks/use-cues';
import { useHls } from '@/features/player/hooks/use-hls';
import { useIdle } from '@/features/player/hooks/use-idle';
import { usePlayerActions } from '@/features/player/hooks/use-player-actions';
import { usePlayerKeys } from '@/features/player/hooks/use-player-keys';
import { useProgressReports } from '@/features/player/hooks/use-progress-reports';
import { useVideoEvents } from '@/features/player/hooks/use-video-events';
import type { Playback, Title } from '@/lib/contract';

interface Props {
  title?: Title;
  titleId: string;
  playback: Playback;
  onAgain: (fromStart: boolean) => void;
  onBack: () => void;
}

const subscribeToFullscreen = (changed: () => void) => {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
};

/** The picture and everything on it, for one playback. */
export function Player({ title, titleId, playback, onAgain, onBack }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const manifest = useRef(playback.manifestUrl);
  const dispatch = usePlayerDispatch();
  const { playing, waiting, finished, volume, muted, speed, quality, captions, ended } = usePlayerState((state) => state.player);
  const [broken, setBroken] = useState(false);
  const [loaded, setLoaded] = useState(false);
  const fullscreen = useSyncExternalStore(subscribeToFullscreen, () => document.fullscreenElement !== null);

  useLayoutEffect(() => {
    dispatch(playbackBegan({ position: playback.position, duration: playback.duration }));
  }, [dispatch, playback]);

  const report = useProgressReports({ titleId, playback, video, manifest });
  const { levels, current } = useHls({ video, playback, manifest, quality, onRefused: report, onFatal: () => setBroken(true) });
  const thumbnails = useThumbnails(playback.thumbnailsUrl);
  const lines = useCues(video);
  const actions = usePlayerActions({ root, video });
  const events = useVideoEvents(report);
  const { idle, wake } = useIdle(playing && !waiting);
  const taken = ended?.session === playback.session;

  // Before the screen is drawn again: a pause stops the picture at once, whatever the network does.
  useLayoutEffect(() => {
    const element = video.current;
    if (!element || !loaded) return;
    if (!playing || taken) element.pause();
    else element.play().catch((error: DOMException) => error.name === 'NotAllowedError' && dispatch(playingSet(false)));
  }, [playing, taken, loaded, dispatch]);

  useEffect(() => {
    if (!video.current) return;
    video.current.volume = volume;
    video.current.muted = muted;
    video.current.playbackRate = speed;
  }, [volume, muted, speed]);

  usePlayerKeys(actions, () => (document.fullscreenElement ? void document.exitFullscreen() : onBack()), wake);

  const over = finished && !!title;
  const shown = (!idle || !playing) && !over;
  const wokenByTouch = useRef(false);
  return (
    <div
      ref={root}
      onPointerMove={wake}
      onPointerDown={({ pointerType }) => {
        wokenByTouch.current = pointerType === 'touch' && !shown;
        wake();
      }}
      onFocus={wake}
      className={`fixed inset-0 overflow-hidden bg-black ${shown || over ? '' : 'cursor-none'}`}
    >
      <video
        ref={video}
        {...events}
        onLoadedMetadata={() => setLoaded(true)}
        playsInline
        aria-label={title ? `${title.title}, picture` : 'Picture'}
        onClick={() => wokenByTouch.current || actions.togglePlay()}
        onDoubleClick={actions.toggleFullscreen}
        className="size-full object-contain"
      />
      {waiting && !taken && !broken && <Waiting />}
      {captions && <Captions lines={lines} raised={shown} />}
      <div
        inert={over}
        className={`pointer-events-none absolute inset-0 flex flex-col justify-between transition-opacity duration-150 ${shown ? '*:pointer-events-auto' : 'opacity-0'}`}
      >
        <div className="flex items-center gap-3 bg-linear-to-b from-black/75 to-transparent px-4 pt-4 pb-16 sm:px-8 sm:pt-6">
          <ControlButton icon="back" label="Back" onClick={onBack} />
          <h1 className="truncate font-display text-xl font-semibold sm:text-2xl">{title?.title}</h1>
        </div>
        <div className="bg-linear-to-t from-black/85 to-transparent pt-20">
          <Controls actions={actions} levels={levels} currentLevel={current} thumbnails={thumbnails} manifest={manifest} fullscreen={fullscreen} />
        </div>
      </div>
      {over && <EndCard title={title} onReplay={() => onAgain(true)} onBack={onBack} />}
      {taken && <PlaybackTaken onRetry={() => onAgain(false)} onBack={onBack} />}
      {broken && <PlaybackProblem error={undefined} onRetry={() => onAgain(false)} onBack={onBack} />}
    </div>
  );
}

function Waiting() {
  return (
    <div role="status" aria-label="Loading" className="pointer-events-none absolute inset-x-0 top-1/2 flex justify-center">
      <span className="h-1 w-40 overflow-hidden rounded-full bg-white/15">
        <span className="skeleton block size-full rounded-full" />
      </span>
    </div>
  );
}
