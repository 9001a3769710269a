import { Button } from '@/components/button';
import { useDevices } from '@/features/account/api/get-devices';
import { useTransactions } from '@/features/account/api/get-transactions';
import { DevicesSection } from '@/features/account/components/devices-section';
import { PasswordSection } from '@/features/account/components/password-section';
import { PlanSection } from '@/features/account/components/plan-section';
import { ProfilesSection } from '@/features/account/components/profiles-section';
import { TransactionsSection } from '@/features/account/components/transactions-section';
import { useSignOut } from '@/lib/end-session';
import { day } from '@/lib/format';
import { useMe } from '@/lib/me';
import { troubleOf } from '@/lib/trouble';
import { useDocumentTitle } from '@/lib/use-document-title';

export function AccountPage() {
  useDocumentTitle('Account');
  const me = useMe();
  const signOut = useSignOut();
  const waiting = [useTransactions(), useDevices()].some((query) => query.isPending && !troubleOf(query));
  if (!me) return null;
  return (
    <div className="mx-auto max-w-6xl px-gutter pt-6 pb-16">
      <header className="mb-10 flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          <h1 className="font-display text-3xl font-bold tracking-tight sm:text-5xl">Account</h1>
          <p className="mt-2 break-words text-dim">
            {me.email}, a member since {day(me.createdAt)}
          </p>
        </div>
        <Button look="quiet" icon="signOut" busy={signOut.isPending} onClick={() => signOut.mutate()}>
          Sign out
        </Button>
      </header>
      <PlanSection subscription={me.subscription} />
      {/* What follows has lengths that nobody knows beforehand; shown at once, so that no part pushes the next away. */}
      {waiting ? (
        <div role="status" aria-label="Loading" className="skeleton h-120 rounded-xl" />
      ) : (
        <>
          <TransactionsSection />
          <ProfilesSection profiles={me.profiles} />
          <DevicesSection />
          <PasswordSection />
        </>
      )}
    </div>
  );
}
