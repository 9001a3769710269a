import { Navigate, Outlet, useLocation } from 'react-router';
import { ErrorState } from '@/components/state';
import { canPlay } from '@/lib/contract';
import { useMe } from '@/lib/me';
import { Problem } from '@/lib/problem';
import { useSharedSelector } from '@/lib/redux';

const here = ({ pathname, search }: { pathname: string; search: string }) => pathname + search;

/** Waits until it is known whether someone is signed in. */
export function SessionGate() {
  const status = useSharedSelector((state) => state.session.status);
  if (status === 'starting') return <div role="status" aria-label="Starting" className="min-h-dvh bg-stage" />;
  if (status === 'unreachable' || status === 'unavailable') {
    return (
      <main className="grid min-h-dvh place-items-center">
        <ErrorState page error={status === 'unreachable' ? Problem.unreachable() : new Problem(503)} />
      </main>
    );
  }
  return <Outlet />;
}

export function RequireUser() {
  const { status, leaving } = useSharedSelector((state) => state.session);
  const location = useLocation();
  if (status === 'signed-in') return <Outlet />;
  return leaving ? <Navigate to="/" replace /> : <Navigate to="/sign-in" replace state={{ next: here(location) }} />;
}

/** Browsing needs a profile; and a plan, or the wish to look around first. */
export function RequireProfile() {
  const me = useMe();
  const lookingAround = useSharedSelector((state) => state.session.lookingAround);
  const location = useLocation();
  if (!me) return null;
  if (!canPlay(me.subscription) && !lookingAround && location.pathname === '/') return <Navigate to="/choose-plan" replace />;
  if (!me.profiles.some(({ id }) => id === me.currentProfileId)) return <Navigate to="/profiles" replace state={{ next: here(location) }} />;
  return <Outlet />;
}

export function RequireOwner() {
  const me = useMe();
  return me?.isOwner ? <Outlet /> : <Navigate to="/" replace />;
}
