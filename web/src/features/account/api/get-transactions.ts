import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Money } from '@/lib/contract';
import { api } from '@/lib/http';

export interface Transaction {
  id: string;
  at: string;
  amount: Money;
  plan: string;
  kind: 'payment' | 'refund';
  status: string;
}

export const getTransactions = (signal?: AbortSignal) => api.get<{ transactions: Transaction[] }>('/me/transactions', signal);

export const transactionsQuery = () =>
  queryOptions({ queryKey: ['transactions'], queryFn: ({ signal }) => getTransactions(signal), select: ({ transactions }) => transactions });

export const useTransactions = () => useQuery(transactionsQuery());
