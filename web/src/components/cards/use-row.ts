import { useCallback, useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';

/** Where an arrow key leads from one of `count` cards; undefined for any other key, and at the ends. */
export function nextCard(key: string, index: number, count: number): number | undefined {
  const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: count - 1 }[key];
  return target === undefined || target < 0 || target >= count || target === index ? undefined : target;
}

const cardsOf = (scroller: Element) => [...scroller.querySelectorAll<HTMLElement>('[data-card]')];

/** Scrolling and the one tab stop of a row of cards, which stand in this order. */
export function useRow(cards: string[]) {
  const count = cards.length;
  const order = cards.join();
  const scroller = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const [ends, setEnds] = useState({ left: true, right: true });

  const measure = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    const left = box.scrollLeft <= 4;
    const right = box.scrollLeft + box.clientWidth >= box.scrollWidth - 4;
    setEnds((before) => (before.left === left && before.right === right ? before : { left, right }));
  }, []);

  useEffect(() => {
    measure();
    const box = scroller.current;
    if (!box || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [measure, count]);

  // A browser that snaps follows the card it snapped to. When the order changes, a row that was at its beginning stays there.
  useLayoutEffect(() => {
    if (ends.left && scroller.current) scroller.current.scrollLeft = 0;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- scrolling back to the beginning by hand is no new order
  }, [order]);

  const page = useCallback((direction: 1 | -1) => {
    const box = scroller.current;
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    box?.scrollBy({ left: direction * box.clientWidth * 0.85, behavior: still ? 'auto' : 'smooth' });
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-card]')) return;
    const cards = cardsOf(event.currentTarget);
    const target = nextCard(event.key, cards.indexOf(event.target), cards.length);
    if (target === undefined) return;
    event.preventDefault();
    cards[target]!.focus({ preventScroll: true });
    cards[target]!.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  function onFocus(event: FocusEvent) {
    const index = cardsOf(event.currentTarget).indexOf(event.target as HTMLElement);
    if (index >= 0) setActive(index);
  }

  return {
    active: Math.min(active, Math.max(0, count - 1)),
    ends,
    page,
    props: { ref: scroller, onScroll: measure, onKeyDown, onFocus },
  };
}
