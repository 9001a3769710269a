import type { CSSProperties } from 'react';

export const avatarKeys = Array.from({ length: 12 }, (_, index) => `a${index + 1}`);

/** Two colours, a pair of eyes and a mouth each: twelve faces in the dark of a cinema. */
const faces: Record<string, { from: string; to: string; eyes: string; mouth: string; name: string }> = {
  a1: { name: 'Sunny', from: '#ffb547', to: '#e2572b', eyes: 'dots', mouth: 'smile' },
  a2: { name: 'Tide', from: '#3fb6d8', to: '#1b3f8f', eyes: 'happy', mouth: 'smile' },
  a3: { name: 'Moss', from: '#9bd770', to: '#1f7a54', eyes: 'dots', mouth: 'line' },
  a4: { name: 'Plum', from: '#c47be0', to: '#5a2a86', eyes: 'wink', mouth: 'smile' },
  a5: { name: 'Rose', from: '#ff9aa8', to: '#b8325f', eyes: 'happy', mouth: 'open' },
  a6: { name: 'Slate', from: '#9fb0c4', to: '#3a465c', eyes: 'visor', mouth: 'line' },
  a7: { name: 'Mint', from: '#8cf0cf', to: '#1e8a8a', eyes: 'wide', mouth: 'open' },
  a8: { name: 'Ember', from: '#ff8a5c', to: '#8c1f2f', eyes: 'visor', mouth: 'smile' },
  a9: { name: 'Lilac', from: '#cfc4ff', to: '#5f55c9', eyes: 'wide', mouth: 'smile' },
  a10: { name: 'Lemon', from: '#f6ea6a', to: '#b98a12', eyes: 'wink', mouth: 'open' },
  a11: { name: 'Cocoa', from: '#d9a679', to: '#6b3a26', eyes: 'dots', mouth: 'open' },
  a12: { name: 'Night', from: '#6f7bff', to: '#1a1650', eyes: 'happy', mouth: 'line' },
};

const eyes: Record<string, string> = {
  dots: 'M22 27.5v.1M42 27.5v.1',
  happy: 'M18.5 28q3.5-4 7 0M38.5 28q3.5-4 7 0',
  wink: 'M22 27.5v.1M38.5 28q3.5-4 7 0',
  wide: 'M22 25v4M42 25v4',
  visor: 'M19 27h26',
};
const mouths: Record<string, string> = { smile: 'M23 40q9 8 18 0', line: 'M25 42h14', open: 'M25 40h14q-1 8-7 8t-7-8z' };

export function avatarName(avatar: string): string {
  return faces[avatar]?.name ?? 'Sunny';
}

/** One of the twelve faces. Decoration: the profile's name stands beside it or names the control. */
export function Avatar({ avatar, className = '', style }: { avatar: string; className?: string; style?: CSSProperties }) {
  const key = faces[avatar] ? avatar : 'a1';
  const face = faces[key]!;
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" className={`aspect-square rounded-lg ${className}`} style={style}>
      <defs>
        <linearGradient id={`avatar-${key}`} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor={face.from} />
          <stop offset="1" stopColor={face.to} />
        </linearGradient>
      </defs>
      <rect width="64" height="64" fill={`url(#avatar-${key})`} />
      <circle cx="54" cy="6" r="26" fill="#fff" opacity="0.09" />
      <g fill="none" stroke="#fff" strokeWidth={face.eyes === 'visor' ? 6 : 4.5} strokeLinecap="round" strokeLinejoin="round">
        <path d={eyes[face.eyes]} strokeWidth={face.eyes === 'dots' || face.eyes === 'wink' ? 6 : undefined} />
        <path d={mouths[face.mouth]} strokeWidth={4} fill={face.mouth === 'open' ? '#fff' : 'none'} />
      </g>
    </svg>
  );
}
