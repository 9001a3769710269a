interface ProblemBody {
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  errors?: Record<string, string[]>;
  devices?: BusyDevice[];
}

/** A screen that holds one of the plan's streams. */
export interface BusyDevice {
  name: string;
  /** Missing when the profile that asks may not see it. */
  title?: string | null;
  profile?: string | null;
  since: string;
}

/** A refusal of the server: `code` is stable and may be switched on, `message` is for people. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Record<string, string>;
  readonly devices: BusyDevice[];
  /** How long the server asks to be left alone; 0 when it does not say. */
  readonly retryAfterMs: number;

  constructor(status: number, body: ProblemBody = {}, retryAfterMs = 0) {
    super(body.detail ?? body.title ?? 'Something went wrong on our side. Try again in a moment.');
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'unreachable' : 'unexpected');
    this.fields = Object.fromEntries(
      Object.entries(body.errors ?? {}).map(([field, messages]) => [camelCase(field), messages.join(' ')]),
    );
    this.devices = body.devices ?? [];
    this.retryAfterMs = retryAfterMs;
  }

  /** The request never reached the server, or its answer never reached us. */
  static unreachable(): Problem {
    return new Problem(0, { detail: 'The server cannot be reached. Check your connection and try again.' });
  }
}

export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}

/** Whether a failure goes away without anybody's doing: nobody answers, or the answer is that it cannot be done just now. */
export function passes(error: unknown): error is Problem {
  return error instanceof Problem && [0, 502, 503, 504].includes(error.status);
}

/** What to show a person while a failure that passes is tried again by itself. */
export function waitingFor(error: unknown): { title: string; text: string } {
  return isProblem(error, 'unreachable')
    ? { title: 'NetflixClone is out of reach', text: 'The server cannot be reached. Check your connection. It is tried again by itself.' }
    : { title: 'Not available just now', text: 'The site cannot do this just now. It is tried again by itself.' };
}

/** What to show a person for any failure. */
export function messageOf(error: unknown): string {
  return error instanceof Problem ? error.message : 'Something went wrong. Try again in a moment.';
}

function camelCase(field: string): string {
  return field.charAt(0).toLowerCase() + field.slice(1);
}
