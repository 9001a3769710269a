import type { FormEvent } from 'react';
import { Avatar } from '@/components/avatar';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { Modal } from '@/components/modal';
import type { Profile } from '@/lib/contract';
import { isProblem, messageOf } from '@/lib/problem';

interface Props {
  profile: Profile;
  busy: boolean;
  error: unknown;
  onPin: (pin: string) => void;
  onClose: () => void;
}

/** Asks for the four digits that lock a profile. */
export function PinDialog({ profile, busy, error, onPin, onClose }: Props) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onPin(String(new FormData(event.currentTarget).get('pin')));
  }
  const mistake = isProblem(error) && error.fields.pin ? error.fields.pin : error ? messageOf(error) : undefined;
  return (
    <Modal label={`PIN of ${profile.name}`} onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col items-center p-8 pt-12 text-center">
        <Avatar avatar={profile.avatar} className="w-20" />
        <h2 className="mt-4 font-display text-2xl font-semibold">{profile.name} is locked</h2>
        <p className="mt-1 text-dim">Enter the PIN to watch as {profile.name}.</p>
        <Field
          label="PIN"
          name="pin"
          type="password"
          inputMode="numeric"
          autoComplete="off"
          pattern="[0-9]{4}"
          maxLength={4}
          required
          autoFocus
          error={mistake}
          className="mt-6 w-56 text-left"
        />
        <Button type="submit" busy={busy} className="mt-2 w-56">
          Unlock
        </Button>
      </form>
    </Modal>
  );
}
