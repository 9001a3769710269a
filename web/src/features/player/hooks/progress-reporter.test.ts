import { expect, test, vi } from 'vitest';
import { PlaybackEnded } from '@/features/player/api/report-progress';
import { ProgressReporter } from '@/features/player/hooks/progress-reporter';
import type { ProgressAnswer, ProgressReport } from '@/lib/contract';
import { Problem } from '@/lib/problem';
import { aPromise, The } from '@/testing/the';

const anAnswer: ProgressAnswer = { version: 1, position: 0 };

function aReporter(send: (report: ProgressReport) => Promise<ProgressAnswer> = async () => anAnswer) {
  const sent = vi.fn(send);
  const stop = vi.fn(async () => undefined);
  const onAnswer = vi.fn();
  const onEnded = vi.fn();
  const reporter = new ProgressReporter({ titleId: The.title, session: The.session, sequence: 100, send: sent, stop, onAnswer, onEnded });
  return { reporter, sent, stop, onAnswer, onEnded };
}

const sequences = (sent: ReturnType<typeof aReporter>['sent']) => sent.mock.calls.map(([report]) => report.sequence);

test('reports are numbered from where the server began', async () => {
  const { reporter, sent, onAnswer } = aReporter();

  reporter.report(5, 'playing');
  await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledTimes(1));
  reporter.report(10, 'playing');
  await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledTimes(2));

  expect(sequences(sent)).toEqual([101, 102]);
});

test('while a report is on its way only the latest of the others waits', async () => {
  const first = aPromise<ProgressAnswer>();
  const { reporter, sent } = aReporter((report) => (report.sequence === 101 ? first.promise : Promise.resolve(anAnswer)));

  reporter.report(5, 'playing');
  reporter.report(6, 'playing');
  reporter.report(7, 'paused');
  first.resolve(anAnswer);

  await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(2));
  expect(sent.mock.lastCall![0]).toMatchObject({ position: 7, state: 'paused' });
});

test('a failed report does not keep the next one from being sent', async () => {
  const send = vi.fn().mockRejectedValueOnce(Problem.unreachable()).mockResolvedValueOnce(anAnswer);
  const { reporter, sent, onAnswer } = aReporter(send);

  reporter.report(5, 'playing');
  reporter.report(10, 'playing');

  await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledOnce());
  expect(sequences(sent)).toEqual([101, 102]);
});

test('the last word has a higher number than a report on its way', () => {
  const { reporter, stop } = aReporter(() => aPromise<ProgressAnswer>().promise);

  reporter.report(5, 'playing');
  void reporter.stop(8);

  expect(stop).toHaveBeenCalledWith({ titleId: The.title, session: The.session, sequence: 102, position: 8 });
});

test('after the last word nothing more is said', () => {
  const { reporter, sent, stop } = aReporter();

  void reporter.stop(8);
  void reporter.stop(9);
  reporter.report(10, 'playing');

  expect(stop).toHaveBeenCalledOnce();
  expect(sent).not.toHaveBeenCalled();
});

test.each([
  ['over HTTP', new Problem(409, { code: 'playback-ended' })],
  ['over the socket', new PlaybackEnded()],
])('a playback that the server has ended %s is told once', async (_, error) => {
  const { reporter, sent, onEnded } = aReporter(() => Promise.reject(error));

  reporter.report(5, 'playing');
  await vi.waitFor(() => expect(onEnded).toHaveBeenCalledOnce());
  reporter.report(10, 'playing');

  expect(sent).toHaveBeenCalledOnce();
});
