import { useEffect, useState, useSyncExternalStore } from 'react';
import { Icon } from '@/components/icon';
import { noticeLeft, type Notice } from '@/lib/notices-slice';
import { useSharedDispatch, useSharedSelector } from '@/lib/redux';

const SHOWN_MS = 4000;

/** A socket that is opened again sooner than this is not worth a word. */
const MISSED_MS = 4000;

function subscribeToConnection(changed: () => void) {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

const useOnline = () => useSyncExternalStore(subscribeToConnection, () => navigator.onLine);

/** Whether the server has been away for a while; the socket notices first. */
function useServerAway(): boolean {
  const connecting = useSharedSelector((state) => state.live === 'connecting');
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (!connecting) return;
    const timer = setTimeout(() => setAway(true), MISSED_MS);
    return () => {
      clearTimeout(timer);
      setAway(false);
    };
  }, [connecting]);
  return away;
}

/** Short sentences at the lower edge, and the word that the connection is gone for as long as it is. */
export function Notices() {
  const notices = useSharedSelector((state) => state.notices);
  const online = useOnline();
  const away = useServerAway();
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-20 z-50 flex flex-col items-center gap-2 px-4 md:bottom-8">
      {(!online || away) && (
        <p className="flex animate-rise items-center gap-3 rounded-full bg-paper px-5 py-2.5 font-medium text-stage shadow-2xl">
          <Icon name="offline" />
          {online ? 'NetflixClone is out of reach. Trying again …' : 'You are offline. What you see may be old.'}
        </p>
      )}
      {notices.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function Toast({ notice }: { notice: Notice }) {
  const dispatch = useSharedDispatch();
  useEffect(() => {
    const timer = setTimeout(() => dispatch(noticeLeft(notice.id)), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [dispatch, notice.id]);
  return (
    <p className={`max-w-full animate-rise truncate rounded-full px-5 py-2.5 font-medium shadow-2xl ring-1 ring-white/10 ${notice.tone === 'bad' ? 'bg-alarm text-stage' : 'bg-fold text-paper'}`}>
      {notice.text}
    </p>
  );
}
