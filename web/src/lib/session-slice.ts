import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export type SessionStatus = 'starting' | 'signed-in' | 'signed-out' | 'unreachable';

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
    serverUnreachable(state) {
      if (state.status === 'starting') state.status = 'unreachable';
    },
    startedAgain(state) {
      state.status = 'starting';
    },
    lookAround(state) {
      state.lookingAround = true;
    },
  },
});

export const { sessionBegan, leaveBegan, sessionEnded, serverUnreachable, startedAgain, lookAround } = slice.actions;
export const sessionReducer = slice.reducer;
