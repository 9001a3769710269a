import { useEffect, useRef } from 'react';
import { ControlButton } from '@/features/player/components/control-button';
import { qualitySet, speedSet, usePlayerDispatch, usePlayerState } from '@/features/player/hooks/player-slice';
import type { Level } from '@/features/player/hooks/use-hls';

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2];

interface Props {
  levels: Level[];
  current: number;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Quality and speed. */
export function SettingsMenu({ levels, current, open, onOpen }: Props) {
  const { quality, speed } = usePlayerState((state) => state.player);
  const dispatch = usePlayerDispatch();
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) onOpen(false);
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [open, onOpen]);

  const playing = levels.find(({ index }) => index === current);
  const qualities = [
    { value: -1, text: playing && quality === -1 ? `Auto (${playing.height}p)` : 'Auto' },
    ...levels.toReversed().map(({ index, height }) => ({ value: index, text: `${height}p` })),
  ];
  return (
    <div
      ref={root}
      className="relative"
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return;
        event.preventDefault(); // else the player takes it for its own, and leaves
        onOpen(false);
      }}
    >
      <ControlButton icon="settings" label="Quality and speed" aria-expanded={open} onClick={() => onOpen(!open)} />
      {open && (
        <div className="absolute right-0 bottom-14 flex animate-rise gap-2 rounded-xl bg-stage/92 p-3 shadow-2xl ring-1 ring-white/15 backdrop-blur-md max-sm:-right-11">
          <Choices legend="Quality" name="quality" options={qualities} value={quality} onChange={(value) => dispatch(qualitySet(value))} />
          <Choices
            legend="Speed"
            name="speed"
            options={speeds.map((value) => ({ value, text: value === 1 ? 'Normal' : `${value}×` }))}
            value={speed}
            onChange={(value) => dispatch(speedSet(value))}
          />
        </div>
      )}
    </div>
  );
}

interface ChoicesProps {
  legend: string;
  name: string;
  options: { value: number; text: string }[];
  value: number;
  onChange: (value: number) => void;
}

function Choices({ legend, name, options, value, onChange }: ChoicesProps) {
  return (
    <fieldset className="min-w-32">
      <legend className="px-2.5 pb-1.5 text-sm text-faint">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1.5 whitespace-nowrap hover:bg-white/10 has-checked:text-lamp has-focus-visible:outline-2 has-focus-visible:outline-lamp"
        >
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} className="size-3.5" />
          {option.text}
        </label>
      ))}
    </fieldset>
  );
}
