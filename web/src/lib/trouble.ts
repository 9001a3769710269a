import { passes } from '@/lib/problem';

interface Query {
  data: unknown;
  error: unknown;
  failureCount: number;
  failureReason: unknown;
  isPlaceholderData?: boolean;
  refetch: () => unknown;
}

/** Why there is nothing to show. Without `retry` it is tried again by itself. */
export interface Trouble {
  error: unknown;
  retry?: () => void;
}

/** What keeps a query from an answer; nothing while it is only slow, or has an older answer to show. A first failure, which the next try may mend, is not worth a word. */
export function troubleOf({ data, error, failureCount, failureReason, isPlaceholderData, refetch }: Query): Trouble | undefined {
  if (error) return { error, retry: () => void refetch() };
  const waits = (data === undefined || isPlaceholderData) && failureCount > 1 && passes(failureReason);
  return waits ? { error: failureReason } : undefined;
}
