import type { Playback } from '@/lib/contract';
import { api } from '@/lib/http';

/** Takes one of the plan's streams. Refused with 402, 403, 404 or 409; see the codes in `PlaybackProblem`. */
export const startPlayback = (titleId: string, fromStart: boolean) =>
  api.post<Playback>(`/me/playback/${titleId}/start`, { fromStart });
