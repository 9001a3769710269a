import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { avatarKeys } from '@/components/avatar';
import { Button, ButtonLink } from '@/components/button';
import { Modal } from '@/components/modal';
import { EmptyState } from '@/components/state';
import { useDeleteProfile } from '@/features/profiles/api/delete-profile';
import { useSaveProfile } from '@/features/profiles/api/save-profile';
import { ProfileForm } from '@/features/profiles/components/profile-form';
import { useMe } from '@/lib/me';
import { noticeShown } from '@/lib/notices-slice';
import { messageOf } from '@/lib/problem';
import { useSharedDispatch } from '@/lib/redux';
import { genresQuery } from '@/lib/titles/get-genres';
import { useDocumentTitle } from '@/lib/use-document-title';

/** Creates a profile, or edits the one in the address. */
export function ProfilePage() {
  const { id } = useParams();
  useDocumentTitle(id ? 'Edit profile' : 'Add profile');
  const me = useMe();
  const navigate = useNavigate();
  const dispatch = useSharedDispatch();
  const save = useSaveProfile(id);
  const remove = useDeleteProfile();
  const genres = useQuery({ ...genresQuery(), enabled: !!me?.currentProfileId });
  const [removing, setRemoving] = useState(false);
  const profile = me?.profiles.find((candidate) => candidate.id === id);
  const back = id ? '/profiles/manage' : '/profiles';
  const freeAvatar = avatarKeys.find((key) => !me?.profiles.some(({ avatar }) => avatar === key)) ?? 'a1';

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
      {removing && profile && (
        <Modal label={`Delete ${profile.name}`} onClose={() => setRemoving(false)}>
          <div className="p-8 pt-14">
            <h2 className="font-display text-2xl font-semibold">Delete {profile.name}?</h2>
            <p className="mt-2 text-dim">Its list, its history and its recommendations go with it. This cannot be undone.</p>
            <div className="mt-6 flex flex-wrap gap-3">
              <Button
                look="danger"
                busy={remove.isPending}
                onClick={() =>
                  remove.mutate(profile.id, {
                    onSuccess: () => navigate(back),
                    onError: (error) => dispatch(noticeShown(messageOf(error), 'bad')),
                  })
                }
              >
                Delete {profile.name}
              </Button>
              <Button look="quiet" onClick={() => setRemoving(false)}>
                Keep it
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </section>
  );
}
