import { expect, test } from 'vitest';
import { ago, clockTime, money, runtime, spokenTime, timeLeft } from '@/lib/format';

test.each([
  [0, '0:00'],
  [75.9, '1:15'],
  [3725, '1:02:05'],
])('%d seconds read %s on the clock', (seconds, text) => expect(clockTime(seconds)).toBe(text));

test.each([
  [1, '1 second'],
  [3725, '1 hour 2 minutes 5 seconds'],
])('%d seconds are spoken as %s', (seconds, text) => expect(spokenTime(seconds)).toBe(text));

test.each([
  [13, '13 min'],
  [120, '2 h'],
  [153, '2 h 33 min'],
])('%d minutes read %s', (minutes, text) => expect(runtime(minutes)).toBe(text));

test('less than a minute is counted in seconds', () => expect(timeLeft(42, 80)).toBe('38 s left'));

test('an amount reads in its currency', () => expect(money({ amount: '8.99', currency: 'USD' })).toBe('$8.99'));

test('a moment is told from now', () => expect(ago('2026-01-01T00:00:00Z', Date.parse('2026-01-01T00:05:10Z'))).toBe('5 minutes ago'));
