import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AppRoutes } from '@/app/router';
import { meQuery } from '@/lib/me';
import { sessionBegan, sessionEnded } from '@/lib/session-slice';
import { renderAt } from '@/testing/render';
import { aMe } from '@/testing/the';

const profile = { id: 'ada', name: 'Ada', avatar: 'a1', isKids: false, maturity: 'age18' as const, hasPin: false, genres: [] };

test('an address with nothing behind it leaves a viewer the bar of every other page', () => {
  renderAt('/nonsense', <AppRoutes />, (store, client) => {
    store.dispatch(sessionBegan());
    client.setQueryData(meQuery().queryKey, aMe({ profiles: [profile], currentProfileId: 'ada' }));
  });

  expect(screen.getByRole('heading', { name: 'There is nothing at this address' })).toBeDefined();
  expect(screen.getByRole('navigation', { name: 'Main' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull();
});

test('an address with nothing behind it offers a visitor to sign in', () => {
  renderAt('/nonsense', <AppRoutes />, (store) => store.dispatch(sessionEnded()));

  expect(screen.getByRole('link', { name: 'Sign in' })).toBeDefined();
  expect(screen.queryByRole('navigation', { name: 'Main' })).toBeNull();
});
