import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { ButtonLink } from '@/components/button';
import { Icon } from '@/components/icon';
import { Banner } from '@/components/state';
import { useChooseProfile } from '@/features/profiles/api/choose-profile';
import { KidsNotice } from '@/features/profiles/components/kids-notice';
import { PinDialog } from '@/features/profiles/components/pin-dialog';
import { ProfileTile } from '@/features/profiles/components/profile-tile';
import type { Profile } from '@/lib/contract';
import { useCurrentProfile, useMe } from '@/lib/me';
import { messageOf } from '@/lib/problem';
import { useDocumentTitle } from '@/lib/use-document-title';

const MOST_PROFILES = 5;

/** Who is watching; the same page with pencils on it is where profiles are managed. */
export function ProfilesPage({ managing = false }: { managing?: boolean }) {
  useDocumentTitle(managing ? 'Manage profiles' : 'Who is watching?');
  const me = useMe();
  const isKids = useCurrentProfile()?.isKids ?? false;
  const choose = useChooseProfile();
  const navigate = useNavigate();
  const next = (useLocation().state as { next?: string } | null)?.next ?? '/';
  const [locked, setLocked] = useState<Profile>();
  const profiles = me?.profiles ?? [];

  function pick(profile: Profile, pin?: string) {
    if (profile.hasPin && pin === undefined) setLocked(profile);
    else choose.mutate({ id: profile.id, pin }, { onSuccess: () => navigate(next, { replace: true }) });
  }

  if (managing && isKids) return <KidsNotice />;
  return (
    <div className="mx-auto flex w-full max-w-5xl animate-fade flex-col items-center">
      <h1 className="mb-2 text-center font-display text-3xl font-bold tracking-tight sm:text-5xl">{managing ? 'Manage profiles' : 'Who is watching?'}</h1>
      <p className="mb-10 text-center text-lg text-dim">
        {profiles.length === 0 ? 'Create a profile for everyone who watches: each has its own list and its own recommendations.' : '\u00a0'}
      </p>
      {choose.error && !locked && (
        <div className="mb-6">
          <Banner>{messageOf(choose.error)}</Banner>
        </div>
      )}
      <ul className="flex w-full flex-wrap justify-center gap-x-5 gap-y-8 sm:gap-x-8">
        {profiles.map((profile) => (
          <li key={profile.id} className="w-28 sm:w-36">
            {managing ? (
              <Link to={`/profiles/${profile.id}`} aria-label={`Edit ${profile.name}`} className="block rounded-xl">
                <ProfileTile profile={profile} editing />
              </Link>
            ) : (
              <button type="button" disabled={choose.isPending} aria-label={`Watch as ${profile.name}${profile.hasPin ? ', locked' : ''}`} onClick={() => pick(profile)} className="w-full rounded-xl">
                <ProfileTile profile={profile} />
              </button>
            )}
          </li>
        ))}
        {!isKids && profiles.length < MOST_PROFILES && (
          <li className="w-28 sm:w-36">
            <Link to="/profiles/new" className="group/tile flex flex-col items-center gap-3 rounded-xl text-dim hover:text-paper">
              <span className="grid aspect-square w-full place-items-center rounded-xl border-2 border-dashed border-white/20 transition-colors duration-150 group-hover/tile:border-lamp group-hover/tile:text-lamp">
                <Icon name="plus" className="size-10" />
              </span>
              Add profile
            </Link>
          </li>
        )}
      </ul>
      {!isKids && profiles.length > 0 && (
        <ButtonLink to={managing ? '/profiles' : '/profiles/manage'} look={managing ? 'light' : 'outline'} className="mt-14">
          {managing ? 'Done' : 'Manage profiles'}
        </ButtonLink>
      )}
      {locked && (
        <PinDialog
          profile={locked}
          busy={choose.isPending}
          error={choose.error}
          onPin={(pin) => pick(locked, pin)}
          onClose={() => {
            setLocked(undefined);
            choose.reset();
          }}
        />
      )}
    </div>
  );
}
