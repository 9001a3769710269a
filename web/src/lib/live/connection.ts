import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import { api } from '@/lib/http';
import { isProblem } from '@/lib/problem';
import { retryDelay } from '@/lib/retry-delay';

export type LiveState = 'off' | 'connecting' | 'connected';

/** A server in trouble takes a socket and closes it at once. Only one that has stood for so long counts as a success. */
const SETTLED_MS = 5_000;

const openTicket = async () => (await api.post<{ ticket: string }>('/live/tickets')).ticket;

/** The one socket of this tab. Each attempt to connect takes a fresh single-use ticket. */
export class LiveConnection {
  readonly #hub: HubConnection;
  readonly #onState: (state: LiveState, again: boolean) => void;
  #stopped = false;
  #attempt = 0;
  #settled?: ReturnType<typeof setTimeout>;
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

  async start(): Promise<void> {
    if (this.#stopped) return;
    const again = this.#attempt > 0;
    this.#onState('connecting', again);
    try {
      await this.#hub.start();
      if (this.#stopped) return void (await this.#hub.stop());
      this.#onState('connected', again);
      this.#settled = setTimeout(() => (this.#attempt = 0), SETTLED_MS);
    } catch (error) {
      if (!isProblem(error, 'session-ended')) this.#startLater();
    }
  }

  /** A server that closes the socket for good has a reason, which the next ticket tells: an ended session gets none. */
  #closed(): void {
    clearTimeout(this.#settled);
    this.#onState('off', false);
    this.#startLater();
  }

  #startLater(): void {
    if (!this.#stopped) this.#retry = setTimeout(() => void this.start(), retryDelay(this.#attempt++));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#settled);
    await this.#hub.stop();
  }

  invoke<T>(method: string, ...args: unknown[]): Promise<T> {
    return this.#hub.invoke<T>(method, ...args);
  }
}
