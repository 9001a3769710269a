import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import { api } from '@/lib/http';
import { isProblem } from '@/lib/problem';

export type LiveState = 'off' | 'connecting' | 'connected';

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 15_000;

/** Longer after every failure, and never at the same moment for every viewer. */
export function retryDelay(attempt: number, random = Math.random()): number {
  const ceiling = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempt);
  return ceiling / 2 + (random * ceiling) / 2;
}

const openTicket = async () => (await api.post<{ ticket: string }>('/live/tickets')).ticket;

/** The one socket of this tab. Each attempt to connect takes a fresh single-use ticket. */
export class LiveConnection {
  readonly #hub: HubConnection;
  readonly #onState: (state: LiveState, again: boolean) => void;
  #stopped = false;
  #retry?: ReturnType<typeof setTimeout>;

  constructor(onState: (state: LiveState, again: boolean) => void) {
    this.#onState = onState;
    this.#hub = new HubConnectionBuilder()
      .withUrl('/hubs/live', { skipNegotiation: true, transport: HttpTransportType.WebSockets, accessTokenFactory: openTicket })
      .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => retryDelay(previousRetryCount) })
      .configureLogging(LogLevel.None)
      .build();
    this.#hub.onreconnecting(() => onState('connecting', true));
    this.#hub.onreconnected(() => onState('connected', true));
    this.#hub.onclose(() => this.#closed());
  }

  get connected(): boolean {
    return this.#hub.state === HubConnectionState.Connected;
  }

  on<T>(message: string, handler: (payload: T) => void): this {
    this.#hub.on(message, handler);
    return this;
  }

  async start(attempt = 0): Promise<void> {
    if (this.#stopped) return;
    this.#onState('connecting', attempt > 0);
    try {
      await this.#hub.start();
      if (this.#stopped) await this.#hub.stop();
      else this.#onState('connected', attempt > 0);
    } catch (error) {
      if (this.#stopped || isProblem(error, 'session-ended')) return;
      this.#retry = setTimeout(() => void this.start(attempt + 1), retryDelay(attempt));
    }
  }

  /** A server that closes the socket for good has a reason, which the next ticket tells: an ended session gets none. */
  #closed(): void {
    this.#onState('off', false);
    if (!this.#stopped) this.#retry = setTimeout(() => void this.start(1), retryDelay(0));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#hub.stop();
  }

  invoke<T>(method: string, ...args: unknown[]): Promise<T> {
    return this.#hub.invoke<T>(method, ...args);
  }
}
