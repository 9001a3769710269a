import { useMutation } from '@tanstack/react-query';
import type { Credentials } from '@/features/auth/api/sign-in';
import type { Session } from '@/lib/contract';
import { anonymous, tokens } from '@/lib/http';

export const signUp = (credentials: Credentials) => anonymous<Session>('POST', '/auth/sign-up', credentials);

export const useSignUp = () => useMutation({ mutationFn: signUp, onSuccess: tokens.accept });
