import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TitleCard } from '@/components/cards/title-card';
import { aCard } from '@/testing/the';
import { renderAt } from '@/testing/render';

const twoCards = () =>
  renderAt(
    '/',
    <>
      <TitleCard card={aCard({ id: '1', title: 'Metropolis' })} />
      <TitleCard card={aCard({ id: '2', title: 'Nosferatu' })} />
    </>,
  );

test('Escape shrinks a card and gives it the focus that was inside', async () => {
  twoCards();
  await userEvent.hover(screen.getByRole('link', { name: 'Metropolis' }));
  (await screen.findByRole('link', { name: 'Play Metropolis' })).focus();

  await userEvent.keyboard('{Escape}');

  expect(screen.queryByRole('link', { name: 'Play Metropolis' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Metropolis' }));
});

test('a card that grows shrinks the one that the mouse rests on', async () => {
  twoCards();
  await userEvent.hover(screen.getByRole('link', { name: 'Metropolis' }));
  await screen.findByRole('link', { name: 'Play Metropolis' });

  screen.getByRole('link', { name: 'Nosferatu' }).focus();
  await screen.findByRole('link', { name: 'Play Nosferatu' });

  expect(screen.queryByRole('link', { name: 'Play Metropolis' })).toBeNull();
});
