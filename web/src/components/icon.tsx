import type { SVGProps } from 'react';

/** Drawn on a 24 × 24 grid with a 1.8 stroke; `solid` ones are filled. */
const shapes = {
  play: { solid: true, d: 'M7 4.6v14.8c0 .9 1 1.4 1.7.9l10.8-7.4c.6-.4.6-1.4 0-1.8L8.7 3.7C8 3.2 7 3.7 7 4.6z' },
  pause: { solid: true, d: 'M7 4h3.2v16H7zM13.8 4H17v16h-3.2z' },
  plus: { d: 'M12 5v14M5 12h14' },
  check: { d: 'm5 12.5 4.5 4.5L19 7.5' },
  close: { d: 'M6 6l12 12M18 6 6 18' },
  more: { d: 'm6 9 6 6 6-6' },
  info: { d: 'M12 11v5.5M12 7.5v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z' },
  left: { d: 'm15 5-7 7 7 7' },
  right: { d: 'm9 5 7 7-7 7' },
  back: { d: 'M20 12H5M11 5l-7 7 7 7' },
  search: { d: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16.2 16.2 21 21' },
  home: { d: 'M4 11.5 12 4l8 7.5V20h-5.5v-5.5h-5V20H4z' },
  list: { d: 'M4 6h16M4 12h10M4 18h10M18.5 13v6M15.5 16h6' },
  grid: { d: 'M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z' },
  up: { d: 'M8 20V10.5l3.8-7c1.6 0 2.5 1.2 2.2 2.7L13.3 9.5h5.4c1 0 1.7.9 1.5 1.9l-1.5 7c-.2.9-.9 1.6-1.8 1.6zM8 11H4v9h4' },
  down: { d: 'M16 4v9.5l-3.8 7c-1.6 0-2.5-1.2-2.2-2.7l.7-3.3H5.3c-1 0-1.7-.9-1.5-1.9l1.5-7C5.5 4.7 6.2 4 7.1 4zM16 13h4V4h-4' },
  heart: { d: 'M12 20.3S3.5 15.6 3.5 9.4C3.5 6.7 5.6 4.7 8 4.7c1.7 0 3.2.9 4 2.4.8-1.5 2.3-2.4 4-2.4 2.4 0 4.5 2 4.5 4.7 0 6.2-8.5 10.9-8.5 10.9z' },
  volume: { d: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.3a8 8 0 0 1 0 11.4' },
  muted: { d: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5' },
  captions: { d: 'M3.5 5.5h17v13h-17zM10.5 10.6c-1.6-1.4-3.7-.5-3.7 1.4s2.1 2.8 3.7 1.4M17.2 10.6c-1.6-1.4-3.7-.5-3.7 1.4s2.1 2.8 3.7 1.4' },
  settings: { d: 'M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h11M19 17h1M17 15v4' },
  fullscreen: { d: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5' },
  shrink: { d: 'M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5' },
  picture: { d: 'M3.5 5.5h17v13h-17zM12 12h6v4.5h-6z' },
  rewind: { d: 'M5 4v4.5h4.5M5.6 8.3A8 8 0 1 1 4 13' },
  forward: { d: 'M19 4v4.5h-4.5M18.4 8.3A8 8 0 1 0 20 13' },
  lock: { d: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3' },
  pencil: { d: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19z' },
  device: { d: 'M3 5h18v11H3zM8.5 20h7M12 16v4' },
  signOut: { d: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4' },
  people: { d: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.3a3.5 3.5 0 0 1 0 6.4M18 14.3c2.1.8 3.5 2.7 3.5 5.7' },
  chart: { d: 'M4 20V10M10 20V4M16 20v-7M21 20H3' },
  offline: { d: 'M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M2 9a15 15 0 0 1 4.5-2.9M19 12.5a10 10 0 0 0-4.7-2.6M22 9a15 15 0 0 0-11-4M8.5 16a5 5 0 0 1 6.5-.3M12 20v.1' },
} as const;

export type IconName = keyof typeof shapes;

/** Always decoration: what a control does is said by its name. */
export function Icon({ name, filled, ...props }: { name: IconName; filled?: boolean } & Omit<SVGProps<SVGSVGElement>, 'name'>) {
  const shape = shapes[name];
  const solid = 'solid' in shape;
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill={solid || filled ? 'currentColor' : 'none'}
      stroke={solid ? 'none' : 'currentColor'}
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...props}
      className={`size-5 shrink-0 ${props.className ?? ''}`}
    >
      <path d={shape.d} />
    </svg>
  );
}
