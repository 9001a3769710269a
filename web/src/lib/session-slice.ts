import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** Until a server has said who it is, nobody answers (`unreachable`) or the answer is that it cannot be said just now (`unavailable`). */
export type SessionStatus = 'starting' | 'unreachable' | 'unavailable' | 'signed-in' | 'signed-out';

export interface SessionState {
  status: SessionStatus;
  /** Why the session ended, when it was not the person who ended it here. */
  notice?: string;
  /** The person signs out here, or has just done so. */
  leaving: boolean;
  /** Someone without a plan who wants to see the catalogue before choosing one. */
  lookingAround: boolean;
}

const initialState: SessionState = { status: 'starting', leaving: false, lookingAround: false };

/** Whether this browser is signed in. Who it is comes from the server, and lives in the `me` query. */
const slice = createSlice({
  name: 'session',
  initialState,
  reducers: {
    sessionBegan(state) {
      state.status = 'signed-in';
      state.notice = undefined;
      state.leaving = false;
    },
    leaveBegan(state) {
      state.leaving = true;
    },
    sessionEnded(state, action: PayloadAction<string | undefined>) {
      if (state.status === 'signed-out') return;
      state.status = 'signed-out';
      state.notice = state.leaving ? undefined : action.payload;
      state.lookingAround = false;
    },
    startDelayed(state, action: PayloadAction<'unreachable' | 'unavailable'>) {
      if (state.status !== 'signed-in' && state.status !== 'signed-out') state.status = action.payload;
    },
    lookAround(state) {
      state.lookingAround = true;
    },
  },
});

export const { sessionBegan, leaveBegan, sessionEnded, startDelayed, lookAround } = slice.actions;
export const sessionReducer = slice.reducer;
