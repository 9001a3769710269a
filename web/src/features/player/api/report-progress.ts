import type { ProgressAnswer, ProgressReport } from '@/lib/contract';
import { api } from '@/lib/http';
import { liveConnection } from '@/lib/live/current-connection';
import { isProblem } from '@/lib/problem';

const ENDED = 'playback-ended';

const overHttp = ({ titleId, state, ...report }: ProgressReport) =>
  state === 'paused'
    ? api.post<ProgressAnswer>(`/me/playback/${titleId}/pause`, report)
    : api.post<ProgressAnswer>(`/me/playback/${titleId}/progress`, { ...report, state });

/** What the socket answers with null, and HTTP with a problem. */
export class PlaybackEnded extends Error {}

/** Reports over the socket while there is one, else over HTTP. A report that is sent twice counts once. */
export async function reportProgress(report: ProgressReport): Promise<ProgressAnswer> {
  const live = liveConnection();
  if (!live) return overHttp(report);
  let answer: ProgressAnswer | null;
  try {
    answer = await live.invoke<ProgressAnswer | null>('Progress', report);
  } catch {
    return overHttp(report);
  }
  if (!answer) throw new PlaybackEnded();
  return answer;
}

/** Whether the server says that this playback no longer holds a stream. */
export function hasEnded(error: unknown): boolean {
  return isProblem(error, ENDED) || error instanceof PlaybackEnded;
}
