import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/state';
import { ago } from '@/lib/format';
import { isProblem, messageOf, passes, waitingFor, type BusyDevice } from '@/lib/problem';

interface Props {
  error: unknown;
  onRetry: () => void;
  onBack: () => void;
}

/** Why nothing plays, and what to do about it; what passes is tried again without being asked. */
export function PlaybackProblem({ error, onRetry, onBack }: Props) {
  const back = (
    <Button look="quiet" onClick={onBack}>
      Back
    </Button>
  );
  if (isProblem(error, 'subscription-required')) {
    return (
      <Notice icon="lock" title="Choose a plan to watch" actions={<><ButtonLink to="/choose-plan">Choose a plan</ButtonLink>{back}</>}>
        You need an active subscription. It starts as soon as PayPal confirms it.
      </Notice>
    );
  }
  if (isProblem(error, 'maturity')) {
    return (
      <Notice icon="lock" title="Not for this profile" actions={<><ButtonLink to="/profiles" look="light">Switch profile</ButtonLink>{back}</>}>
        This title is above the age that the profile is set to.
      </Notice>
    );
  }
  if (isProblem(error, 'too-many-streams')) {
    return (
      <Notice
        icon="device"
        title="Your screens are all in use"
        actions={<><Button onClick={onRetry}>Try again</Button><ButtonLink to="/account" look="quiet">Your plan and devices</ButtonLink>{back}</>}
      >
        <p>Stop one of them, or choose a plan with more screens.</p>
        <DeviceList devices={error.devices} />
      </Notice>
    );
  }
  if (isProblem(error, 'not-found')) {
    return (
      <Notice icon="search" title="This title is not here" actions={back}>
        It does not exist, or this profile may not see it.
      </Notice>
    );
  }
  if (passes(error)) {
    const { title, text } = waitingFor(error);
    return (
      <Notice icon="offline" title={title} actions={back}>
        {text}
      </Notice>
    );
  }
  return (
    <Notice icon="offline" title="This cannot be played now" actions={<><Button onClick={onRetry}>Try again</Button>{back}</>}>
      {messageOf(error)}
    </Notice>
  );
}

/** Said when the stream went to another screen, or was idle for too long. */
export function PlaybackTaken({ onRetry, onBack }: Omit<Props, 'error'>) {
  return (
    <Notice icon="device" title="Playback stopped here" actions={<><Button icon="play" onClick={onRetry}>Go on here</Button><Button look="quiet" onClick={onBack}>Back</Button></>}>
      The stream was taken by another screen, or rested for too long. Your place is kept.
    </Notice>
  );
}

function Notice({ icon, title, actions, children }: { icon: 'lock' | 'device' | 'search' | 'offline'; title: string; actions: ReactNode; children: ReactNode }) {
  return (
    <div role="alert" className="absolute inset-0 z-20 grid place-items-center overflow-y-auto bg-black/80">
      <EmptyState page icon={icon} title={title} actions={actions}>
        {children}
      </EmptyState>
    </div>
  );
}

function DeviceList({ devices }: { devices: BusyDevice[] }) {
  return (
    <ul aria-label="Screens in use" className="mt-5 space-y-2 text-left">
      {devices.map(({ name, title, profile, since }) => (
        <li key={`${name} ${profile} ${since}`} className="rounded-lg bg-fold px-4 py-3">
          <span className="block font-semibold text-paper">{name}</span>
          {profile ?? 'Someone'} watches {title ?? 'another title'}, since {ago(since)}
        </li>
      ))}
    </ul>
  );
}
