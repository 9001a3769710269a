import { Avatar } from '@/components/avatar';
import { Icon } from '@/components/icon';
import type { Profile } from '@/lib/contract';

/** The face and name by which a profile is picked. The control around it says what a press does. */
export function ProfileTile({ profile, editing = false }: { profile: Profile; editing?: boolean }) {
  return (
    <span className="group/tile flex w-full flex-col items-center gap-3">
      <span className="relative block w-full overflow-hidden rounded-xl ring-3 ring-transparent transition duration-150 group-hover/tile:ring-paper">
        <Avatar avatar={profile.avatar} className="w-full rounded-xl" />
        {editing && (
          <span className="absolute inset-0 grid place-items-center bg-black/55">
            <Icon name="pencil" className="size-8" />
          </span>
        )}
        {profile.hasPin && !editing && (
          <span className="absolute bottom-2 left-2 grid size-7 place-items-center rounded-md bg-stage/80">
            <Icon name="lock" className="size-4" />
          </span>
        )}
        {profile.isKids && (
          <span className="absolute right-2 bottom-2 rounded-md bg-stage/80 px-2 py-0.5 text-xs font-semibold tracking-wide">Kids</span>
        )}
      </span>
      <span className="line-clamp-2 w-full text-center leading-snug break-words text-dim group-hover/tile:text-paper">{profile.name}</span>
    </span>
  );
}
