import { hasEnded } from '@/features/player/api/report-progress';
import type { StopReport } from '@/features/player/api/stop-playback';
import type { ProgressAnswer, ProgressReport } from '@/lib/contract';

interface Options {
  titleId: string;
  session: string;
  /** The number after which reports are counted. */
  sequence: number;
  send: (report: ProgressReport) => Promise<ProgressAnswer>;
  stop: (report: StopReport) => Promise<void>;
  onAnswer: (answer: ProgressAnswer) => void;
  onEnded: () => void;
}

type Standing = Pick<ProgressReport, 'position' | 'state'>;

/**
 * Tells the server where the picture stands.
 * One report is on its way at a time; while it is, only the latest of the others waits, for the ones before it are no longer true.
 */
export class ProgressReporter {
  readonly #options: Options;
  #sequence: number;
  #waiting?: Standing;
  #sending = false;
  #stopped = false;

  constructor(options: Options) {
    this.#options = options;
    this.#sequence = options.sequence;
  }

  report(position: number, state: ProgressReport['state']): void {
    if (this.#stopped) return;
    this.#waiting = { position, state };
    if (!this.#sending) void this.#drain();
  }

  /** The last word of this playback. Its number is higher than any report's, so none on its way can undo it. */
  stop(position: number): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    this.#stopped = true;
    this.#waiting = undefined;
    const { titleId, session, stop } = this.#options;
    return stop({ titleId, session, sequence: ++this.#sequence, position });
  }

  async #drain(): Promise<void> {
    const { titleId, session, send, onAnswer, onEnded } = this.#options;
    this.#sending = true;
    while (this.#waiting) {
      const standing = this.#waiting;
      this.#waiting = undefined;
      try {
        const answer = await send({ titleId, session, sequence: ++this.#sequence, ...standing });
        if (!this.#stopped) onAnswer(answer);
      } catch (error) {
        if (hasEnded(error) && !this.#stopped) {
          this.#stopped = true;
          onEnded();
        }
        // Anything else passes: the next report says more than a repeated one.
      }
    }
    this.#sending = false;
  }
}
