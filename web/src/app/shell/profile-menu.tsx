import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { Avatar } from '@/components/avatar';
import { Icon, type IconName } from '@/components/icon';
import { useSignOut } from '@/lib/end-session';
import { useCurrentProfile, useMe } from '@/lib/me';

const item = 'flex h-11 w-full items-center gap-3 rounded-lg px-3 text-left transition-colors duration-150 hover:bg-white/10';

/** Who is watching, and the way to everything about the account. */
export function ProfileMenu() {
  const me = useMe();
  const profile = useCurrentProfile();
  const signOut = useSignOut();
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  const root = useRef<HTMLDivElement>(null);
  const open = openAt === pathname; // leaving the page closes the menu

  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpenAt(undefined);
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, [open]);

  if (!profile || !me) return null;
  const links: { to: string; icon: IconName; text: string }[] = [
    { to: '/profiles', icon: 'people', text: 'Switch profile' },
    { to: '/account', icon: 'settings', text: 'Account' },
    ...(me.isOwner ? [{ to: '/owner', icon: 'chart' as const, text: "Owner's page" }] : []),
  ];
  return (
    <div
      ref={root}
      className="relative"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpenAt(undefined);
        root.current?.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        aria-expanded={open}
        aria-label={`Profile menu of ${profile.name}`}
        onClick={() => setOpenAt(open ? undefined : pathname)}
        className="flex items-center gap-1 rounded-lg"
      >
        <Avatar avatar={profile.avatar} className="w-9" />
        <Icon name="more" className={`hidden size-4 transition-transform duration-150 sm:block ${open ? 'rotate-180' : ''}`} />
      </button>
      {open && (
        <div className="absolute top-12 right-0 w-64 animate-rise rounded-xl bg-fold p-2 shadow-2xl ring-1 ring-white/10">
          <p className="truncate px-3 pt-2 pb-1 font-semibold">{profile.name}</p>
          <p className="truncate border-b border-white/10 px-3 pb-3 text-sm text-faint">{me.email}</p>
          <ul className="pt-2">
            {links.map(({ to, icon, text }) => (
              <li key={to}>
                <Link to={to} className={item}>
                  <Icon name={icon} className="text-dim" />
                  {text}
                </Link>
              </li>
            ))}
            <li>
              <button type="button" className={item} onClick={() => signOut.mutate()}>
                <Icon name="signOut" className="text-dim" />
                Sign out
              </button>
            </li>
          </ul>
        </div>
      )}
    </div>
  );
}
