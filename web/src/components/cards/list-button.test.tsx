import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ListButton } from '@/components/cards/list-button';
import { homeKey } from '@/lib/titles/card-cache';
import { aCard, aHome } from '@/testing/the';
import { renderAt } from '@/testing/render';

afterEach(() => vi.unstubAllGlobals());

test('a refused change is taken back and said', async () => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ code: 'unexpected', title: 'Not now.' }), { status: 500 }));
  const { client, store } = renderAt('/', <ListButton card={aCard()} />);
  client.setQueryData(homeKey, aHome([aCard()]));

  await userEvent.click(screen.getByRole('button', { name: 'Add to my list' }));

  await vi.waitFor(() => expect(store.getState().notices).toMatchObject([{ text: 'Not now.', tone: 'bad' }]));
  expect(client.getQueryData(homeKey)).toMatchObject({ billboard: { inList: false } });
});
