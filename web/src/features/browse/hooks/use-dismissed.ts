import { useState } from 'react';

/** Remembers in this browser that something was waved away. */
export function useDismissed(key: string): [dismissed: boolean, dismiss: () => void] {
  const [dismissed, setDismissed] = useState(() => localStorage.getItem(key) !== null);
  return [
    dismissed,
    () => {
      localStorage.setItem(key, 'yes');
      setDismissed(true);
    },
  ];
}
