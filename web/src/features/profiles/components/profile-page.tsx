import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { avatarKeys } from '@/components/avatar';
import { Button, ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/state';
import { useSaveProfile } from '@/features/profiles/api/save-profile';
import { DeleteProfileDialog } from '@/features/profiles/components/delete-profile-dialog';
import { KidsNotice } from '@/features/profiles/components/kids-notice';
import { ProfileForm } from '@/features/profiles/components/profile-form';
import { useCurrentProfile, useMe } from '@/lib/me';
import { genresQuery } from '@/lib/titles/get-genres';
import { useDocumentTitle } from '@/lib/use-document-title';

/** Creates a profile, or edits the one in the address. */
export function ProfilePage() {
  const { id } = useParams();
  useDocumentTitle(id ? 'Edit profile' : 'Add profile');
  const me = useMe();
  const watching = useCurrentProfile();
  const navigate = useNavigate();
  const save = useSaveProfile(id);
  const genres = useQuery({ ...genresQuery(), enabled: !!me?.currentProfileId });
  const [removing, setRemoving] = useState(false);
  const profile = me?.profiles.find((candidate) => candidate.id === id);
  const back = id ? '/profiles/manage' : '/profiles';
  const freeAvatar = avatarKeys.find((key) => !me?.profiles.some(({ avatar }) => avatar === key)) ?? 'a1';

  if (watching?.isKids) return <KidsNotice />;
  if (id && !profile) {
    return (
      <EmptyState page icon="info" title="There is no such profile" actions={<ButtonLink to="/profiles">All profiles</ButtonLink>}>
        It may have been deleted on another screen.
      </EmptyState>
    );
  }
  return (
    <section className="mx-auto w-full max-w-xl animate-rise rounded-2xl bg-velvet p-6 ring-1 ring-white/10 sm:p-10">
      <h1 className="mb-6 font-display text-3xl font-bold tracking-tight">{profile ? 'Edit profile' : 'Add a profile'}</h1>
      <ProfileForm
        key={id}
        profile={profile}
        avatar={freeAvatar}
        genres={genres.data ?? []}
        busy={save.isPending}
        error={save.error}
        onSave={(draft) => save.mutate(draft, { onSuccess: () => navigate(back) })}
        actions={
          <>
            <ButtonLink to={back} look="quiet">
              Cancel
            </ButtonLink>
            {profile && me && me.profiles.length > 1 && (
              <Button look="danger" className="ml-auto" onClick={() => setRemoving(true)}>
                Delete profile
              </Button>
            )}
          </>
        }
      />
      {removing && profile && <DeleteProfileDialog profile={profile} onDeleted={() => navigate(back)} onClose={() => setRemoving(false)} />}
    </section>
  );
}
