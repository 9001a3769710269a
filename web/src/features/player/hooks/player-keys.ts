export type PlayerCommand =
  | { do: 'toggle-play' }
  | { do: 'skip'; by: number }
  | { do: 'seek-part'; part: number }
  | { do: 'volume'; by: number }
  | { do: 'mute' }
  | { do: 'fullscreen' }
  | { do: 'captions' }
  | { do: 'leave' };

export const SKIP_SECONDS = 10;

const commands: Record<string, PlayerCommand> = {
  ' ': { do: 'toggle-play' },
  k: { do: 'toggle-play' },
  ArrowLeft: { do: 'skip', by: -SKIP_SECONDS },
  j: { do: 'skip', by: -SKIP_SECONDS },
  ArrowRight: { do: 'skip', by: SKIP_SECONDS },
  l: { do: 'skip', by: SKIP_SECONDS },
  ArrowUp: { do: 'volume', by: 0.1 },
  ArrowDown: { do: 'volume', by: -0.1 },
  m: { do: 'mute' },
  f: { do: 'fullscreen' },
  c: { do: 'captions' },
  Escape: { do: 'leave' },
};

/** What a key asks of the player; a digit is a tenth of the film. */
export function commandOf(key: string): PlayerCommand | undefined {
  if (/^[0-9]$/.test(key)) return { do: 'seek-part', part: Number(key) / 10 };
  return commands[key.length === 1 ? key.toLowerCase() : key];
}
