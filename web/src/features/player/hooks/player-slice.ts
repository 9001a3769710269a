import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { useDispatch, useSelector } from 'react-redux';

export interface PlayerState {
  /** What the viewer wants; the picture obeys before the server hears of it. */
  playing: boolean;
  /** The picture waits for data. */
  waiting: boolean;
  finished: boolean;
  /** Seconds. */
  position: number;
  duration: number;
  /** Up to which second there is data. */
  buffered: number;
  /** 0 to 1. */
  volume: number;
  muted: boolean;
  captions: boolean;
  speed: number;
  /** The chosen level, -1 while the player chooses. */
  quality: number;
  /** A playback that the server has ended, and why. */
  ended?: { session: string; reason: string };
}

const initialState: PlayerState = {
  playing: true,
  waiting: true,
  finished: false,
  position: 0,
  duration: 0,
  buffered: 0,
  volume: 1,
  muted: false,
  captions: true,
  speed: 1,
  quality: -1,
};

const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));

const slice = createSlice({
  name: 'player',
  initialState,
  reducers: {
    /** A playback begins; volume, captions and speed stay as the viewer left them. */
    playbackBegan: (state, { payload }: PayloadAction<{ position: number; duration: number }>) => ({
      ...initialState,
      volume: state.volume,
      muted: state.muted,
      captions: state.captions,
      speed: state.speed,
      ...payload,
    }),
    playingSet(state, { payload }: PayloadAction<boolean>) {
      state.playing = payload;
      if (payload) state.finished = false;
    },
    waitingSet(state, { payload }: PayloadAction<boolean>) {
      state.waiting = payload;
    },
    moved(state, { payload }: PayloadAction<{ position: number; duration: number; buffered: number }>) {
      state.position = payload.position;
      state.buffered = payload.buffered;
      if (Number.isFinite(payload.duration) && payload.duration > 0) state.duration = payload.duration;
    },
    sought(state, { payload }: PayloadAction<number>) {
      state.position = between(0, payload, state.duration);
      state.finished = false;
    },
    reachedEnd(state) {
      state.playing = false;
      state.finished = true;
    },
    volumeSet(state, { payload }: PayloadAction<number>) {
      state.volume = between(0, payload, 1);
      state.muted = state.volume === 0;
    },
    muteToggled(state) {
      state.muted = !state.muted;
      if (!state.muted && state.volume === 0) state.volume = 0.5;
    },
    captionsToggled(state) {
      state.captions = !state.captions;
    },
    speedSet(state, { payload }: PayloadAction<number>) {
      state.speed = payload;
    },
    qualitySet(state, { payload }: PayloadAction<number>) {
      state.quality = payload;
    },
    playbackEnded(state, { payload }: PayloadAction<{ session: string; reason: string }>) {
      state.playing = false;
      state.ended = payload;
    },
  },
});

export const {
  playbackBegan, playingSet, waitingSet, moved, sought, reachedEnd, volumeSet, muteToggled, captionsToggled, speedSet, qualitySet, playbackEnded,
} = slice.actions;
export const playerReducer = slice.reducer;

export const usePlayerState = useSelector.withTypes<{ player: PlayerState }>();
export const usePlayerDispatch = useDispatch;
