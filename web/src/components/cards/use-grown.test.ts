import { expect, test } from 'vitest';
import { growthSide } from '@/components/cards/use-grown';

test.each([
  ['at the left edge', 10, 210, 'left'],
  ['in the middle', 500, 700, 'centre'],
  ['at the right edge', 1000, 1200, 'right'],
])('a card %s grows to where there is room', (_, left, right, side) => expect(growthSide(left, right, 1250, 60)).toBe(side));
