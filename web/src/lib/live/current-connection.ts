import type { LiveConnection } from '@/lib/live/connection';

let current: LiveConnection | undefined;

/** The connection of the chosen profile, while there is one. */
export function liveConnection(): LiveConnection | undefined {
  return current?.connected ? current : undefined;
}

export function setLiveConnection(connection: LiveConnection | undefined): void {
  current = connection;
}
