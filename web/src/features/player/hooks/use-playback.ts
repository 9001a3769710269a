import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { startPlayback } from '@/features/player/api/start-playback';
import { stopPlayback } from '@/features/player/api/stop-playback';
import type { Playback } from '@/lib/contract';
import { passes } from '@/lib/problem';
import { retryDelayAfter } from '@/lib/retry-delay';
import { VIEWER } from '@/lib/titles/card-cache';

export type PlaybackStart = { status: 'starting' } | { status: 'ready'; playback: Playback } | { status: 'failed'; error: unknown };

interface Attempt {
  number: number;
  fromStart: boolean;
}

/** Takes a stream for a title, and takes another one when it is asked to. A failure that passes is told, and tried again until it has passed. */
export function usePlayback(titleId: string | undefined, fromStart: boolean) {
  const client = useQueryClient();
  const [attempt, setAttempt] = useState<Attempt>({ number: 0, fromStart });
  const key = `${titleId} ${attempt.number}`;
  const [settled, setSettled] = useState<{ key: string; start: PlaybackStart }>();

  useEffect(() => {
    if (!titleId) return;
    let left = false;
    let again: ReturnType<typeof setTimeout>;
    const take = (failures: number): void =>
      void startPlayback(titleId, attempt.fromStart).then(
        (playback) => {
          if (left) void stopPlayback({ titleId, session: playback.session, sequence: playback.sequence + 1, position: playback.position }).catch(() => undefined); // the stream frees itself soon
          else setSettled({ key, start: { status: 'ready', playback } });
        },
        (error: unknown) => {
          if (left) return;
          setSettled({ key, start: { status: 'failed', error } });
          if (passes(error)) again = setTimeout(() => take(failures + 1), retryDelayAfter(error, failures));
        },
      );
    take(0);
    return () => {
      left = true;
      clearTimeout(again);
    };
  }, [titleId, attempt, key]);

  // What was watched changes rows that no push tells of: history, progress on cards of other pages.
  useEffect(() => () => void client.invalidateQueries({ queryKey: [VIEWER], refetchType: 'active' }), [client]);

  const again = useCallback((fromTheStart: boolean) => setAttempt(({ number }) => ({ number: number + 1, fromStart: fromTheStart })), []);
  const start: PlaybackStart = settled?.key === key ? settled.start : { status: 'starting' };
  return { start, again };
}
