import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Maturity, Profile } from '@/lib/contract';
import { api } from '@/lib/http';
import { meQuery } from '@/lib/me';
import { VIEWER } from '@/lib/titles/card-cache';

export interface ProfileDraft {
  name: string;
  avatar: string;
  isKids: boolean;
  maturity: Maturity;
  /** Four digits; empty takes the PIN away; absent leaves it as it is. */
  pin?: string;
  /** Without it a profile that has a PIN does not change. */
  currentPin?: string;
  genres?: string[];
}

export const saveProfile = (id: string | undefined, draft: ProfileDraft) =>
  id ? api.put<Profile>(`/me/profiles/${id}`, draft) : api.post<Profile>('/me/profiles', draft);

/** Creates a profile, or changes the one with this id. What it may see can change with it. */
export function useSaveProfile(id?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: ProfileDraft) => saveProfile(id, draft),
    onSuccess: async () => {
      if (id) void client.invalidateQueries({ queryKey: [VIEWER] });
      await client.invalidateQueries({ queryKey: meQuery().queryKey });
    },
  });
}
