import { useSearchParams } from 'react-router';
import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/state';
import { useSettlement } from '@/features/billing/api/settle-subscription';
import { useDocumentTitle } from '@/lib/use-document-title';

/** Where PayPal returns the browser after Cancel. Nothing was charged, whether or not the server could be told. */
export function SubscribeCancelledPage() {
  useDocumentTitle('Payment cancelled');
  const [search] = useSearchParams();
  useSettlement('abandon', search.get('subscription_id') ?? '');
  return (
    <div role="status">
      <EmptyState
        page
        icon="close"
        title="You cancelled the payment"
        actions={
          <>
            <ButtonLink to="/choose-plan">Choose a plan</ButtonLink>
            <ButtonLink to="/account" look="quiet">
              Your account
            </ButtonLink>
          </>
        }
      >
        Nothing was charged. You can choose a plan whenever you like.
      </EmptyState>
    </div>
  );
}
