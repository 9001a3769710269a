import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ProfileForm } from '@/features/profiles/components/profile-form';
import { renderAt } from '@/testing/render';

const aForm = (onSave = vi.fn()) => {
  renderAt('/', <ProfileForm avatar="a1" genres={[]} busy={false} error={null} onSave={onSave} actions={null} />);
  return onSave;
};

test('a profile without a name is not saved, and its field has the focus', async () => {
  const onSave = aForm();

  await userEvent.click(screen.getByRole('button', { name: 'Create profile' }));

  expect(onSave).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
});

test('a name takes no more letters than the server does', async () => {
  aForm();

  await userEvent.type(screen.getByLabelText('Name'), 'x'.repeat(30));

  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toHaveLength(24);
});

test('a new profile can have a PIN from the start', async () => {
  const onSave = aForm();
  await userEvent.type(screen.getByLabelText('Name'), 'Ada');

  await userEvent.click(screen.getByRole('button', { name: 'Set a PIN' }));
  await userEvent.type(screen.getByLabelText('New PIN'), '1234');
  await userEvent.click(screen.getByRole('button', { name: 'Create profile' }));

  expect(onSave).toHaveBeenCalledWith(expect.objectContaining({ name: 'Ada', pin: '1234' }));
});
