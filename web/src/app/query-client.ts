import { QueryClient } from '@tanstack/react-query';
import { Problem } from '@/lib/problem';

/** A refusal stands; only what may pass by itself is tried again. */
const mayPass = (error: unknown) => !(error instanceof Problem) || error.status === 0 || error.status >= 500;

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: (failures, error) => failures < 2 && mayPass(error), staleTime: 30_000, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
