import { useNavigate } from 'react-router';
import { Button, ButtonLink } from '@/components/button';
import { Banner, EmptyState, ErrorState } from '@/components/state';
import { usePlans } from '@/features/billing/api/get-plans';
import { useSubscribe } from '@/features/billing/api/subscribe';
import { PlanCard } from '@/features/billing/components/plan-card';
import { canPlay, type Subscription } from '@/lib/contract';
import { day } from '@/lib/format';
import { useMe } from '@/lib/me';
import { messageOf } from '@/lib/problem';
import { useSharedDispatch } from '@/lib/redux';
import { lookAround } from '@/lib/session-slice';
import { troubleOf } from '@/lib/trouble';
import { useDocumentTitle } from '@/lib/use-document-title';

export function ChoosePlanPage() {
  useDocumentTitle('Choose your plan');
  const me = useMe();
  const plans = usePlans();
  const trouble = troubleOf(plans);
  const subscribe = useSubscribe();
  const dispatch = useSharedDispatch();
  const navigate = useNavigate();

  if (me?.subscription.status === 'active' && canPlay(me.subscription)) {
    return (
      <EmptyState
        page
        icon="check"
        title="You have a plan"
        actions={
          <>
            <ButtonLink to="/">Start watching</ButtonLink>
            <ButtonLink to="/account" look="quiet">
              See your plan
            </ButtonLink>
          </>
        }
      >
        Your subscription is active. To change plans, cancel it on your account page and choose another.
      </EmptyState>
    );
  }

  return (
    <div className="mx-auto w-full max-w-5xl animate-fade">
      <h1 className="text-center font-display text-3xl font-bold tracking-tight sm:text-5xl">Choose your plan</h1>
      <p className="mx-auto mt-3 mb-10 max-w-xl text-center text-lg text-balance text-dim">Pay by the month through PayPal. Nothing is charged before you approve it there.</p>
      {me && <StillPlays subscription={me.subscription} />}
      {subscribe.error && (
        <div className="mx-auto mb-8 max-w-xl">
          <Banner>{messageOf(subscribe.error)}</Banner>
        </div>
      )}
      {trouble ? (
        <ErrorState {...trouble} />
      ) : (
        <ul className="grid gap-6 md:grid-cols-3">
          {plans.data
            ? plans.data.plans.map((plan) => (
                <PlanCard
                  key={plan.id}
                  plan={plan}
                  recommended={plan.id === 'standard'}
                  busy={subscribe.isPending && subscribe.variables === plan.id}
                  disabled={subscribe.isPending}
                  onChoose={() => subscribe.mutate(plan.id)}
                />
              ))
            : [1, 2, 3].map((index) => <li key={index} aria-hidden="true" className="skeleton h-104 rounded-2xl" />)}
        </ul>
      )}
      <p className="mt-8 flex flex-wrap items-center justify-center gap-x-2 text-center text-faint">
        {plans.data?.provider === 'simulator' && <span>Payments are simulated here: no money moves.</span>}
        <Button
          look="quiet"
          size="small"
          className="bg-transparent! text-dim underline-offset-4 hover:underline"
          onClick={() => {
            dispatch(lookAround());
            void navigate('/');
          }}
        >
          Look around first
        </Button>
      </p>
    </div>
  );
}

/** What is left of a cancelled plan ends when another begins; better said before than after. */
function StillPlays({ subscription }: { subscription: Subscription }) {
  if (subscription.status !== 'cancelled' || !subscription.activeUntil || !canPlay(subscription)) return null;
  return (
    <div className="mx-auto mb-8 max-w-xl">
      <Banner tone="info">The plan that you cancelled plays until {day(subscription.activeUntil)}. Another one begins, and is paid, at once.</Banner>
    </div>
  );
}
