import { expect, test } from 'vitest';
import { commandOf } from '@/features/player/hooks/player-keys';

test.each([
  [' ', { do: 'toggle-play' }],
  ['K', { do: 'toggle-play' }],
  ['ArrowLeft', { do: 'skip', by: -10 }],
  ['l', { do: 'skip', by: 10 }],
  ['ArrowUp', { do: 'volume', by: 0.1 }],
  ['7', { do: 'seek-part', part: 0.7 }],
  ['Escape', { do: 'leave' }],
])('the key “%s” asks for %o', (key, command) => expect(commandOf(key)).toEqual(command));

test('a key that means nothing asks for nothing', () => expect(commandOf('q')).toBeUndefined());
