import { useEffect, useEffectEvent } from 'react';
import { useStore } from 'react-redux';
import { commandOf } from '@/features/player/hooks/player-keys';
import { muteToggled, volumeSet, type PlayerState } from '@/features/player/hooks/player-slice';
import type { PlayerActions } from '@/features/player/hooks/use-player-actions';

/** Space presses the button that has the focus, and arrows move in a group of choices: those keys are theirs. */
function belongsToControl({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('button, a')) return key === ' ' || key === 'Enter';
  return target.matches('input, select, textarea') && key !== 'Escape';
}

/** The keyboard of the player; works wherever the focus is. */
export function usePlayerKeys(actions: PlayerActions, onLeave: () => void, onKey: () => void): void {
  const store = useStore<{ player: PlayerState }>();

  const press = useEffectEvent((event: KeyboardEvent) => {
    onKey();
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || belongsToControl(event)) return;
    const command = commandOf(event.key);
    if (!command) return;
    event.preventDefault();
    const { volume, duration } = store.getState().player;
    switch (command.do) {
      case 'toggle-play':
        return actions.togglePlay();
      case 'skip':
        return actions.skip(command.by);
      case 'seek-part':
        return actions.seek(duration * command.part);
      case 'volume':
        return store.dispatch(volumeSet(volume + command.by));
      case 'mute':
        return store.dispatch(muteToggled());
      case 'fullscreen':
        return actions.toggleFullscreen();
      case 'captions':
        return actions.toggleCaptions();
      case 'leave':
        return onLeave();
    }
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => void press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
