import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Grains, grainsQuery } from '@/features/owner/api/get-grains';
import { GrainsPanel } from '@/features/owner/components/grains-panel';
import { renderAt } from '@/testing/render';

const show = (grains: Grains) =>
  renderAt('/owner', <GrainsPanel />, (_, client) => client.setQueryData(grainsQuery().queryKey, grains));

test('tells how often each kind of grain is called', () => {
  show({ grains: [{ type: 'viewer', activations: 3, calls: 41 }], totalCallsPerSecond: 12.4 });

  expect(screen.getByText('41')).toBeTruthy();
  expect(screen.getByText('12 calls/s')).toBeTruthy();
});

test('does not take calls that nobody counts for none', () => {
  show({ grains: [{ type: 'viewer', activations: 3 }] });

  expect(screen.getByText('–')).toBeTruthy();
  expect(screen.queryByText(/calls\/s/)).toBeNull();
});
