import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { CredentialsForm } from '@/features/auth/components/credentials-form';
import { Problem } from '@/lib/problem';

function aForm(error?: unknown) {
  const onSubmit = vi.fn();
  render(<CredentialsForm isNew submitLabel="Create account" busy={false} error={error} onSubmit={onSubmit} />);
  return { onSubmit, submit: () => userEvent.click(screen.getByRole('button', { name: 'Create account' })) };
}

const describedBy = (label: string) => {
  const field = screen.getByLabelText(label);
  return document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
};

test('mistakes are said at their fields before the server is asked', async () => {
  const { onSubmit, submit } = aForm();
  await userEvent.type(screen.getByLabelText('E-mail'), 'nobody');
  await userEvent.type(screen.getByLabelText('Password'), 'short');

  await submit();

  expect(describedBy('E-mail')).toContain('does not look like an e-mail');
  expect(describedBy('Password')).toContain('at least 8');
  expect(onSubmit).not.toHaveBeenCalled();
});

test('what the server refuses is said at the field it names', () => {
  aForm(new Problem(409, { code: 'email-taken', title: 'Taken.', errors: { email: ['There is an account with this e-mail.'] } }));

  expect(describedBy('E-mail')).toBe('There is an account with this e-mail.');
  expect(screen.getByLabelText('E-mail').getAttribute('aria-invalid')).toBe('true');
});

test('a refusal that names no field is said above the form', () => {
  aForm(new Problem(429, { code: 'too-many-requests', title: 'Too many attempts. Wait a minute.' }));

  expect(screen.getByRole('alert').textContent).toBe('Too many attempts. Wait a minute.');
});

test('a form without mistakes is sent with the address trimmed', async () => {
  const { onSubmit, submit } = aForm();
  await userEvent.type(screen.getByLabelText('E-mail'), ' ada@example.org ');
  await userEvent.type(screen.getByLabelText('Password'), 'long enough');

  await submit();

  expect(onSubmit).toHaveBeenCalledWith({ email: 'ada@example.org', password: 'long enough' });
});
