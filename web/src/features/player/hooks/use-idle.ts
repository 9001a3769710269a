import { useCallback, useEffect, useRef, useState } from 'react';

const IDLE_MS = 2800;

/** Whether nobody has moved a hand for a while. `wake` says that someone has. */
export function useIdle(mayIdle: boolean): { idle: boolean; wake: () => void } {
  const [idle, setIdle] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const wake = useCallback(() => {
    setIdle(false);
    clearTimeout(timer.current);
    if (mayIdle) timer.current = setTimeout(() => setIdle(true), IDLE_MS);
  }, [mayIdle]);

  useEffect(() => {
    clearTimeout(timer.current);
    if (mayIdle) timer.current = setTimeout(() => setIdle(true), IDLE_MS);
    return () => clearTimeout(timer.current);
  }, [mayIdle]);

  return { idle: idle && mayIdle, wake };
}
