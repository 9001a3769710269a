import { useState, type FormEvent } from 'react';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Banner } from '@/components/state';
import type { Credentials } from '@/features/auth/api/sign-in';
import { checkCredentials } from '@/features/auth/hooks/check-credentials';
import { isProblem, messageOf } from '@/lib/problem';

interface Props {
  isNew: boolean;
  submitLabel: string;
  busy: boolean;
  error: unknown;
  email?: string;
  onSubmit: (credentials: Credentials) => void;
}

/** E-mail and password. A mistake is said at its field, whether we found it or the server did. */
export function CredentialsForm({ isNew, submitLabel, busy, error, email, onSubmit }: Props) {
  const [mistakes, setMistakes] = useState<Partial<Record<keyof Credentials, string>>>({});
  const refused = isProblem(error) ? error.fields : {};
  const atFields = { email: mistakes.email ?? refused.email, password: mistakes.password ?? refused.password };
  const wholeForm = !!error && !refused.email && !refused.password && messageOf(error);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const credentials = { email: String(data.get('email')).trim(), password: String(data.get('password')) };
    const found = checkCredentials(credentials, isNew);
    setMistakes(found);
    const first = Object.keys(found)[0];
    if (first) form.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    else onSubmit(credentials);
  }

  return (
    <form noValidate onSubmit={submit} className="space-y-1.5">
      {wholeForm && (
        <div className="pb-3">
          <Banner>{wholeForm}</Banner>
        </div>
      )}
      <Field label="E-mail" name="email" type="email" autoComplete="email" inputMode="email" defaultValue={email} maxLength={254} autoFocus={!email} error={atFields.email} />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        error={atFields.password}
        hint={isNew ? 'At least 8 characters.' : undefined}
      />
      <Button type="submit" size="large" busy={busy} className="mt-2 w-full">
        {busy ? 'One moment…' : submitLabel}
      </Button>
    </form>
  );
}
