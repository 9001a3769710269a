import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '@/components/button';
import { Field } from '@/components/field';
import { GenreChips } from '@/components/genre-chips';
import { Banner } from '@/components/state';
import type { ProfileDraft } from '@/features/profiles/api/save-profile';
import { AvatarPicker } from '@/features/profiles/components/avatar-picker';
import { CurrentPinField, missingPin } from '@/features/profiles/components/current-pin-field';
import { PinField } from '@/features/profiles/components/pin-field';
import type { Genre, Maturity, Profile } from '@/lib/contract';
import { maturities, maturityName } from '@/lib/format';
import { isProblem, messageOf } from '@/lib/problem';

interface Props {
  profile?: Profile;
  avatar: string;
  genres: Genre[];
  busy: boolean;
  error: unknown;
  onSave: (draft: ProfileDraft) => void;
  actions: ReactNode;
}

/** A kids profile never sees what is meant for older children. */
const kidsMaturities: Maturity[] = ['all', 'age7'];

export function ProfileForm({ profile, avatar: suggested, genres, busy, error, onSave, actions }: Props) {
  const [avatar, setAvatar] = useState(profile?.avatar ?? suggested);
  const [isKids, setKids] = useState(profile?.isKids ?? false);
  const [maturity, setMaturity] = useState<Maturity>(profile?.maturity ?? 'age18');
  const [chosen, setChosen] = useState(profile?.genres ?? []);
  const [pin, setPin] = useState<string>();
  const [nameless, setNameless] = useState(false);
  const [pinless, setPinless] = useState(false);
  const fields = isProblem(error) ? error.fields : {};
  const nameTaken = isProblem(error, 'name-taken') ? error.message : undefined;
  const atName = nameless ? 'Give the profile a name.' : (fields.name ?? nameTaken);
  const wholeForm = !!error && !atName && !fields.pin && !fields.currentPin && messageOf(error);
  const allowed = isKids ? kidsMaturities : maturities;
  const limit = allowed.includes(maturity) ? maturity : 'age7';

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const controls = event.currentTarget;
    const form = new FormData(controls);
    const name = String(form.get('name')).trim();
    const currentPin = profile?.hasPin ? String(form.get('currentPin')) : undefined;
    const unproven = currentPin === '';
    setNameless(!name);
    setPinless(unproven);
    const mistaken = !name ? 'name' : unproven ? 'currentPin' : undefined;
    if (mistaken) controls.querySelector<HTMLInputElement>(`[name=${mistaken}]`)?.focus();
    else onSave({ name, avatar, isKids, maturity: limit, pin, currentPin, genres: chosen });
  }

  return (
    <form noValidate onSubmit={submit} className="space-y-6">
      {wholeForm && <Banner>{wholeForm}</Banner>}
      <Field label="Name" name="name" defaultValue={profile?.name} maxLength={24} autoComplete="off" autoFocus error={atName} />
      <AvatarPicker value={avatar} onChange={setAvatar} />
      <label className="flex items-center gap-3 rounded-lg bg-white/5 p-4">
        <input type="checkbox" checked={isKids} onChange={(event) => setKids(event.target.checked)} className="size-5 shrink-0" />
        <span>
          <span className="block font-semibold">Kids profile</span>
          <span className="text-sm text-dim">Shows only what suits children, in every row, in search and in playback.</span>
        </span>
      </label>
      <label className="block">
        <span className="mb-1.5 block text-sm font-medium text-dim">Shows titles up to</span>
        <select
          value={limit}
          onChange={(event) => setMaturity(event.target.value as Maturity)}
          className="h-12 w-full rounded-lg border border-white/20 bg-velvet px-3 text-base text-paper"
        >
          {allowed.map((option) => (
            <option key={option} value={option}>
              {maturityName(option)}
            </option>
          ))}
        </select>
      </label>
      <PinField hasPin={profile?.hasPin ?? false} error={fields.pin} onChange={setPin} />
      {genres.length > 0 && (
        <fieldset>
          <legend className="mb-2 text-sm font-medium text-dim">Favourite genres</legend>
          <GenreChips genres={genres} chosen={chosen} onChange={setChosen} />
        </fieldset>
      )}
      {profile?.hasPin && <CurrentPinField error={pinless ? missingPin : fields.currentPin} />}
      <div className="flex flex-wrap gap-3 pt-2">
        <Button type="submit" busy={busy}>
          {profile ? 'Save' : 'Create profile'}
        </Button>
        {actions}
      </div>
    </form>
  );
}
