import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { reportProgress } from '@/features/player/api/report-progress';
import { stopPlayback } from '@/features/player/api/stop-playback';
import { heartbeatDue } from '@/features/player/hooks/heartbeat';
import { ProgressReporter } from '@/features/player/hooks/progress-reporter';
import { playbackEnded, usePlayerDispatch } from '@/features/player/hooks/player-slice';
import type { Playback } from '@/lib/contract';

interface Options {
  titleId: string;
  playback: Playback;
  video: RefObject<HTMLVideoElement | null>;
  /** Receives the address with the newest grant. */
  manifest: RefObject<string>;
}

/** Reports every few seconds while the film plays, whenever `report` is called, and for the last time when the player or the page goes. */
export function useProgressReports({ titleId, playback, video, manifest }: Options): () => void {
  const dispatch = usePlayerDispatch();
  const reporter = useRef<ProgressReporter>(undefined);
  const reportedAt = useRef(0);
  const report = useCallback(() => {
    const element = video.current;
    if (!element) return;
    reportedAt.current = performance.now();
    reporter.current?.report(element.currentTime, element.paused ? 'paused' : 'playing');
  }, [video]);

  useEffect(() => {
    const current = new ProgressReporter({
      titleId,
      session: playback.session,
      sequence: playback.sequence,
      send: reportProgress,
      stop: stopPlayback,
      onAnswer: ({ grant }) => {
        if (grant) manifest.current = grant.manifestUrl;
      },
      onEnded: () => dispatch(playbackEnded({ session: playback.session, reason: 'replaced' })),
    });
    reporter.current = current;
    let last = playback.position;

    const element = video.current;
    const remember = () => {
      if (element && element.readyState > 0) last = element.currentTime;
    };
    const stop = () => void current.stop(last).catch(() => undefined); // nobody is left to be told
    element?.addEventListener('timeupdate', remember);
    window.addEventListener('pagehide', stop);
    let playedAt = performance.now();
    const heartbeat = setInterval(() => {
      if (!element || element.readyState === 0) return;
      const now = performance.now();
      if (!element.paused) playedAt = now;
      const restedFor = (now - playedAt) / 1000;
      if (heartbeatDue({ restedFor, sinceReport: (now - reportedAt.current) / 1000, finished: element.ended })) report();
    }, playback.heartbeatSeconds * 1000);
    return () => {
      clearInterval(heartbeat);
      window.removeEventListener('pagehide', stop);
      element?.removeEventListener('timeupdate', remember);
      stop();
    };
  }, [titleId, playback, video, manifest, dispatch, report]);

  return report;
}
