import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { LiveState } from '@/lib/live/connection';

/** How the socket of this tab stands. */
const slice = createSlice({
  name: 'live',
  initialState: 'off' as LiveState,
  reducers: { liveChanged: (_, action: PayloadAction<LiveState>) => action.payload },
});

export const { liveChanged } = slice.actions;
export const liveReducer = slice.reducer;
