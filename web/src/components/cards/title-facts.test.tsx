import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TitleFacts } from '@/components/cards/title-facts';
import { aCard } from '@/testing/the';
import { renderAt } from '@/testing/render';

test.each([
  ['film', '1 h 7 min'],
  ['series', 'Series'],
])('a %s says %s', (kind, said) => {
  renderAt('/', <TitleFacts card={aCard({ kind, runtimeMinutes: 67 })} />);

  expect(screen.getByText(said)).toBeDefined();
});
