import type { Session } from '@/lib/contract';
import { Problem } from '@/lib/problem';
import { createTokenSource } from '@/lib/token-source';

const BASE = '/api/v1';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

interface RequestOptions {
  signal?: AbortSignal;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
  headers?: Record<string, string>;
}

type SessionListener = (session: Session) => void;
let announceSession: SessionListener = () => undefined;
let announceEnd: () => void = () => undefined;

/** Tells the app when a session begins or is renewed, and when the server says that it is over. */
export function listenToSession(onSession: SessionListener, onEnd: () => void): void {
  announceSession = onSession;
  announceEnd = onEnd;
}

export const tokens = createTokenSource({
  refresh: () => anonymous<Session>('POST', '/auth/refresh'),
  exclusively: (work) => (navigator.locks ? navigator.locks.request('nc-refresh', work) : work()) as ReturnType<typeof work>,
  onSession: (session) => announceSession(session),
});

async function send(method: Method, path: string, body: unknown, token: string | undefined, { headers: more, ...options }: RequestOptions): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json', ...more };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(BASE + path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      ...options,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw Problem.unreachable();
  }
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (response.ok) return (text ? JSON.parse(text) : undefined) as T;
  let body = {};
  try {
    body = JSON.parse(text);
  } catch {
    // A proxy answered, not our server: the status is all we know.
  }
  throw new Problem(response.status, body, retryAfterMs(response));
}

/** Zero for a date, too: our server says seconds. */
const retryAfterMs = (response: Response) => Number(response.headers.get('Retry-After')) * 1000 || 0;

/** A call that needs nobody to be signed in. */
export async function anonymous<T>(method: Method, path: string, body?: unknown, options: RequestOptions = {}): Promise<T> {
  return read<T>(await send(method, path, body, undefined, options));
}

/** A call in the name of whoever is signed in. An old token is renewed once; a session that is over is announced. */
async function authorised<T>(method: Method, path: string, body?: unknown, options: RequestOptions = {}): Promise<T> {
  try {
    const response = await send(method, path, body, await tokens.current(), options);
    if (response.status !== 401) return await read<T>(response);
    const session = await tokens.renew();
    return await read<T>(await send(method, path, body, session.accessToken, options));
  } catch (error) {
    if (error instanceof Problem && error.status === 401) announceEnd();
    throw error;
  }
}

export const api = {
  get: <T>(path: string, signal?: AbortSignal) => authorised<T>('GET', path, undefined, { signal }),
  post: <T>(path: string, body?: unknown, options?: RequestOptions) => authorised<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown) => authorised<T>('PUT', path, body),
  delete: <T>(path: string, options?: RequestOptions) => authorised<T>('DELETE', path, undefined, options),
};
