import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { overviewQuery } from '@/features/owner/api/get-overview';
import { watchingQuery } from '@/features/owner/api/get-watching';
import { Figures } from '@/features/owner/components/figures';
import { renderAt } from '@/testing/render';

test('the number of views is as fresh as the list of them', () => {
  renderAt('/owner', <Figures />, (_, client) => {
    client.setQueryData(overviewQuery().queryKey, { members: 9, activeSubscriptions: 8, titles: 7, watchingNow: 0, grains: 6, uptimeSeconds: 5, version: '1' });
    client.setQueryData(watchingQuery().queryKey, { watching: [], total: 2 });
  });

  expect(screen.getByText('Watching now').parentElement?.textContent).toContain('2');
});

test('a number that is not known yet is not an empty one', () => {
  renderAt('/owner', <Figures />);

  expect(screen.getByText('Watching now').parentElement?.querySelector('.skeleton')).toBeTruthy();
});
