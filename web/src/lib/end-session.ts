import { useMutation } from '@tanstack/react-query';
import { anonymous, tokens } from '@/lib/http';
import { useSharedDispatch } from '@/lib/redux';
import { leaveBegan, sessionEnded } from '@/lib/session-slice';

export const signOut = () => anonymous<void>('POST', '/auth/sign-out');

/** Ends the session on the server, and here even when the server is away. */
export function useSignOut() {
  const dispatch = useSharedDispatch();
  return useMutation({
    mutationFn: signOut,
    onMutate: () => dispatch(leaveBegan()),
    onSettled: () => {
      tokens.clear();
      dispatch(sessionEnded());
    },
  });
}
