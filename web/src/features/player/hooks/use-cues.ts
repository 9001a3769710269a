import { useEffect, useState, type RefObject } from 'react';

const isSubtitle = ({ kind }: TextTrack) => kind === 'subtitles' || kind === 'captions';

/** The lines of the subtitles that stand at this moment. */
export function useCues(video: RefObject<HTMLVideoElement | null>): string[] {
  const [lines, setLines] = useState<string[]>([]);

  useEffect(() => {
    const tracks = video.current?.textTracks;
    if (!tracks) return;

    const read = () => {
      const cues = [...tracks].filter((track) => isSubtitle(track) && track.mode !== 'disabled').flatMap((track) => [...(track.activeCues ?? [])]);
      setLines([...new Set(cues.map((cue) => (cue instanceof VTTCue ? (cue.getCueAsHTML().textContent ?? '') : '')))].filter(Boolean));
    };
    const adopt = () => {
      for (const track of tracks) {
        if (!isSubtitle(track)) continue;
        track.mode = 'hidden'; // disabled, the browser tells no cues; showing, it draws them itself
        track.removeEventListener('cuechange', read);
        track.addEventListener('cuechange', read);
      }
    };
    adopt();
    tracks.addEventListener('addtrack', adopt);
    tracks.addEventListener('change', adopt);
    return () => {
      tracks.removeEventListener('addtrack', adopt);
      tracks.removeEventListener('change', adopt);
      for (const track of tracks) track.removeEventListener('cuechange', read);
    };
  }, [video]);

  return lines;
}
