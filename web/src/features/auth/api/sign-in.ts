import { useMutation } from '@tanstack/react-query';
import type { Session } from '@/lib/contract';
import { anonymous, tokens } from '@/lib/http';

export interface Credentials {
  email: string;
  password: string;
}

export const signIn = (credentials: Credentials) => anonymous<Session>('POST', '/auth/sign-in', credentials);

export const useSignIn = () => useMutation({ mutationFn: signIn, onSuccess: tokens.accept });
