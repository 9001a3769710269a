import { Button } from '@/components/button';
import { Icon } from '@/components/icon';
import { Banner, ErrorState } from '@/components/state';
import { useDevices } from '@/features/account/api/get-devices';
import { useSignOutDevice } from '@/features/account/api/sign-out-device';
import { panel, Section } from '@/features/account/components/section';
import { ago, day } from '@/lib/format';
import { messageOf } from '@/lib/problem';
import { troubleOf } from '@/lib/trouble';

export function DevicesSection() {
  const devices = useDevices();
  const trouble = troubleOf(devices);
  const signOut = useSignOutDevice();
  return (
    <Section title="Devices" note="Where your account is signed in.">
      {trouble && <ErrorState {...trouble} />}
      {signOut.error && (
        <div className="mb-4">
          <Banner>{messageOf(signOut.error)}</Banner>
        </div>
      )}
      <ul aria-label="Devices signed in" className={`${panel} divide-y divide-white/8`}>
        {devices.data?.map((device) => (
          <li key={device.id} className="flex flex-wrap items-center gap-4 p-4">
            <Icon name="device" className="size-6 text-dim" />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-semibold">{device.name}</span>
              <span className="text-sm text-dim">
                Since {day(device.createdAt)}, last seen {ago(device.lastSeenAt)}
              </span>
            </span>
            {device.current ? (
              <span className="rounded-full bg-calm/12 px-3 py-1 text-sm font-medium text-calm">This device</span>
            ) : (
              <Button
                look="quiet"
                size="small"
                aria-label={`Sign out ${device.name}`}
                busy={signOut.isPending && signOut.variables === device.id}
                onClick={() => signOut.mutate(device.id)}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
