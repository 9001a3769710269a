import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/http';

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}

export const changePassword = (change: PasswordChange) => api.put<void>('/me/password', change);

/** Changes the password and ends all other sessions. */
export const useChangePassword = () => useMutation({ mutationFn: changePassword });
