import { Problem } from '@/lib/problem';

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 15_000;

/** The longest pause while somebody looks at a page that has nothing to show. */
const LONGEST_WATCHED_MS = 5_000;

/** Longer after every failure, and never at the same moment for every viewer. */
export function retryDelay(attempt: number, random = Math.random(), longest = LONGEST_RETRY_MS): number {
  const ceiling = Math.min(longest, FIRST_RETRY_MS * 2 ** attempt);
  return ceiling / 2 + (random * ceiling) / 2;
}

/** The same for what a person waits for, but not before the moment that the server asked for. */
export function retryDelayAfter(error: unknown, attempt: number, random = Math.random()): number {
  return Math.max(error instanceof Problem ? error.retryAfterMs : 0, retryDelay(attempt, random, LONGEST_WATCHED_MS));
}
