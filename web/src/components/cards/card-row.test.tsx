import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { CardRow } from '@/components/cards/card-row';
import { nextCard } from '@/components/cards/use-row';
import { aCard } from '@/testing/the';
import { renderAt } from '@/testing/render';

const names = ['Metropolis', 'Nosferatu', 'The Kid'];
const aRow = () => renderAt('/', <CardRow title="Silent" cards={names.map((title) => aCard({ id: title, title, slug: title }))} />);
const card = (name: string) => screen.getByRole('link', { name });

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowLeft', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['ArrowLeft', 0, undefined],
  ['ArrowRight', 2, undefined],
  ['a', 1, undefined],
])('%s at card %d leads to %s', (key, index, target) => expect(nextCard(key, index, 3)).toBe(target));

test('a row is one tab stop', () => {
  aRow();

  expect(names.map((name) => card(name).tabIndex)).toEqual([0, -1, -1]);
});

test('arrow keys move the focus along the row', async () => {
  aRow();
  card('Metropolis').focus();

  await userEvent.keyboard('{ArrowRight}{ArrowRight}');

  expect(document.activeElement).toBe(card('The Kid'));
});

test('the row remembers which card had the focus', async () => {
  aRow();
  card('Metropolis').focus();

  await userEvent.keyboard('{ArrowRight}');

  expect(names.map((name) => card(name).tabIndex)).toEqual([-1, 0, -1]);
});

test('a row bears the mark of its grown card, by which it lies above the next row', async () => {
  aRow();

  await userEvent.hover(card('Metropolis'));
  await screen.findByRole('link', { name: 'Play Metropolis' });

  expect(screen.getByRole('region', { name: 'Silent' }).querySelector('[data-grown]')).not.toBeNull();
});

test('a row is a region of its name', () => {
  aRow();

  expect(screen.getByRole('region', { name: 'Silent' })).toBeDefined();
});
