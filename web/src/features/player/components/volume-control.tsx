import { ControlButton } from '@/features/player/components/control-button';
import { muteToggled, usePlayerDispatch, usePlayerState, volumeSet } from '@/features/player/hooks/player-slice';

export function VolumeControl() {
  const { volume, muted } = usePlayerState((state) => state.player);
  const dispatch = usePlayerDispatch();
  const heard = muted ? 0 : volume;
  return (
    <div className="group/volume flex items-center">
      <ControlButton icon={heard === 0 ? 'muted' : 'volume'} label={muted ? 'Unmute' : 'Mute'} onClick={() => dispatch(muteToggled())} />
      <input
        type="range"
        aria-label="Volume"
        min={0}
        max={1}
        step={0.05}
        value={heard}
        aria-valuetext={`${Math.round(heard * 100)} per cent`}
        onChange={(event) => dispatch(volumeSet(Number(event.target.value)))}
        className="hidden h-1.5 w-0 cursor-pointer opacity-0 transition-all duration-150 group-focus-within/volume:w-24 group-focus-within/volume:opacity-100 group-hover/volume:w-24 group-hover/volume:opacity-100 sm:block"
      />
    </div>
  );
}
