import { useDeferredValue, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

const PAUSE_MS = 180;

/** What is typed, and what is searched: the address is the state, and it follows the typing after a short pause. */
export function useSearchText() {
  const [search, setSearch] = useSearchParams();
  const inAddress = search.get('q') ?? '';
  const [typed, setTyped] = useState(inAddress);
  const [known, setKnown] = useState(inAddress);

  // The address changed by itself (back, a link): the field follows it.
  if (known !== inAddress) {
    setKnown(inAddress);
    if (typed.trim() !== inAddress) setTyped(inAddress);
  }

  useEffect(() => {
    const text = typed.trim();
    if (text === inAddress) return;
    const timer = setTimeout(() => setSearch(text ? { q: text } : {}, { replace: true }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, inAddress, setSearch]);

  return { typed, setTyped, text: useDeferredValue(inAddress) };
}
