import type { Credentials } from '@/features/auth/api/sign-in';

/** What can be said about the form before the server is asked; the server says it again. */
export function checkCredentials({ email, password }: Credentials, isNew: boolean): Partial<Record<keyof Credentials, string>> {
  const mistakes: Partial<Record<keyof Credentials, string>> = {};
  if (!email) mistakes.email = 'Enter your e-mail address.';
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) mistakes.email = 'This does not look like an e-mail address.';
  if (!password) mistakes.password = 'Enter your password.';
  else if (isNew && password.length < 8) mistakes.password = 'Use at least 8 characters.';
  else if (isNew && password.length > 256) mistakes.password = 'Use at most 256 characters.';
  return mistakes;
}
