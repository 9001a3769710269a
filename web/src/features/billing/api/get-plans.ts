import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Plan } from '@/lib/contract';
import { anonymous } from '@/lib/http';

export interface Plans {
  plans: Plan[];
  provider: 'simulator' | 'paypal';
}

export const getPlans = (signal?: AbortSignal) => anonymous<Plans>('GET', '/plans', undefined, { signal });

export const plansQuery = () => queryOptions({ queryKey: ['plans'], queryFn: ({ signal }) => getPlans(signal), staleTime: Infinity });

export const usePlans = () => useQuery(plansQuery());
