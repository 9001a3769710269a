import { useMutation } from '@tanstack/react-query';
import type { Session } from '@/lib/contract';
import { api, tokens } from '@/lib/http';

export const chooseProfile = (id: string, pin?: string) => api.post<Session>(`/me/profiles/${id}/choose`, pin ? { pin } : {});

/** Chooses who is watching; the new token carries the profile. */
export const useChooseProfile = () =>
  useMutation({ mutationFn: ({ id, pin }: { id: string; pin?: string }) => chooseProfile(id, pin), onSuccess: tokens.accept });
