import { lazy, Suspense, useEffect } from 'react';
import { Route, Routes, useLocation, useNavigationType } from 'react-router';
import { RequireOwner, RequireProfile, RequireUser, SessionGate } from '@/app/guards';
import { NotFoundPage } from '@/app/not-found-page';
import { BrowseShell } from '@/app/shell/browse-shell';
import { PublicShell } from '@/app/shell/public-shell';
import { dialogState } from '@/components/cards/use-title-link';
import { SignInPage } from '@/features/auth/components/sign-in-page';
import { SignUpPage } from '@/features/auth/components/sign-up-page';
import { ChoosePlanPage } from '@/features/billing/components/choose-plan-page';
import { SubscribeCancelledPage } from '@/features/billing/components/subscribe-cancelled-page';
import { SubscribeReturnPage } from '@/features/billing/components/subscribe-return-page';
import { GenrePage } from '@/features/browse/components/genre-page';
import { GenresPage } from '@/features/browse/components/genres-page';
import { HomePage } from '@/features/browse/components/home-page';
import { MyListPage } from '@/features/browse/components/my-list-page';
import { SearchPage } from '@/features/browse/components/search-page';
import { ProfilePage } from '@/features/profiles/components/profile-page';
import { ProfilesPage } from '@/features/profiles/components/profiles-page';
import { TitleDialog } from '@/features/title/components/title-dialog';
import { TitlePage } from '@/features/title/components/title-page';
import { useSharedSelector } from '@/lib/redux';

const LandingPage = lazy(async () => ({ default: (await import('@/features/landing/components/landing-page')).LandingPage }));
const WatchPage = lazy(async () => ({ default: (await import('@/features/player/components/watch-page')).WatchPage }));
const AccountPage = lazy(async () => ({ default: (await import('@/features/account/components/account-page')).AccountPage }));
const OwnerPage = lazy(async () => ({ default: (await import('@/features/owner/components/owner-page')).OwnerPage }));

/** A new page begins at its top; going back is left to the browser, and a dialog does not move the page beneath. */
function useScrollToTop() {
  const location = useLocation();
  const navigation = useNavigationType();
  const inDialog = !!dialogState(location);
  useEffect(() => {
    if (navigation !== 'POP' && !inDialog) window.scrollTo(0, 0);
  }, [location.pathname, navigation, inDialog]);
}

export function AppRoutes() {
  const location = useLocation();
  const dialog = dialogState(location);
  const signedIn = useSharedSelector((state) => state.session.status === 'signed-in');
  useScrollToTop();

  return (
    <Suspense fallback={<div role="status" aria-label="Loading" className="min-h-dvh" />}>
      <Routes location={dialog?.background ?? location}>
        <Route element={<SessionGate />}>
          {!signedIn && (
            <Route element={<PublicShell bare />}>
              <Route index element={<LandingPage />} />
            </Route>
          )}
          <Route element={<PublicShell />}>
            <Route path="sign-in" element={<SignInPage />} />
            <Route path="sign-up" element={<SignUpPage />} />
          </Route>
          <Route element={<RequireUser />}>
            <Route element={<PublicShell />}>
              <Route path="choose-plan" element={<ChoosePlanPage />} />
              <Route path="subscribe/return" element={<SubscribeReturnPage />} />
              <Route path="subscribe/cancelled" element={<SubscribeCancelledPage />} />
              <Route path="profiles" element={<ProfilesPage />} />
              <Route path="profiles/manage" element={<ProfilesPage managing />} />
              <Route path="profiles/new" element={<ProfilePage />} />
              <Route path="profiles/:id" element={<ProfilePage />} />
            </Route>
            <Route element={<BrowseShell />}>
              <Route path="account" element={<AccountPage />} />
              <Route element={<RequireOwner />}>
                <Route path="owner" element={<OwnerPage />} />
              </Route>
            </Route>
            <Route element={<RequireProfile />}>
              <Route path="watch/:id" element={<WatchPage />} />
              <Route element={<BrowseShell />}>
                <Route index element={<HomePage />} />
                <Route path="browse" element={<GenresPage />} />
                <Route path="genres/:slug" element={<GenrePage />} />
                <Route path="my-list" element={<MyListPage />} />
                <Route path="search" element={<SearchPage />} />
                <Route path="title/:slug" element={<TitlePage />} />
              </Route>
            </Route>
          </Route>
          <Route element={signedIn ? <BrowseShell /> : <PublicShell />}>
            <Route path="*" element={<NotFoundPage />} />
          </Route>
        </Route>
      </Routes>
      {dialog && signedIn && (
        <Routes>
          <Route path="title/:slug" element={<TitleDialog />} />
        </Routes>
      )}
    </Suspense>
  );
}
