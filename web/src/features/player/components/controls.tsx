import { useState, type RefObject } from 'react';
import { ControlButton } from '@/features/player/components/control-button';
import { SeekBar } from '@/features/player/components/seek-bar';
import { SettingsMenu } from '@/features/player/components/settings-menu';
import { VolumeControl } from '@/features/player/components/volume-control';
import type { PlayerActions } from '@/features/player/hooks/use-player-actions';
import { SKIP_SECONDS } from '@/features/player/hooks/player-keys';
import { usePlayerState } from '@/features/player/hooks/player-slice';
import type { Thumbnail } from '@/features/player/hooks/thumbnails';
import type { Level } from '@/features/player/hooks/use-hls';
import { clockTime } from '@/lib/format';

interface Props {
  actions: PlayerActions;
  levels: Level[];
  currentLevel: number;
  thumbnails: Thumbnail[];
  manifest: RefObject<string>;
  fullscreen: boolean;
}

export function Controls({ actions, levels, currentLevel, thumbnails, manifest, fullscreen }: Props) {
  const { playing, position, duration, captions } = usePlayerState((state) => state.player);
  const [settings, setSettings] = useState(false);
  return (
    <div role="group" aria-label="Player controls" className="px-4 pb-4 sm:px-8 sm:pb-6">
      <SeekBar thumbnails={thumbnails} manifest={manifest} onSeek={actions.seek} />
      <div className="flex items-center gap-0.5 sm:gap-2">
        <ControlButton icon={playing ? 'pause' : 'play'} label={playing ? 'Pause' : 'Play'} onClick={actions.togglePlay} />
        <ControlButton icon="rewind" label="Back 10 seconds" onClick={() => actions.skip(-SKIP_SECONDS)} className="max-sm:hidden" />
        <ControlButton icon="forward" label="Forward 10 seconds" onClick={() => actions.skip(SKIP_SECONDS)} className="max-sm:hidden" />
        <VolumeControl />
        <p className="ml-1.5 text-sm tabular-nums sm:text-base">
          <span className="sr-only">Time </span>
          {clockTime(position)} <span className="text-dim">/ {clockTime(duration)}</span>
        </p>
        <span className="flex-1" />
        <ControlButton icon="captions" label="Subtitles" aria-pressed={captions} onClick={actions.toggleCaptions} />
        <SettingsMenu levels={levels} current={currentLevel} open={settings} onOpen={setSettings} />
        {document.pictureInPictureEnabled && (
          <ControlButton icon="picture" label="Picture in picture" onClick={actions.togglePictureInPicture} className="max-sm:hidden" />
        )}
        <ControlButton icon={fullscreen ? 'shrink' : 'fullscreen'} label={fullscreen ? 'Leave full screen' : 'Full screen'} onClick={actions.toggleFullscreen} />
      </div>
    </div>
  );
}
