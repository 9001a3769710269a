import { useState, type FormEvent } from 'react';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Banner } from '@/components/state';
import { useChangePassword } from '@/features/account/api/change-password';
import { Section } from '@/features/account/components/section';
import { isProblem, messageOf } from '@/lib/problem';

export function PasswordSection() {
  const change = useChangePassword();
  const [tooShort, setTooShort] = useState(false);
  const fields = isProblem(change.error) ? change.error.fields : {};
  const atField = fields.currentPassword ?? fields.newPassword;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const [currentPassword, newPassword] = [String(data.get('currentPassword')), String(data.get('newPassword'))];
    setTooShort(newPassword.length < 8);
    if (newPassword.length >= 8) change.mutate({ currentPassword, newPassword }, { onSuccess: () => form.reset() });
  }

  return (
    <Section title="Password" note="Changing it signs out all other devices.">
      <form noValidate onSubmit={submit} className="max-w-md space-y-1.5">
        {(change.isSuccess || (change.error && !atField)) && (
          <div className="pb-3">
            {change.isSuccess ? <Banner tone="good">Your password is changed. All other devices are signed out.</Banner> : <Banner>{messageOf(change.error)}</Banner>}
          </div>
        )}
        <Field label="Current password" name="currentPassword" type="password" autoComplete="current-password" error={fields.currentPassword} />
        <Field
          label="New password"
          name="newPassword"
          type="password"
          autoComplete="new-password"
          hint="At least 8 characters."
          error={tooShort ? 'Use at least 8 characters.' : fields.newPassword}
        />
        <Button type="submit" look="quiet" busy={change.isPending} className="mt-2">
          Change password
        </Button>
      </form>
    </Section>
  );
}
