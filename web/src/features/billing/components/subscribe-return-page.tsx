import { useSearchParams } from 'react-router';
import { Button, ButtonLink } from '@/components/button';
import { EmptyState, ErrorState } from '@/components/state';
import { useSettlement } from '@/features/billing/api/settle-subscription';
import { canPlay } from '@/lib/contract';
import { isProblem } from '@/lib/problem';
import { useDocumentTitle } from '@/lib/use-document-title';

/** Where PayPal returns the browser after Approve: the plan is active only once the server has asked PayPal itself. */
export function SubscribeReturnPage() {
  useDocumentTitle('Your subscription');
  const [search] = useSearchParams();
  const subscriptionId = search.get('subscription_id') ?? '';
  const { data, error, isFetching, refetch } = useSettlement('confirm', subscriptionId);

  if (!subscriptionId || isProblem(error, 'not-found')) {
    return (
      <EmptyState page icon="info" title="We do not know this payment" actions={<ButtonLink to="/choose-plan">Choose a plan</ButtonLink>}>
        The address does not belong to a subscription of yours. Nothing was charged.
      </EmptyState>
    );
  }
  if (isProblem(error, 'not-approved') || (data && !canPlay(data))) {
    return (
      <EmptyState
        page
        icon="info"
        title="PayPal has not confirmed the payment yet"
        actions={
          <>
            <Button busy={isFetching} onClick={() => void refetch()}>
              Ask again
            </Button>
            <ButtonLink to="/choose-plan" look="quiet">
              Back to the plans
            </ButtonLink>
          </>
        }
      >
        Your subscription starts as soon as PayPal tells us that you approved it.
      </EmptyState>
    );
  }
  if (error) return <ErrorState page error={error} retry={() => void refetch()} title="We could not verify your payment" />;
  if (!data) {
    return (
      <div role="status">
        <EmptyState page icon="lock" title="Checking with PayPal…">
          This takes a moment. Please leave the page open.
        </EmptyState>
      </div>
    );
  }
  return (
    <div role="status">
      <EmptyState page icon="check" title="Your subscription is active" actions={<ButtonLink to="/profiles" size="large">Continue</ButtonLink>}>
        Welcome. Next: who is watching?
      </EmptyState>
    </div>
  );
}
