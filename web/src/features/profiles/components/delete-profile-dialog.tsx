import { useState, type FormEvent } from 'react';
import { Button } from '@/components/button';
import { Modal } from '@/components/modal';
import { useDeleteProfile } from '@/features/profiles/api/delete-profile';
import { CurrentPinField, missingPin } from '@/features/profiles/components/current-pin-field';
import type { Profile } from '@/lib/contract';
import { noticeShown } from '@/lib/notices-slice';
import { isProblem, messageOf } from '@/lib/problem';
import { useSharedDispatch } from '@/lib/redux';

interface Props {
  profile: Profile;
  onDeleted: () => void;
  onClose: () => void;
}

/** Asks once more before a profile goes, and for its PIN when it is locked. */
export function DeleteProfileDialog({ profile, onDeleted, onClose }: Props) {
  const dispatch = useSharedDispatch();
  const remove = useDeleteProfile();
  const [pinless, setPinless] = useState(false);
  const refused = isProblem(remove.error) ? remove.error.fields.currentPin : undefined;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const currentPin = profile.hasPin ? String(new FormData(event.currentTarget).get('currentPin')) : undefined;
    const unproven = currentPin === '';
    setPinless(unproven);
    if (unproven) return;
    // not by callbacks of mutate: the push that the profile is gone may take this page away before the answer comes, and they with it
    remove.mutateAsync({ id: profile.id, currentPin }).then(onDeleted, (error: unknown) => {
      if (!isProblem(error, 'wrong-pin')) dispatch(noticeShown(messageOf(error), 'bad'));
    });
  }

  return (
    <Modal label={`Delete ${profile.name}`} onClose={onClose}>
      <form noValidate onSubmit={submit} className="p-8 pt-14">
        <h2 className="font-display text-2xl font-semibold">Delete {profile.name}?</h2>
        <p className="mt-2 mb-6 text-dim">Its list, its history and its recommendations go with it. This cannot be undone.</p>
        {profile.hasPin && <CurrentPinField error={pinless ? missingPin : refused} />}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="danger" busy={remove.isPending}>
            Delete {profile.name}
          </Button>
          <Button look="quiet" onClick={onClose}>
            Keep it
          </Button>
        </div>
      </form>
    </Modal>
  );
}
