import { useState } from 'react';
import { Button, ButtonLink } from '@/components/button';
import { Modal } from '@/components/modal';
import { Banner } from '@/components/state';
import { useCancelSubscription } from '@/features/account/api/cancel-subscription';
import { panel, Section } from '@/features/account/components/section';
import { canPlay, type Subscription } from '@/lib/contract';
import { day } from '@/lib/format';
import { messageOf } from '@/lib/problem';

const planNames = { basic: 'Basic', standard: 'Standard', premium: 'Premium' };

function standing({ status, renewsAt, activeUntil }: Subscription): string {
  switch (status) {
    case 'active':
      return renewsAt ? `Active. Renews on ${day(renewsAt)}.` : 'Active.';
    case 'cancelled':
      return activeUntil ? `Cancelled. Plays until ${day(activeUntil)}.` : 'Cancelled.';
    case 'pending':
      return 'Waiting for PayPal to confirm the payment.';
    case 'suspended':
      return 'Suspended: PayPal could not collect the last payment.';
    case 'expired':
      return 'Expired.';
    case 'none':
      return 'Nothing plays before you choose a plan.';
  }
}

export function PlanSection({ subscription }: { subscription: Subscription }) {
  const [asking, setAsking] = useState(false);
  const cancel = useCancelSubscription();
  const plays = canPlay(subscription);
  return (
    <Section title="Plan" note={subscription.provider === 'simulator' ? 'Payments are simulated here.' : 'Paid through PayPal.'}>
      <div className={`${panel} flex flex-wrap items-center justify-between gap-4 p-5`}>
        <div>
          <p className="font-display text-2xl font-semibold">{subscription.plan && subscription.status !== 'none' ? planNames[subscription.plan] : 'No plan'}</p>
          <p className={plays ? 'text-dim' : 'text-lamp-bright'}>{standing(subscription)}</p>
        </div>
        {subscription.status === 'active' ? (
          <Button look="outline" onClick={() => setAsking(true)}>
            Cancel subscription
          </Button>
        ) : (
          <ButtonLink to="/choose-plan">Choose a plan</ButtonLink>
        )}
      </div>
      {subscription.status === 'active' && <p className="mt-3 text-sm text-faint">To change plans, cancel this one and choose another: it begins at once.</p>}
      {asking && (
        <Modal label="Cancel subscription" onClose={() => setAsking(false)}>
          <div className="space-y-4 p-8 pt-14">
            <h2 className="font-display text-2xl font-semibold">Cancel your subscription?</h2>
            <p className="text-dim">
              It is not renewed any more. You can watch {subscription.activeUntil ? `until ${day(subscription.activeUntil)}` : 'until the end of what you paid'}, and come back whenever you like.
            </p>
            {cancel.error && <Banner>{messageOf(cancel.error)}</Banner>}
            <div className="flex flex-wrap gap-3 pt-2">
              <Button look="danger" busy={cancel.isPending} onClick={() => cancel.mutate(undefined, { onSuccess: () => setAsking(false) })}>
                Yes, cancel
              </Button>
              <Button look="quiet" onClick={() => setAsking(false)}>
                Keep my plan
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </Section>
  );
}
