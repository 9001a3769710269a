import { expect, test } from 'vitest';
import { moved, muteToggled, playbackBegan, playbackEnded, playerReducer, playingSet, reachedEnd, sought, speedSet, volumeSet } from '@/features/player/hooks/player-slice';
import { The } from '@/testing/the';

const begun = playerReducer(undefined, playbackBegan({ position: 12, duration: 80 }));

test('a playback begins where the server says, and plays', () => {
  expect(begun).toMatchObject({ position: 12, duration: 80, playing: true, waiting: true });
});

test('the next playback keeps volume and speed, and forgets the quality', () => {
  const before = playerReducer(playerReducer(begun, volumeSet(0.3)), speedSet(1.5));

  const after = playerReducer({ ...before, quality: 2 }, playbackBegan({ position: 0, duration: 60 }));

  expect(after).toMatchObject({ volume: 0.3, speed: 1.5, quality: -1 });
});

test.each([[-5, 0], [500, 80], [30, 30]])('seeking to %d stays within the film, at %d', (to, at) => {
  expect(playerReducer(begun, sought(to)).position).toBe(at);
});

test('a duration that is not known yet does not replace the one that is', () => {
  expect(playerReducer(begun, moved({ position: 13, duration: NaN, buffered: 20 }))).toMatchObject({ position: 13, duration: 80, buffered: 20 });
});

test('volume at zero is mute, and unmuting from there is heard', () => {
  const silent = playerReducer(begun, volumeSet(-1));

  expect(silent.muted).toBe(true);
  expect(playerReducer(silent, muteToggled())).toMatchObject({ muted: false, volume: 0.5 });
});

test('playing on after the end is no longer the end', () => {
  const ended = playerReducer(begun, reachedEnd());

  expect(ended).toMatchObject({ playing: false, finished: true });
  expect(playerReducer(ended, playingSet(true)).finished).toBe(false);
});

test('a playback that the server ended stops', () => {
  const state = playerReducer(begun, playbackEnded({ session: The.session, reason: 'replaced' }));

  expect(state).toMatchObject({ playing: false, ended: { session: The.session } });
});
