import { afterEach, expect, test, vi } from 'vitest';
import { hasEnded, reportProgress } from '@/features/player/api/report-progress';
import type { ProgressReport } from '@/lib/contract';
import type { LiveConnection } from '@/lib/live/connection';
import { setLiveConnection } from '@/lib/live/current-connection';
import { The } from '@/testing/the';

const aReport: ProgressReport = { titleId: The.title, session: The.session, sequence: 1, position: 5, state: 'playing' };

const aConnection = (answer: unknown) => ({ connected: true, invoke: vi.fn(async () => answer) }) as unknown as LiveConnection;

afterEach(() => setLiveConnection(undefined));

test('the socket answers with what stands', async () => {
  setLiveConnection(aConnection({ version: 3, position: 5 }));

  const answer = await reportProgress(aReport);

  expect(answer).toEqual({ version: 3, position: 5 });
});

test('an answer of nothing over the socket means that the playback is over', async () => {
  setLiveConnection(aConnection(null));

  const error: unknown = await reportProgress(aReport).catch((thrown: unknown) => thrown);

  expect(hasEnded(error)).toBe(true);
});
