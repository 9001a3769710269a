import { expect, test } from 'vitest';
import { leaveBegan, lookAround, sessionBegan, sessionEnded, sessionReducer } from '@/lib/session-slice';

const signedIn = sessionReducer(undefined, sessionBegan());

test('a session that ends elsewhere says why', () => {
  const state = sessionReducer(signedIn, sessionEnded('This device was signed out.'));

  expect(state).toMatchObject({ status: 'signed-out', notice: 'This device was signed out.' });
});

test('one who signs out here is not told that the session has ended', () => {
  const state = sessionReducer(sessionReducer(signedIn, leaveBegan()), sessionEnded('This device was signed out.'));

  expect(state.notice).toBeUndefined();
});

test('the first reason for the end stands', () => {
  const ended = sessionReducer(signedIn, sessionEnded('This device was signed out.'));

  expect(sessionReducer(ended, sessionEnded('Another.')).notice).toBe('This device was signed out.');
});

test('the next person to sign in does not look around by the wish of the last', () => {
  const state = sessionReducer(sessionReducer(signedIn, lookAround()), sessionEnded());

  expect(state.lookingAround).toBe(false);
});
