import { QueryClient } from '@tanstack/react-query';
import { passes, Problem } from '@/lib/problem';
import { retryDelayAfter } from '@/lib/retry-delay';

/** A refusal stands, and a fault may be one of a moment; what passes by itself is waited for. */
const triedAgain = (failures: number, error: unknown) => passes(error) || (failures < 2 && !(error instanceof Problem && error.status < 500));

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: triedAgain, retryDelay: (attempt, error) => retryDelayAfter(error, attempt), staleTime: 30_000, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
