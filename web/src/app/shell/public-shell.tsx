import { Link, Outlet, useLocation } from 'react-router';
import { Footer } from '@/app/shell/footer';
import { SkipLink } from '@/app/shell/skip-link';
import { Button, ButtonLink } from '@/components/button';
import { Wordmark } from '@/components/wordmark';
import { useSignOut } from '@/lib/end-session';
import { useSharedSelector } from '@/lib/redux';

/** The frame of pages that come before watching: landing, signing in, paying, choosing a profile. */
export function PublicShell({ bare = false }: { bare?: boolean }) {
  const signedIn = useSharedSelector((state) => state.session.status === 'signed-in');
  const { pathname } = useLocation();
  const signOut = useSignOut();
  return (
    <div className={`flex min-h-dvh flex-col ${bare ? '' : 'bg-[radial-gradient(ellipse_at_50%_-10%,var(--color-fold),var(--color-stage)_60%)]'}`}>
      <SkipLink />
      <header className="relative z-20 flex h-20 shrink-0 items-center justify-between px-gutter">
        <Link to="/" aria-label="NetflixClone, home" className="rounded-md">
          <Wordmark />
        </Link>
        {signedIn ? (
          <Button look="quiet" size="small" busy={signOut.isPending} onClick={() => signOut.mutate()}>
            Sign out
          </Button>
        ) : (
          pathname !== '/sign-in' && (
            <ButtonLink to="/sign-in" look="light" size="small">
              Sign in
            </ButtonLink>
          )
        )}
      </header>
      <main id="main" tabIndex={-1} className={`flex-1 outline-none ${bare ? '' : 'flex flex-col justify-center px-gutter py-10'}`}>
        <Outlet />
      </main>
      <Footer />
    </div>
  );
}
