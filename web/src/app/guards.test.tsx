import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { RequireProfile, RequireUser, SessionGate } from '@/app/guards';
import type { Me } from '@/lib/contract';
import { meQuery } from '@/lib/me';
import { leaveBegan, lookAround, sessionBegan, sessionEnded, startDelayed } from '@/lib/session-slice';
import { renderAt } from '@/testing/render';
import { aMe } from '@/testing/the';

const profile = { id: 'ada', name: 'Ada', avatar: 'a1', isKids: false, maturity: 'age18' as const, hasPin: false, genres: [] };
const subscription = { status: 'active' as const, plan: 'basic' as const, provider: 'simulator' as const };

/** Renders the guarded home page for someone, or for a visitor. */
function guarded(me?: Me, ...actions: Parameters<ReturnType<typeof renderAt>['store']['dispatch']>[0][]) {
  return renderAt(
    '/',
    <Routes>
      <Route path="sign-in" element="sign in" />
      <Route path="choose-plan" element="plans" />
      <Route path="profiles" element="profiles" />
      <Route element={<RequireUser />}>
        <Route element={<RequireProfile />}>
          <Route index element="home" />
        </Route>
      </Route>
    </Routes>,
    (store, client) => {
      store.dispatch(me ? sessionBegan() : sessionEnded());
      if (me) client.setQueryData(meQuery().queryKey, me);
      actions.forEach((action) => store.dispatch(action));
    },
  );
}

test.each<[string, string, Me | undefined]>([
  ['a visitor', 'sign in', undefined],
  ['a member without a plan', 'plans', aMe({ profiles: [profile], currentProfileId: 'ada' })],
  ['a member who has not said who is watching', 'profiles', aMe({ subscription, profiles: [profile] })],
  ['a member whose profile is gone', 'profiles', aMe({ subscription, profiles: [profile], currentProfileId: 'gone' })],
  ['a member with plan and profile', 'home', aMe({ subscription, profiles: [profile], currentProfileId: 'ada' })],
])('%s comes to: %s', (_, page, me) => {
  guarded(me);

  expect(screen.getByText(page)).toBeDefined();
});

test('a member without a plan may look around first', () => {
  guarded(aMe({ profiles: [profile], currentProfileId: 'ada' }), lookAround());

  expect(screen.getByText('home')).toBeDefined();
});

test('one who has just signed out is not asked to sign in again', () => {
  const { container } = guarded(undefined, leaveBegan());

  expect(container.textContent).not.toContain('sign in');
});

test.each([
  ['unreachable', 'NetflixClone is out of reach', /Check your connection/],
  ['unavailable', 'Not available just now', /The site cannot do this just now/],
] as const)('while the server is %s the page says so, and that it goes on by itself', (status, heading, sentence) => {
  renderAt('/', <SessionGate />, (store) => store.dispatch(startDelayed(status)));

  expect(screen.getByRole('heading', { name: heading })).toBeDefined();
  expect(screen.getByText(sentence).textContent).toContain('It is tried again by itself.');
});
