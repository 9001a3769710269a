import { useDispatch, useSelector } from 'react-redux';
import type { LiveState } from '@/lib/live/connection';
import type { NoticesState } from '@/lib/notices-slice';
import type { SessionState } from '@/lib/session-slice';

/** The part of the store that shared code and features may read; the app composes the whole. */
export interface SharedState {
  session: SessionState;
  notices: NoticesState;
  live: LiveState;
}

export const useSharedSelector = useSelector.withTypes<SharedState>();
export const useSharedDispatch = useDispatch;
