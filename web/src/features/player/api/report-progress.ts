import type { ProgressAnswer, ProgressReport } from '@/lib/contract';
import { api } from '@/lib/http';
import { liveConnection } from '@/lib/live/current-connection';
import { isProblem } from '@/lib/problem';

const ENDED = 'playback-ended';

const overHttp = ({ titleId, state, ...report }: ProgressReport) =>
  state === 'paused'
    ? api.post<ProgressAnswer>(`/me/playback/${titleId}/pause`, report)
    : api.post<ProgressAnswer>(`/me/playback/${titleId}/progress`, { ...report, state });

/** Reports over the socket while there is one, else over HTTP. A report that is sent twice counts once. */
export async function reportProgress(report: ProgressReport): Promise<ProgressAnswer> {
  const live = liveConnection();
  if (live) {
    try {
      return await live.invoke<ProgressAnswer>('Progress', report);
    } catch (error) {
      if (hasEnded(error)) throw error;
    }
  }
  return overHttp(report);
}

/** Whether the server says that this playback no longer holds a stream. */
export function hasEnded(error: unknown): boolean {
  return isProblem(error, ENDED) || (error instanceof Error && error.message.includes(ENDED));
}
