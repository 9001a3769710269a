import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { healthQuery } from '@/features/owner/api/get-health';
import { HealthPanel } from '@/features/owner/components/health-panel';
import { renderAt } from '@/testing/render';

test('a check that fails is seen before all that are well', () => {
  const statuses = { running: 'healthy', storage: 'healthy', redis: 'degraded', catalogue: 'healthy', recommendations: 'unhealthy' };
  renderAt('/owner', <HealthPanel />, (_, client) =>
    client.setQueryData(healthQuery().queryKey, { status: 'unhealthy', checks: Object.entries(statuses).map(([name, status]) => ({ name, status })) }),
  );

  const names = within(screen.getByRole('list', { name: 'Checks' })).getAllByRole('listitem').map((item) => item.textContent?.split(' ')[0]);

  expect(names).toEqual(['redis', 'recommendations', 'running', 'storage', 'catalogue']);
});
