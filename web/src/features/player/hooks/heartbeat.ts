/** Often enough to keep the stream, which the server takes back 90 s after the last word. */
const RESTING_EVERY_SECONDS = 30;

/** After so long a pause the stream is better given to another screen; going on takes it again. */
const RESTING_SECONDS = 600;

/** A film's standing, for its next heartbeat: how long it has rested (0 while it plays) and when it was last reported, in seconds. */
interface Beat {
  restedFor: number;
  sinceReport: number;
  finished: boolean;
}

/** Whether a heartbeat has something to say. Pausing, going on and seeking are reported by themselves. */
export function heartbeatDue({ restedFor, sinceReport, finished }: Beat): boolean {
  if (finished || restedFor > RESTING_SECONDS) return false;
  return restedFor === 0 || sinceReport >= RESTING_EVERY_SECONDS;
}
