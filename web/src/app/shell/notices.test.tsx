import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Notices } from '@/app/shell/notices';
import { liveChanged } from '@/lib/live/live-slice';
import { renderAt } from '@/testing/render';

const outOfReach = /out of reach/;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a server that stays away is told, and no longer once it is back', () => {
  const { store } = renderAt('/', <Notices />);

  act(() => void store.dispatch(liveChanged('connecting')));
  act(() => void vi.advanceTimersByTime(5000));
  const whileAway = screen.queryByText(outOfReach);
  act(() => void store.dispatch(liveChanged('connected')));

  expect(whileAway).not.toBeNull();
  expect(screen.queryByText(outOfReach)).toBeNull();
});

test('a socket that is back in a moment is not worth a word', () => {
  const { store } = renderAt('/', <Notices />);

  act(() => void store.dispatch(liveChanged('connecting')));
  act(() => void vi.advanceTimersByTime(1000));
  act(() => void store.dispatch(liveChanged('connected')));
  act(() => void vi.advanceTimersByTime(5000));

  expect(screen.queryByText(outOfReach)).toBeNull();
});
