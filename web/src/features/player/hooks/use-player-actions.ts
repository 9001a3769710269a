import { useMemo, type RefObject } from 'react';
import { useStore } from 'react-redux';
import { captionsToggled, playingSet, sought, type PlayerState } from '@/features/player/hooks/player-slice';

/** Only on iPhones, where no other element than the video may fill the screen. */
interface VideoOfApple extends HTMLVideoElement {
  webkitEnterFullscreen?: () => void;
}

export interface PlayerActions {
  togglePlay(): void;
  seek(position: number): void;
  skip(by: number): void;
  toggleCaptions(): void;
  toggleFullscreen(): void;
  togglePictureInPicture(): void;
}

interface Options {
  root: RefObject<HTMLElement | null>;
  video: RefObject<HTMLVideoElement | null>;
}

/** What the buttons and the keys do. The store changes first, and the picture with it; the server is told by the video's own events. */
export function usePlayerActions({ root, video }: Options): PlayerActions {
  const store = useStore<{ player: PlayerState }>();
  return useMemo(() => {
    const seek = (position: number) => {
      store.dispatch(sought(position));
      if (video.current) video.current.currentTime = store.getState().player.position;
    };
    const quietly = (asked: Promise<unknown> | undefined) => void asked?.catch(() => undefined); // the browser may refuse, and says so itself
    return {
      togglePlay: () => store.dispatch(playingSet(!store.getState().player.playing)),
      seek,
      skip: (by) => seek(store.getState().player.position + by),
      toggleCaptions: () => store.dispatch(captionsToggled()),
      toggleFullscreen: () => {
        if (document.fullscreenElement) quietly(document.exitFullscreen());
        else if (root.current?.requestFullscreen) quietly(root.current.requestFullscreen());
        else (video.current as VideoOfApple | null)?.webkitEnterFullscreen?.();
      },
      togglePictureInPicture: () => {
        if (document.pictureInPictureElement) quietly(document.exitPictureInPicture());
        else quietly(video.current?.requestPictureInPicture());
      },
    };
  }, [root, video, store]);
}
