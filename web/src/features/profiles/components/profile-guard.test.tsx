import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProfilePage } from '@/features/profiles/components/profile-page';
import { ProfilesPage } from '@/features/profiles/components/profiles-page';
import type { Profile } from '@/lib/contract';
import { tokens } from '@/lib/http';
import { meQuery } from '@/lib/me';
import { sessionBegan } from '@/lib/session-slice';
import { renderAt } from '@/testing/render';
import { aMe, aSession } from '@/testing/the';

const ada: Profile = { id: 'ada', name: 'Ada', avatar: 'a1', isKids: false, maturity: 'age18', hasPin: true, genres: [] };
const mia: Profile = { ...ada, id: 'mia', name: 'Mia', isKids: true, maturity: 'age7', hasPin: false };

const wrongPin = () =>
  new Response(JSON.stringify({ code: 'wrong-pin', title: 'That is not the PIN.', errors: { currentPin: ['That is not the PIN.'] } }), { status: 403 });

function open(address: string, watching?: Profile) {
  const fetch = vi.fn(async (...[url]: [url: string, request: RequestInit]) => (url.startsWith('/api/v1/me/profiles') ? wrongPin() : new Response('{"genres":[]}')));
  vi.stubGlobal('fetch', fetch);
  renderAt(
    address,
    <Routes>
      <Route path="profiles" element={<ProfilesPage />} />
      <Route path="profiles/manage" element={<ProfilesPage managing />} />
      <Route path="profiles/new" element={<ProfilePage />} />
      <Route path="profiles/:id" element={<ProfilePage />} />
    </Routes>,
    (store, client) => {
      store.dispatch(sessionBegan());
      client.setQueryData(meQuery().queryKey, aMe({ profiles: [ada, mia], currentProfileId: watching?.id }));
    },
  );
  return { sent: (method: string) => fetch.mock.calls.map(([, request]) => request).filter((request) => request.method === method) };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

const saidAt = (field: HTMLElement) => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;

beforeEach(() => tokens.accept(aSession({ expiresAt: new Date(Date.now() + 600_000).toISOString() })));
afterEach(() => {
  tokens.clear();
  vi.unstubAllGlobals();
});

test('a locked profile asks for its PIN before it is saved', async () => {
  const { sent } = open('/profiles/ada');

  await press('Save');

  expect(saidAt(screen.getByLabelText('Current PIN'))).toBe('Enter the current PIN.');
  expect(sent('PUT')).toEqual([]);
});

test('a wrong PIN is said at its field', async () => {
  const { sent } = open('/profiles/ada');
  await userEvent.type(screen.getByLabelText('Current PIN'), '0000');

  await press('Save');

  await vi.waitFor(() => expect(saidAt(screen.getByLabelText('Current PIN'))).toBe('That is not the PIN.'));
  expect(JSON.parse(String(sent('PUT')[0]?.body))).toMatchObject({ name: 'Ada', currentPin: '0000' });
});

test('a locked profile is deleted with its PIN, which is not in the address', async () => {
  const { sent } = open('/profiles/ada');
  await press('Delete profile');
  const field = screen.getAllByLabelText('Current PIN').at(-1)!;
  await userEvent.type(field, '0000');

  await press('Delete Ada');

  await vi.waitFor(() => expect(saidAt(field)).toBe('That is not the PIN.'));
  expect(new Headers(sent('DELETE')[0]?.headers).get('X-Profile-Pin')).toBe('0000');
});

test('a profile without a PIN asks for none', () => {
  open('/profiles/mia');

  expect(screen.queryByLabelText('Current PIN')).toBeNull();
});

test('kids are not offered to manage or add profiles', () => {
  open('/profiles', mia);

  expect(screen.getByRole('button', { name: 'Watch as Ada, locked' })).toBeDefined();
  expect(screen.queryByRole('link', { name: 'Manage profiles' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Add profile' })).toBeNull();
});

test.each(['/profiles/manage', '/profiles/new', '/profiles/ada'])('kids who come to %s are told to switch', (address) => {
  open(address, mia);

  expect(screen.getByRole('heading', { level: 1, name: 'This is for grown-ups' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Switch profile' }).getAttribute('href')).toBe('/profiles');
});
