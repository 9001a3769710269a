import { api } from '@/lib/http';

export interface StopReport {
  titleId: string;
  session: string;
  sequence: number;
  position: number;
}

/** Gives the stream back. Outlives the page, so that closing the tab frees it at once. */
export const stopPlayback = ({ titleId, ...report }: StopReport) =>
  api.post<void>(`/me/playback/${titleId}/stop`, report, { keepalive: true });
