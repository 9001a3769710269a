import { Avatar, avatarKeys, avatarName } from '@/components/avatar';

/** Twelve faces, one of them chosen; the arrow keys move between them as in every radio group. */
export function AvatarPicker({ value, onChange }: { value: string; onChange: (avatar: string) => void }) {
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium text-dim">Picture</legend>
      <div className="grid grid-cols-6 gap-2 sm:gap-3">
        {avatarKeys.map((avatar) => (
          <label key={avatar} className="cursor-pointer rounded-lg ring-offset-3 ring-offset-velvet has-checked:ring-2 has-checked:ring-lamp has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-lamp">
            <input
              type="radio"
              name="avatar"
              value={avatar}
              checked={avatar === value}
              onChange={() => onChange(avatar)}
              aria-label={avatarName(avatar)}
              className="sr-only"
            />
            <Avatar avatar={avatar} className="w-full" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
