import { useMutation } from '@tanstack/react-query';
import type { PlanId } from '@/lib/contract';
import { api } from '@/lib/http';

export const subscribe = (plan: PlanId) => api.post<{ subscriptionId: string; approvalUrl: string }>('/me/subscription', { plan });

/** Begins a subscription and hands the browser to PayPal, which asks for approval. */
export const useSubscribe = () =>
  useMutation({ mutationFn: subscribe, onSuccess: ({ approvalUrl }) => window.location.assign(approvalUrl) });
