import { useState } from 'react';

interface Props {
  src: string;
  title: string;
  ratio: 'wide' | 'poster';
  eager?: boolean;
  className?: string;
}

/** A title's picture in a box of fixed shape, so that nothing moves when it arrives; its name when it never does. */
export function Art({ src, title, ratio, eager = false, className = '' }: Props) {
  const [state, setState] = useState<'loading' | 'shown' | 'missing'>('loading');
  return (
    <span
      className={`relative block overflow-hidden rounded-md ${ratio === 'wide' ? 'aspect-video' : 'aspect-2/3'} ${state === 'loading' ? 'skeleton' : 'bg-fold'} ${className}`}
    >
      {state === 'missing' ? (
        <span className="grid size-full place-items-center p-3 text-center font-display text-sm font-semibold text-dim">{title}</span>
      ) : (
        <img
          src={src}
          alt=""
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          draggable={false}
          onLoad={() => setState('shown')}
          onError={() => setState('missing')}
          className={`size-full object-cover transition-opacity duration-150 ${state === 'shown' ? '' : 'opacity-0'}`}
        />
      )}
    </span>
  );
}
