import { useEffect, useState } from 'react';
import { Link, NavLink, Outlet } from 'react-router';
import { Footer } from '@/app/shell/footer';
import { ProfileMenu } from '@/app/shell/profile-menu';
import { SkipLink } from '@/app/shell/skip-link';
import { ButtonLink } from '@/components/button';
import { Icon, type IconName } from '@/components/icon';
import { Wordmark } from '@/components/wordmark';
import { canPlay } from '@/lib/contract';
import { useCurrentProfile, useMe } from '@/lib/me';

const places: { to: string; text: string; icon: IconName }[] = [
  { to: '/', text: 'Home', icon: 'home' },
  { to: '/browse', text: 'Browse', icon: 'grid' },
  { to: '/my-list', text: 'My list', icon: 'list' },
];

function useScrolled(): boolean {
  const [scrolled, setScrolled] = useState(false);
  useEffect(() => {
    const read = () => setScrolled(window.scrollY > 24);
    read();
    window.addEventListener('scroll', read, { passive: true });
    return () => window.removeEventListener('scroll', read);
  }, []);
  return scrolled;
}

/** The frame around everything that a chosen profile does. */
export function BrowseShell() {
  const scrolled = useScrolled();
  const me = useMe();
  const profile = useCurrentProfile();
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header
        className={`sticky top-0 z-40 flex h-16 items-center gap-6 px-gutter transition-colors duration-150 ${scrolled ? 'bg-stage/92 shadow-lg shadow-black/40 backdrop-blur-md' : 'bg-transparent'}`}
      >
        <Link to="/" aria-label="NetflixClone, home" className="rounded-md">
          <Wordmark />
        </Link>
        {profile?.isKids && <span className="rounded-md bg-lamp px-2 py-0.5 text-sm font-bold text-lamp-ink">Kids</span>}
        <nav aria-label="Main" className="hidden md:block">
          <ul className="flex gap-5 text-[0.95rem]">
            {places.map(({ to, text }) => (
              <li key={to}>
                <NavLink to={to} end={to === '/'} className="rounded-sm text-dim transition-colors duration-150 hover:text-paper aria-[current=page]:font-semibold aria-[current=page]:text-paper">
                  {text}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-4">
          <NavLink to="/search" aria-label="Search" className="hidden size-10 place-items-center rounded-full text-paper md:grid transition-colors duration-150 hover:bg-white/10 aria-[current=page]:text-lamp">
            <Icon name="search" className="size-5.5" />
          </NavLink>
          <ProfileMenu />
        </div>
      </header>
      {me && !canPlay(me.subscription) && <NoPlan />}
      {/* At least as high as the screen: a footer that is pushed out of sight when a page arrives would be a shift. */}
      <main id="main" tabIndex={-1} className="min-h-[calc(100dvh-4rem)] flex-1 outline-none">
        <Outlet />
      </main>
      <div className="pb-16 md:pb-0">
        <Footer />
      </div>
      <nav aria-label="Main, at hand" className="fixed inset-x-0 bottom-0 z-40 border-t border-white/10 bg-stage/95 pb-[env(safe-area-inset-bottom)] backdrop-blur-md md:hidden">
        <ul className="grid grid-cols-4">
          {[...places, { to: '/search', text: 'Search', icon: 'search' as const }].map(({ to, text, icon }) => (
            <li key={to}>
              <NavLink to={to} end={to === '/'} className="flex h-16 flex-col items-center justify-center gap-1 text-xs text-faint aria-[current=page]:text-lamp">
                <Icon name={icon} className="size-5.5" />
                {text}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function NoPlan() {
  return (
    <p className="relative z-30 mx-gutter mb-6 flex flex-wrap items-center justify-between gap-3 rounded-xl bg-lamp px-5 py-3 font-medium text-lamp-ink">
      You are looking around. To watch, choose a plan.
      <ButtonLink to="/choose-plan" size="small" className="bg-lamp-ink! text-paper!">
        Choose a plan
      </ButtonLink>
    </p>
  );
}
