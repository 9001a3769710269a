import Hls, { type ErrorData } from 'hls.js';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { withGrant } from '@/features/player/hooks/grant';
import type { Playback } from '@/lib/contract';

export interface Level {
  index: number;
  height: number;
}

interface Options {
  video: RefObject<HTMLVideoElement | null>;
  playback: Playback;
  /** The newest manifest address; read at every request. */
  manifest: RefObject<string>;
  /** Chosen level, -1 for automatic. */
  quality: number;
  /** Asks the server for a fresh grant, after a refused request. */
  onRefused: () => void;
  onFatal: () => void;
}

const RECOVERIES = 4;

/** Plays an HLS manifest: by hls.js where the browser has Media Source Extensions, else by the browser itself. */
export function useHls({ video, playback, manifest, quality, onRefused, onFatal }: Options) {
  const engine = useRef<Hls>(undefined);
  const handlers = useRef({ onRefused, onFatal });
  const [levels, setLevels] = useState<Level[]>([]);
  const [current, setCurrent] = useState(-1);

  useEffect(() => {
    handlers.current = { onRefused, onFatal };
  });

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    if (!Hls.isSupported()) {
      element.src = playback.manifestUrl;
      element.addEventListener('loadedmetadata', () => (element.currentTime = playback.position), { once: true });
      return () => {
        element.removeAttribute('src');
        element.load();
      };
    }

    const hls = new Hls({
      startPosition: playback.position,
      backBufferLength: 30,
      maxBufferLength: 30,
      capLevelToPlayerSize: false,
      xhrSetup: (xhr, url) => xhr.open('GET', withGrant(url, manifest.current), true),
    });
    let recoveries = 0;

    function recover({ fatal, type, response }: ErrorData) {
      const refused = response?.code === 401 || response?.code === 403 || response?.code === 410;
      if (refused) handlers.current.onRefused();
      if (!fatal) return;
      if (++recoveries > RECOVERIES) handlers.current.onFatal();
      else if (type === Hls.ErrorTypes.MEDIA_ERROR) hls.recoverMediaError();
      else if (type === Hls.ErrorTypes.NETWORK_ERROR) retry = setTimeout(() => hls.startLoad(), 500 * 2 ** recoveries);
      else handlers.current.onFatal();
    }

    let retry: ReturnType<typeof setTimeout>;
    hls.on(Hls.Events.MANIFEST_PARSED, () => {
      for (let index = hls.levels.length - 1; index > 0; index--) {
        if (hls.levels[index]!.height > playback.maxHeight) hls.removeLevel(index);
      }
      setLevels(hls.levels.map(({ height }, index) => ({ index, height })));
    });
    hls.on(Hls.Events.SUBTITLE_TRACKS_UPDATED, (_, { subtitleTracks }) => {
      const english = subtitleTracks.findIndex(({ lang }) => lang?.startsWith('en'));
      hls.subtitleDisplay = false; // we draw the cues ourselves, above the controls
      hls.subtitleTrack = english >= 0 ? english : subtitleTracks.length - 1;
    });
    hls.on(Hls.Events.LEVEL_SWITCHED, (_, { level }) => setCurrent(level));
    hls.on(Hls.Events.FRAG_BUFFERED, () => (recoveries = 0));
    hls.on(Hls.Events.ERROR, (_, data) => recover(data));
    hls.loadSource(playback.manifestUrl);
    hls.attachMedia(element);
    engine.current = hls;
    return () => {
      clearTimeout(retry);
      engine.current = undefined;
      hls.destroy();
    };
  }, [video, playback, manifest]);

  useEffect(() => {
    if (engine.current && engine.current.nextLevel !== quality) engine.current.nextLevel = quality;
  }, [quality]);

  return { levels, current };
}
