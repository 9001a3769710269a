import { useMemo, type ReactEventHandler } from 'react';
import { moved, playingSet, reachedEnd, usePlayerDispatch, waitingSet } from '@/features/player/hooks/player-slice';

/** The second up to which there is data without a gap from where the picture stands. */
function bufferedTo(video: HTMLVideoElement): number {
  for (let index = 0; index < video.buffered.length; index++) {
    if (video.buffered.start(index) <= video.currentTime + 0.5 && video.buffered.end(index) >= video.currentTime) return video.buffered.end(index);
  }
  return video.currentTime;
}

/** Carries what happens to the picture into the store, and says when the server should hear of it. */
export function useVideoEvents(report: () => void) {
  const dispatch = usePlayerDispatch();
  return useMemo(() => {
    const follow: ReactEventHandler<HTMLVideoElement> = ({ currentTarget: video }) => {
      if (video.readyState === 0 || video.seeking) return;
      dispatch(moved({ position: video.currentTime, duration: video.duration, buffered: bufferedTo(video) }));
    };
    const video: Record<string, ReactEventHandler<HTMLVideoElement>> = {
      onTimeUpdate: follow,
      onProgress: follow,
      onDurationChange: follow,
      onWaiting: () => dispatch(waitingSet(true)),
      onCanPlay: () => dispatch(waitingSet(false)),
      onPlaying: () => {
        dispatch(waitingSet(false));
        dispatch(playingSet(true));
        report();
      },
      onPause: ({ currentTarget }) => {
        if (!currentTarget.ended) dispatch(playingSet(false));
        report();
      },
      onSeeked: (event) => {
        follow(event);
        report();
      },
      onEnded: () => {
        dispatch(reachedEnd());
        report();
      },
    };
    return video;
  }, [dispatch, report]);
}
