import { expect, test } from 'vitest';
import { heartbeatDue } from '@/features/player/hooks/heartbeat';

test.each([
  ['while the film plays', { restedFor: 0, sinceReport: 5, finished: false }, true],
  ['right after a pause, which was reported', { restedFor: 5, sinceReport: 5, finished: false }, false],
  ['in a pause, often enough to keep the stream', { restedFor: 60, sinceReport: 30, finished: false }, true],
  ['in a pause of more than ten minutes', { restedFor: 601, sinceReport: 30, finished: false }, false],
  ['after the last picture', { restedFor: 30, sinceReport: 30, finished: true }, false],
])('%s: a heartbeat is due or not', (_, beat, due) => {
  expect(heartbeatDue(beat)).toBe(due);
});
