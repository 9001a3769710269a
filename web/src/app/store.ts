import { configureStore } from '@reduxjs/toolkit';
import { playerReducer } from '@/features/player/hooks/player-slice';
import { liveReducer } from '@/lib/live/live-slice';
import { noticesReducer } from '@/lib/notices-slice';
import { sessionReducer } from '@/lib/session-slice';

export const createStore = () =>
  configureStore({ reducer: { session: sessionReducer, notices: noticesReducer, live: liveReducer, player: playerReducer } });

export type Store = ReturnType<typeof createStore>;
