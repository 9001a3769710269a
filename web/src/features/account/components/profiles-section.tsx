import { Link } from 'react-router';
import { Avatar } from '@/components/avatar';
import { ButtonLink } from '@/components/button';
import { Icon } from '@/components/icon';
import { panel, Section } from '@/features/account/components/section';
import type { Profile } from '@/lib/contract';
import { maturityName } from '@/lib/format';
import { useCurrentProfile } from '@/lib/me';

const row = 'flex items-center gap-4 p-4';

/** The profiles of the account; each opens for editing, unless a kid is watching. */
export function ProfilesSection({ profiles }: { profiles: Profile[] }) {
  const isKids = useCurrentProfile()?.isKids ?? false;
  return (
    <Section title="Profiles">
      <ul className={`${panel} divide-y divide-white/8`}>
        {profiles.map((profile) => (
          <li key={profile.id}>
            {isKids ? (
              <div className={row}>
                <Summary profile={profile} />
              </div>
            ) : (
              <Link to={`/profiles/${profile.id}`} className={`${row} transition-colors duration-150 hover:bg-white/5`}>
                <Summary profile={profile} verb="Edit" />
                <Icon name="right" className="text-faint" />
              </Link>
            )}
          </li>
        ))}
      </ul>
      {!isKids && (
        <ButtonLink to="/profiles/manage" look="quiet" size="small" className="mt-4">
          Manage profiles
        </ButtonLink>
      )}
    </Section>
  );
}

/** `verb` is what a press does, for a screen reader. */
function Summary({ profile, verb }: { profile: Profile; verb?: string }) {
  return (
    <>
      <Avatar avatar={profile.avatar} className="w-11" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold">
          {verb && <span className="sr-only">{verb} </span>}
          {profile.name}
        </span>
        <span className="inline-block text-sm text-dim first-letter:uppercase">
          {profile.isKids ? 'Kids, ' : ''}
          {profile.maturity === 'all' ? 'titles for all ages' : `titles up to ${maturityName(profile.maturity)}`}
          {profile.hasPin ? ', locked' : ''}
        </span>
      </span>
    </>
  );
}
