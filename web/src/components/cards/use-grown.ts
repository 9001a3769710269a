import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react';

/** Long enough not to flicker when the pointer only passes by. */
const DELAY_MS = 350;

export type Side = 'left' | 'centre' | 'right';

/** To which side a card must grow so that it stays on the page. */
export function growthSide(left: number, right: number, page: number, spare: number): Side {
  if (left - spare < 0) return 'left';
  if (right + spare > page) return 'right';
  return 'centre';
}

/** Shrinks the card that is grown: there is one at a time, also when the mouse rests on one while the keyboard moves on. */
let shrinkGrown: (() => void) | undefined;

/** A card grows some time after the mouse or the keyboard's focus came to rest on it; a finger never grows it. */
export function useGrown() {
  const [side, setSide] = useState<Side>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  function growSoon(card: Element) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const { left, right, width } = card.getBoundingClientRect();
      shrinkGrown?.();
      shrinkGrown = shrink;
      setSide(growthSide(left, right, document.documentElement.clientWidth, width * 0.3));
    }, DELAY_MS);
  }

  function shrink() {
    clearTimeout(timer.current);
    setSide(undefined);
  }

  const handlers = {
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType === 'mouse') growSoon(event.currentTarget);
    },
    onPointerLeave: (event: PointerEvent) => {
      if (event.pointerType === 'mouse') shrink();
    },
    onFocus: (event: FocusEvent) => {
      if (!side && event.target.matches(':focus-visible')) growSoon(event.currentTarget);
    },
    onBlur: (event: FocusEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget)) shrink();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !side) return;
      event.currentTarget.querySelector<HTMLElement>('[data-card]')?.focus(); // what had the focus goes with the grown card
      shrink();
    },
  };

  return { side, shrink, handlers };
}
